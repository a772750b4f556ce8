"""Sections of a report of a comparison: paired differences with their intervals."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ..figures import style
from ..statistics.paired import Difference, difference, holm
from . import svg
from .forest import forest, span
from .shown import Section, Shown

MEASURES = ["mean_sales", "mean_revenue", "mean_asks", "mean_chases", "mean_churned_accounts", "mean_salesperson_discount",
            "mean_influence", "mean_customer_power", "mean_trust", "mean_empathy", "mean_customer_orientation", "mean_talk_share"]


class Standardised:
    """A difference in standard deviations between runs."""

    def __init__(self, found: Difference, scale: float):
        self.mean, self.low, self.high = (value / scale for value in (found.mean, found.low, found.high))


def differences(results: xr.Dataset, place: int, measures: list[str]) -> dict[str, Difference]:
    """Each measure of a configuration less that of the first, replicate by replicate."""
    value = results["value"].sel(measure=measures).transpose("configuration", "replicate", "measure").values
    return {measure: difference(value[place, :, column] - value[0, :, column]) for column, measure in enumerate(measures)}


def sections(results: xr.Dataset, chosen: list[str]) -> list[Section]:
    names = [str(name) for name in results["measure"].values]
    measures = [*chosen, *(name for name in MEASURES if name in names and name not in chosen)]
    figures = [shown(results, place, measures) for place in range(1, results.sizes["configuration"])]
    lead = (f"Each configuration minus {results['configuration'].values[0]}, replicate by replicate. All runs have the same people "
            "and random numbers. The unit is the standard deviation between runs of whole companies, so that all measures have "
            "one scale.")
    return [Section("Paired differences", lead, figures)]


def shown(results: xr.Dataset, place: int, measures: list[str]) -> Shown:
    name = str(results["configuration"].values[place])
    found = differences(results, place, measures)
    pooled = {measure: float(np.nanmean(results["value"].sel(measure=measure).isel(configuration=[0, place])
                                        .std("replicate", ddof=1))) or 1.0 for measure in measures}
    corrected = holm(np.array([each.p for each in found.values()]))
    figure = svg.panel(0.7 + 0.27 * len(found))
    height = figure.get_figheight()
    axes = figure.add_axes((0.3, 0.55 / height, 0.68, 1 - 0.6 / height))
    forest(axes, list(found), [Standardised(each, pooled[measure]) for measure, each in found.items()], style.BLUE)
    axes.set_xlabel("difference, in standard deviations between runs")
    title = f"{name} minus {results['configuration'].values[0]}"
    clear = [measure for measure, p in zip(found, corrected) if p < 0.05]
    first = measures[0]
    shows = (f"{first}: {span(found[first])}. Of {len(found)} measures {len(clear)} differ at 5 % after Holm's correction for "
             f"{len(found)}.")
    not_proved = ("That a difference matters: with enough replicates every difference is clear. That real people would differ: the "
                  "strengths of interventions are inputs. If you choose a measure after you have seen the results, run again "
                  "with another seed.")
    table = pd.DataFrame({"measure": list(found), "difference": [each.mean for each in found.values()],
                          "from": [each.low for each in found.values()], "to": [each.high for each in found.values()],
                          "p, Holm": corrected, "d_z": [each.d_z for each in found.values()],
                          "pairs": [each.pairs for each in found.values()]})
    return Shown(title, shows, not_proved, table, svg.inline(figure, f"differences-{place}", title, shows))
