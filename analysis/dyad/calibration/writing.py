"""The files that a calibration leaves: tables always, configurations only when rule and gate hold."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from . import figure, inference_data
from .file import Calibration
from .results import Results, gate_table, parameter_table, step_table, target_table
from .waves import points_text

REPLICATES = 4  # of each point of the ensemble
DIGITS = 4  # of the numbers in tables


def write(results: Results, folder: Path) -> list[Path]:
    """Writes tables, draws and a figure, and, if all checks have passed, the sweep of the ensemble. Returns their paths."""
    tables = {"waves": step_table(results.study), "parameters": parameter_table(results), "targets": target_table(results),
              "gate_fits": gate_table(results)}  # gate.csv has the points of their sweep
    written = []
    for name, table in tables.items():
        written.append(folder / f"{name}.csv")
        table.to_csv(written[-1], index=False, float_format=f"%.{DIGITS}g")
    written += [folder / "calibration.nc", folder / "calibration.svg"]
    inference_data.write(results, written[-2])
    figure.draw(results).savefig(written[-1])
    return written + (write_ensemble(results, folder) if results.passed else [])


def write_ensemble(results: Results, folder: Path) -> list[Path]:
    """`posterior.csv`, a column per key, the sweep `posterior.toml` over it, and the configuration `most_likely.toml`."""
    calibration = results.study.calibration
    points, sweep, best = (folder / name for name in ("posterior.csv", "posterior.toml", "most_likely.toml"))
    best.write_text(most_likely_text(results))
    points.write_text(points_text(calibration.keys, results.ensemble_values))
    sweep.write_text(sweep_text(calibration, len(results.ensemble), os.path.relpath(calibration.base.resolve(), folder.resolve())))
    return [points, sweep, best]


def sweep_text(calibration: Calibration, count: int, base: str) -> str:
    """The sweep over the ensemble, on common random numbers: draws differ by their values, and not by luck."""
    return "\n".join([
        f"# Posterior: {count} draws of {len(calibration.parameters)} values, for what the targets leave open.",
        "#", "# Points are equally likely. Report a result with its range over them: a single point would be fiction.",
        f'base = "{base}"', f"replicates = {REPLICATES}", "", "[design]", 'kind = "csv"', 'file = "posterior.csv"']) + "\n"


def most_likely_text(results: Results) -> str:
    """A configuration of the draw whose real runs fit all targets best. One point of many: nothing is said by it alone."""
    best = int(np.argmax(results.study.drawn.likelihood[results.ensemble]))
    lines = ["# The draw that fits best: one of the posterior's, for those who need a single configuration.", "run.seed = 1"]
    values = dict(zip(results.study.calibration.keys, results.ensemble_values[best]))
    return "\n".join([*lines, *(f"{key} = {value:.12g}" for key, value in values.items())]) + "\n"
