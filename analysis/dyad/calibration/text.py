"""A calibration as lines to read: the stopping rule, the gate, what is informed, every target."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..figures.words import joined
from ..statistics.ranks import LEVELS
from .gate import FAMILY, Gate
from .results import INFORMED, Results, parameter_table, step_table, target_table
from .study import LEAST_EFFECTIVE, LEAST_KEPT, MOST_ERROR, MOST_TAIL, Study


def rule(study: Study) -> str:
    """The stopping rule, with what the last wave has for each part of it."""
    last = study.last
    parts = [("held-out error in the kept region, in SDs of the worst target", last.error.max(), f"<= {MOST_ERROR}",
              last.error.max() <= MOST_ERROR),
             ("share of the region before that is kept", last.kept, f"> {LEAST_KEPT}", last.number > 1 and last.kept > LEAST_KEPT),
             ("share of the real runs that their weights leave", last.effective, f">= {LEAST_EFFECTIVE}",
              last.effective >= LEAST_EFFECTIVE),
             ("Pareto k of the weights", last.tail_shape, f"< {MOST_TAIL}", last.tail_shape < MOST_TAIL)]
    lines = [f"Stopping rule: {'reached' if study.reached else 'not reached'} after wave {last.number}"]
    return "\n".join([*lines, *(f"  {'yes' if met else 'no ':3} {what}: {value:.2f} ({bound})" for what, value, bound, met in parts)])


def gate_lines(gate: Gate, keys: list[str]) -> str:
    """Coverage and ranks."""
    lines = [f"Gate: {'passed' if gate.passed else 'failed'}, {len(gate.truths)} fits of made-up data; p corrected for "
             f"{len(gate.p_ranks) + len(gate.p_coverage)} tests (Holm), the chance of any false alarm is {FAMILY:g}"]
    for level, p in zip(LEVELS, gate.p_coverage):
        share, error = gate.coverage(level)
        lines.append(f"  {level:.0%} intervals hold {share:.1%} of the truths (standard error {error:.1%}), p = {p:.2f}")
    worst = int(gate.p_ranks.argmin())
    lines.append(f"  ranks of the truths: the smallest p is {gate.p_ranks[worst]:.2f} ({keys[worst]})")
    lines.append(f"  R-hat of their short chains: {np.median(gate.scatter):.2f} in the middle, {gate.scatter.max():.2f} at most")
    return "\n".join(lines)


def table(frame: pd.DataFrame) -> str:
    return "\n".join("  " + line for line in frame.to_string(index=False, float_format=lambda value: f"{value:.3g}").splitlines())


def render(results: Results) -> str:
    """Everything, in the order in which it should be judged."""
    study, parameters = results.study, parameter_table(results)
    unknown = parameters.loc[parameters["informed"] == "not informed", "key"].tolist()
    shown = parameters[["key", "median", "low", "high", "contraction_published", "contraction_signs", "contraction_all", "informed"]]
    targets = target_table(results)[["measure", "provenance", "observed", "observed_low", "observed_high", "predicted",
                                     "predicted_low", "predicted_high", "noise_sd"]]
    return "\n".join([
        table(step_table(study)), rule(study), f"  R-hat of the posterior's chains: {study.emulated.scatter.max():.2f}",
        gate_lines(results.gate, study.calibration.keys), "",
        "Parameters: medians and 90 % intervals of the posterior of all targets, weighed by real runs; contraction is 1 - variance "
        "by the prior's",
        table(shown), f"  not informed (contraction below {INFORMED}): {joined(unknown) or 'none'}", "",
        "Targets: observed with their intervals, and what the posterior shows (median, 90 %)", table(targets)])
