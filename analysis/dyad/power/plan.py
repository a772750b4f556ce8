"""All that a plan of a study asks: sizes, mistakes, assurance, rivals; as one answer and as one table."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from .assumed import Study
from .assurance import Assurance
from .closed_form import expected, error_of_one
from .draws import Draws
from .mistakes import Mistakes
from .rivals import Rival
from .sizes import Size


@dataclass(frozen=True)
class Plan:
    """`sizes` has one entry per effect; `mistakes` one per effect and size of study, no effect (0) included."""

    study: Study
    wanted: float
    samples: int
    seed: int
    sizes: list[Size]
    mistakes: list[Mistakes]
    draws: Draws | None = None
    assurance: Assurance | None = None
    rivals: list[Rival] = field(default_factory=list)


def squared(study: Study, effect: float) -> float:
    """Cohen's f² of the moderation, as programs for power ask for it: with measurement error in it."""
    return (expected(study, effect) / error_of_one(study, effect)) ** 2


def as_table(plan: Plan) -> pd.DataFrame:
    """A row per effect and size of study, one per size that was simulated for assurance, and one per rival and size."""
    study, sizes = plan.study, {size.effect: size for size in plan.sizes}
    rows = []
    for each in plan.mistakes:
        size = sizes.get(each.effect)
        row = {"part": "effect", "effect": each.effect, "f_squared": squared(study, each.effect), "people": each.people,
               **_share("power", each.power), **(_share("wrong_sign", each.wrong_sign) if each.wrong_sign else {}),
               "exaggeration": each.exaggeration, "exaggeration_low": each.low, "exaggeration_high": each.high}
        if size:
            row |= {"people_wanted": size.people, "people_wanted_low": size.low, "people_wanted_high": size.high, "people_closed_form": size.formula}
        rows.append(row)
    if plan.assurance:
        rows += [{"part": "assurance", "people": people, **_share("power", share)}
                 for people, share in zip(plan.assurance.sizes, plan.assurance.shares)]
    rows += [{"part": "rival", "world": rival.name, "people": rival.people, "effect": rival.effect, **_share("power", rival.clear),
              **_share("false_positive", rival.false), "p_of_five_percent": rival.p} for rival in plan.rivals]
    return pd.DataFrame(rows).replace({np.inf: np.nan})


def _share(name: str, share: object) -> dict[str, float]:
    return {name: share.value, f"{name}_low": share.low, f"{name}_high": share.high}  # type: ignore[attr-defined]
