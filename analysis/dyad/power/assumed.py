"""Surveys under assumed effects: a trait, two binary moderators, an outcome, and questionnaires of some reliability.

Trait and outcome have mean 0 and SD 1 among all people, before they are asked. The outcome rises with the trait by
`slope` in everybody, and by `effect` more in those who have what is tested: carriers of one allele or, where the product
of both is tested, carriers of both. Alleles are in Hardy-Weinberg proportions and independent of all else.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..surveys import REGRESSIONS, Tested

ROWS = 1_000_000  # people held in memory at once
LEVEL = 0.05


@dataclass(frozen=True)
class Study:
    """What a study does, and what it is assumed to meet.

    `moderators` is one of `REGRESSIONS`; its moderation is tested, two-sided. `frequency` is of each allele; `trait` and
    `outcome` are reliabilities; `spread` is the residual SD of those in whom the slope differs, as a multiple of the
    others'; `errors` as in `statistics.least_squares`.
    """

    moderators: str
    frequency: dict[str, float]
    trait: float = 0.8
    outcome: float = 0.8
    slope: float = 0.0
    spread: float = 1.0
    errors: str = "ols"

    @property
    def alleles(self) -> list[str]:
        return self.moderators.split(" x ")

    @property
    def columns(self) -> int:
        """Coefficients of the regression, with its constant."""
        return 1 + len(REGRESSIONS[self.moderators].columns)

    @property
    def tested(self) -> str:
        return REGRESSIONS[self.moderators].moderation

    def carriers(self, allele: str) -> float:
        """Share of people with at least one copy."""
        return 1 - (1 - self.frequency[allele]) ** 2

    @property
    def steep(self) -> float:
        """Share of people in whom the slope differs."""
        return float(np.prod([self.carriers(allele) for allele in self.alleles]))

    def residual(self, effect: np.ndarray | float, slope: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
        """Residual SD of the others, and of those in whom the slope differs: with it the outcome's SD is 1.

        Raises ValueError where the slopes alone make it larger.
        """
        share = self.steep
        left = np.asarray(1 - (1 - share) * np.square(slope) - share * np.square(np.add(slope, effect)))
        if left.min() <= 0:
            raise ValueError("the slopes explain more than all of the outcome")
        others = np.sqrt(left / (1 - share + share * self.spread**2))
        return others, others * self.spread


def survey(study: Study, effect: np.ndarray, slope: np.ndarray, people: int, draw: np.random.Generator) -> Tested:
    """The moderation in one survey of so many people for each effect, (surveys,), and slope, (surveys,)."""
    at_once = max(1, ROWS // people)
    parts = [_survey(study, effect[k:k + at_once], slope[k:k + at_once], people, draw) for k in range(0, len(effect), at_once)]
    return Tested(np.concatenate([part.estimate for part in parts]), np.concatenate([part.p for part in parts]))


def _survey(study: Study, effect: np.ndarray, slope: np.ndarray, people: int, draw: np.random.Generator) -> Tested:
    shape = (len(effect), people)
    carriers = {allele: (draw.random(shape) < study.carriers(allele)).astype(float) for allele in study.alleles}
    steep = np.prod([carriers[allele] for allele in study.alleles], axis=0)
    trait = draw.normal(size=shape)
    others, theirs = study.residual(effect, slope)
    noise = np.hypot(np.where(steep > 0, theirs[:, None], others[:, None]), np.sqrt(1 / study.outcome - 1))
    outcome = trait * (slope[:, None] + effect[:, None] * steep) + noise * draw.normal(size=shape)
    asked = trait if study.trait == 1 else trait + np.sqrt(1 / study.trait - 1) * draw.normal(size=shape)
    return REGRESSIONS[study.moderators].fit(asked, carriers, outcome, study.errors)[study.tested]
