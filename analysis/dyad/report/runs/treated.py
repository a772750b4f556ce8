"""Interventions inside one run: those who were treated against those who were not."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...figures import style
from ...results import configuration
from ...statistics.paired import Difference, difference
from .. import svg
from ..forest import forest, span
from ..shown import Section, Shown
from .worlds import MEASURES, Scaled

TITLE = "Treated minus untreated people, in the same company"


def section(results: xr.Dataset) -> Section | None:
    """None in runs without interventions."""
    kinds = [each["kind"] for each in configuration(results).get("intervention", [])]
    if not kinds:
        return None
    lead = (f"This run has {', '.join(kinds)}. The most precise comparison is that of each person with the same person in a run "
            "without it: give such a file with --against.")
    treated = results["treated"].transpose("replicate", "salesperson").values.astype(bool)
    if treated.all() or not treated.any():
        note = "All salespeople are treated, or none. So this file has nobody to compare them with."
        return Section("Interventions", lead, [Shown(TITLE, "Nothing here.", "Anything.", pd.DataFrame(), notes=[note])])
    return Section("Interventions", lead, [shown(results, treated)])


def contrast(values: np.ndarray, treated: np.ndarray) -> Difference:
    """Mean of the treated less that of the others, per replicate; one replicate has no interval."""
    with np.errstate(invalid="ignore"):
        return difference(np.array([np.nanmean(run[chosen]) - np.nanmean(run[~chosen]) if 0 < chosen.sum() < len(run) else np.nan
                                    for run, chosen in zip(values, treated)]))


def shown(results: xr.Dataset, treated: np.ndarray) -> Shown:
    values = {name: results[name].transpose("replicate", "salesperson").values.astype(float) for name in MEASURES}
    found = {name: contrast(each, treated) for name, each in values.items()}
    table = pd.DataFrame([(MEASURES[name], each.mean, each.low, each.high, each.pairs) for name, each in found.items()],
                         columns=["measure", "difference", "from", "to", "replicates"])
    shows = f"Sales of treated people minus those of the others: {span(found['sales'])} a year."
    not_proved = ("That the intervention alone causes the difference. If only one group can be treated, treated people differ from the "
                  "others anyway. And the strength of an intervention is an input.")
    if results.sizes["replicate"] < 2:
        note = "One replicate: differences without intervals. Run with --set run.replicates=20."
        return Shown(TITLE, f"Sales of treated people minus those of the others: {found['sales'].mean:.2f} a year.", not_proved, table,
                     notes=[note])
    figure = svg.panel(2.6)
    axes = figure.add_axes((0.24, 0.2, 0.74, 0.78))
    forest(axes, list(MEASURES.values()), [Scaled(each, float(values[name].std()) or 1.0) for name, each in found.items()], style.BLUE)
    axes.set_xlabel("difference, in standard deviations between salespeople")
    return Shown(TITLE, shows, not_proved, table, svg.inline(figure, "treated", TITLE, shows))
