"""Paired differences to another world, week by week: whether an effect lasts or fades."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...figures import style
from ...statistics.paired import difference
from ...worlds import World
from .. import svg
from ..shown import Shown

SERIES = {"talk_share": "talk share", "influence": "influence", "empathy": "empathy", "sales": "sales a week"}


def differences(results: xr.Dataset, world: World, name: str) -> np.ndarray:
    """Means over all salespeople less those of the other world, (replicates, weeks)."""
    here, there = (each[f"weekly_{name}"].sel(group="all").transpose("replicate", "week").values.astype(float)
                   for each in (results, world.results))
    count = min(here.shape[1], there.shape[1])
    return here[:, :count] - there[:, :count]


def shown(results: xr.Dataset, world: World) -> Shown:
    """Four small panels, with bands of the intervals where there are several replicates."""
    title, rows = f"Week by week against {world.path.name}", []
    figure = svg.panel(4.4)
    grid = figure.add_gridspec(2, 2, left=0.085, right=0.985, top=0.94, bottom=0.1, wspace=0.24, hspace=0.36)
    for place, (name, label) in enumerate(SERIES.items()):
        found = [difference(week) for week in differences(results, world, name).T]
        mean, low, high = np.array([(each.mean, each.low, each.high) for each in found]).T
        numbers, axes = np.arange(len(mean)) + 1, figure.add_subplot(grid[place // 2, place % 2])
        axes.fill_between(numbers, low, high, color=style.BLUE, alpha=0.25, linewidth=0)
        axes.plot(numbers, mean, color=style.BLUE, linewidth=1.6)
        axes.axhline(0, color=style.GREY, linewidth=0.8)
        axes.set_title(label, loc="left", weight="bold")
        axes.set(xlabel="week" if place > 1 else "", xticks=style.week_ticks(len(mean)))
        style.quiet(axes, "y")
        rows += [(label, week, mean[week - 1], low[week - 1], high[week - 1]) for week in style.week_ticks(len(mean))]
    shows = ("Mean of all salespeople minus that of the same people in the other run, with 95 % intervals over replicates. If a line "
             "returns to zero, the effect fades.")
    not_proved = "How fast training fades in real people: the half-life is an input, and old habits return here because of it."
    table = pd.DataFrame(rows, columns=["measure", "week", "difference", "from", "to"])
    return Shown(title, shows, not_proved, table, svg.inline(figure, f"weeks-{world.results.attrs['digest']}", title, shows))
