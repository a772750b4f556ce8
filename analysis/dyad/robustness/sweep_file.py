"""The sweep of a conclusion as a file: every point in a table, and what never varies set once."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from .conclusions import Conclusion
from .specifications import Plan

KEPT = "mean_influence"  # of runs that are replayed: a sweep keeps one measure at least


def literal(value: Any) -> str:
    """As TOML has it.

    >>> literal(True), literal("ask"), literal(0.1), literal(2)
    ('true', '"ask"', '0.1', '2')
    """
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value) if isinstance(value, str) else repr(value)


def sweep_text(conclusion: Conclusion, plan: Plan, path: Path, seed: int | None) -> str:
    """The text of the file `path`. `seed` stands for run.seed of the base."""
    varying = [key for key in plan.points[0] if len({repr(point[key]) for point in plan.points}) > 1]
    fixed = {key: value for key, value in plan.points[0].items() if key not in varying}
    if seed is not None:
        fixed["run.seed"] = seed
    measures = [conclusion.measure or KEPT]
    base = os.path.relpath(conclusion.base.resolve(), path.resolve().parent)
    lines = [f"# {conclusion.claim}: each rival with each draw of the parameters, as dyad-analysis robust asks for it.",
             f"base = {literal(base)}", f"replicates = {conclusion.replicates}", "", "[set]",
             *(f"{key} = {literal(value)}" for key, value in fixed.items()),
             "", "[design]", 'kind = "csv"', "table = '''", ", ".join(varying)]
    lines += [", ".join(literal(point[key]).strip('"') for key in varying) for point in plan.points]
    return "\n".join([*lines, "'''", "", "[results]", f"measures = {json.dumps(measures)}"]) + "\n"
