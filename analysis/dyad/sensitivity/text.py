"""A sensitivity analysis as lines to read."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .analysis import Analysis

COLUMNS = {"saltelli": [("total", "total"), ("first", "first order")],
           "morris": [("size", "size of effect"), ("mean", "mean effect")]}
FORM = {"saltelli": ".3f", "morris": ".4g"}


def what_it_is(analysis: Analysis) -> str:
    """What the numbers mean, in a sentence."""
    design = analysis.design
    luck = "common" if design.common else "independent"
    if design.kind == "morris":
        return (f"Elementary effects (Morris), {design.rows} trajectories over {len(design.factors)} factors, "
                f"{design.replicates} replicates on {luck} random numbers; in units of the measure per range of the factor.")
    return (f"Sobol' indices (Saltelli), {design.rows} rows over {len(design.factors)} factors, {design.replicates} "
            f"replicates on {luck} random numbers: shares of the variance over points that a factor explains alone "
            "(first order) and with all others (total).")


def noise(analysis: Analysis) -> str:
    """The share of luck in the variance."""
    if not np.isfinite(analysis.noise_of_run):
        return "The share of luck is not known."
    text = f"Share of luck in the variance over points: {analysis.noise_of_run:.0%} in a single run"
    if np.isfinite(analysis.noise_of_mean):
        text += f", {analysis.noise_of_mean:.0%} in the mean of the replicates"
    return text + ". The numbers below do not contain it."


def cell(row: pd.Series, name: str, form: str) -> str:
    between = f"{row[f'{name}_low']:{form}} to {row[f'{name}_high']:{form}}"
    return f"{row[name]:>16{form}}   {between:<24} "


def render(analysis: Analysis) -> str:
    """One measure: what the numbers are, how much is luck, a line per factor, warnings."""
    kind = analysis.design.kind
    width = max(len(name) for name in analysis.table["factor"]) + 2
    form = FORM[kind]
    lines = [analysis.measure, what_it_is(analysis), noise(analysis), ""]
    lines.append(" " * width + "".join(f"{title:>16}   {'95 % interval':<24} " for _, title in COLUMNS[kind])
                 + ("spread" if kind == "morris" else ""))
    for _, row in analysis.table.iterrows():
        cells = "".join(cell(row, name, form) for name, _ in COLUMNS[kind])
        lines.append(f"{row['factor']:{width}}{cells}" + (f"{row['spread']:{form}}" if kind == "morris" else ""))
    return "\n".join([line.rstrip() for line in lines] + [f"Warning: {warning}" for warning in analysis.warnings])
