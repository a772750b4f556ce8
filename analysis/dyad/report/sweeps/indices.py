"""Indices or elementary effects, where the design gives them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

from ...errors import DyadError
from ...results import configuration
from ...sensitivity import Analysis, analyse
from ...sensitivity.design import KINDS
from ...sensitivity.figure import MARKS, draw_panels, size
from ...sensitivity.text import noise, what_it_is
from .. import svg
from ..shown import Section, Shown

COLUMNS = {"first": "first order", "total": "total", "size": "size of effect", "mean": "mean effect", "spread": "spread"}


def section(results: xr.Dataset, path: Path, measures: list[str]) -> Section | None:
    """None for designs without indices. A measure of which they cannot be had is shown with the reason."""
    if configuration(results)["design"]["kind"] not in KINDS:
        return None
    lead = ("Which factors influence the measures, over the ranges of this sweep and without the luck of the runs: products are "
            "taken only across different replicates.")
    return Section("Sensitivity", lead, [one(results, path, measure) for measure in measures])


def one(results: xr.Dataset, path: Path, measure: str) -> Shown:
    title = f"Influences on {measure}"
    not_proved = ("That a factor with a large index matters in real people, or that a factor without one does not. Somebody chose the "
                  "ranges, and a sensitivity analysis is about the model's assumptions. Factors with a large index should be measured.")
    try:
        analysis, = analyse(results, path, [measure])
    except DyadError as error:
        return Shown(title, "Nothing here.", not_proved, pd.DataFrame(), notes=[str(error)])
    shows = f"{what_it_is(analysis)} {noise(analysis)}"
    figure = svg.panel(size([analysis])[1] * 0.8)
    height = figure.get_figheight()
    draw_panels(figure, [analysis], 1 - 0.62 / height, 0.5 / height)
    return Shown(title, shows, not_proved, as_table(analysis), svg.inline(figure, f"indices-{measure}", title, shows),
                 analysis.warnings)


def as_table(analysis: Analysis) -> pd.DataFrame:
    names = {"factor": "factor"}
    for column, *_ in MARKS[analysis.design.kind]:
        names |= {column: COLUMNS[column], f"{column}_low": f"{COLUMNS[column]}, from", f"{column}_high": "to"}
    if "spread" in analysis.table:
        names["spread"] = "spread"
    table = analysis.table[list(names)].replace({np.inf: np.nan})
    return table.set_axis(list(names.values()), axis=1)
