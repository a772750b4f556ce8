"""What a chosen list of factors leaves out of those that matter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..errors import DyadError
from ..figures.words import joined
from ..reading import read_toml
from ..sensitivity import Analysis

SHOWN = 10  # of the largest effects


@dataclass(frozen=True)
class Coverage:
    """`table` has the largest effects and whether each is chosen; `share` is the chosen's part of the sum of all effects.

    An effect is the mean absolute elementary effect, in units of the measure over the whole range of a key.
    """

    measure: str
    table: pd.DataFrame
    share: float
    unknown: list[str]
    trajectories: int

    @property
    def left_out(self) -> list[str]:
        return [str(name) for name in self.table.loc[~self.table["chosen"], "factor"]]


def chosen_keys(path: Path) -> list[str]:
    """Keys that a sweep file varies. Raises DyadError for files that name none."""
    sweep = read_toml(path, "not a sweep file", "give the sweep whose factors were chosen")
    keys = [key for factor in sweep.get("factor", []) for key in [factor["key"], *factor.get("link", [])]]
    if not keys:
        raise DyadError(path, "no [[factor]] in it", "a chosen list is the factors of a sweep", "give a sweep file with factors")
    return keys


def coverage(analysis: Analysis, chosen: list[str]) -> Coverage:
    """Of a screening by elementary effects."""
    effects = analysis.table.assign(chosen=analysis.table["factor"].isin(chosen))
    size = effects["size"].clip(lower=0)
    unknown = [key for key in chosen if key not in set(effects["factor"])]
    return Coverage(analysis.measure, effects.head(SHOWN), float(size[effects["chosen"]].sum() / size.sum()), unknown,
                    analysis.design.rows)


def render(found: Coverage) -> str:
    """The largest effects, and what the list leaves out, in lines."""
    width = max(len(name) for name in found.table["factor"]) + 2
    lines = [f"{found.measure}: the {len(found.table)} largest effects of the screening",
             "Mean absolute elementary effects: the change of the measure, in its unit, over the range of a key.", ""]
    for rank, (_, row) in enumerate(found.table.iterrows(), start=1):
        lines.append(f"{rank:>3}  {row['factor']:{width}}{row['size']:>10.4g}   {'chosen' if row['chosen'] else 'left out'}")
    count = len(found.table)
    left = f": {joined(found.left_out)}" if found.left_out else ""
    lines += ["", f"The chosen list has {count - len(found.left_out)} of these {count} and leaves out {len(found.left_out)}{left}.",
              f"It covers {found.share:.0%} of the sum of all effects.",
              f"From {found.trajectories} trajectories: with more, effects of similar size may change their order."]
    if found.unknown:
        lines.append(f"Not screened: {joined(found.unknown)}. Nothing is known of these keys.")
    return "\n".join(lines)
