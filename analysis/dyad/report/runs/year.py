"""Influence and empathy over the year, with how far people lie apart."""

from __future__ import annotations

import pandas as pd
import xarray as xr

from ...demo import year
from ...figures.style import week_ticks
from .. import svg
from ..shown import Section, Shown

TITLE = "Influence and empathy, week by week"


def section(results: xr.Dataset) -> Section:
    """Four lines with bands: influence, power and empathy on both sides."""
    figure = svg.panel(5.2)
    year.draw_panels(figure, results, wspace=0.5, hspace=0.36, left=0.045, right=0.86, top=0.94, bottom=0.09)
    influence, empathy = (year.course(name, year.weekly(results, name)) for name in ("influence", "empathy"))
    shows = (f"Mean {influence}; mean {empathy}. Line: all salespeople; darker band: the middle half of them; paler band: the "
             f"middle 80 %. {year.pace_of_meetings(results)}")
    not_proved = ("That real people change in this way. The equations were written so that both courses follow from them. The bands "
                  "show differences between simulated people, not the uncertainty of the mean.")
    picture = svg.inline(figure, "year", TITLE, shows)
    return Section("The year", "Top: power. Bottom: empathy. Left: the salesperson. Right: the customer. All four panels have the "
                   "same axis, a part of the scale from 0 to 1.", [Shown(TITLE, shows, not_proved, table(results), picture)])


def table(results: xr.Dataset) -> pd.DataFrame:
    """Mean and band of each measure in a few weeks."""
    rows = []
    for name, _, heading, _ in year.PANELS:
        values, quantiles = year.weekly(results, name), year.band(results, name)
        for week in week_ticks(results.sizes["week"]):
            low, high = (float(quantiles.isel(week=week - 1).sel(quantile=level, method="nearest")) for level in (0.1, 0.9))
            rows.append((heading, week, values[week - 1], low, high))
    return pd.DataFrame(rows, columns=["measure", "week", "mean", "10 % are below", "10 % are above"])
