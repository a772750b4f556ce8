"""What was published, and how often surveys find it: each sign, and each sign with p < .05."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..statistics.shares import Share, share
from ..surveys import REGRESSIONS, Tested
from .samples import Surveys

LEVEL = 0.05
TRAITS = ("avoidance", "anxiety")
# What was claimed of avoidance and CO (data/evidence.csv, E02); of SO and of anxiety, that there is nothing.
CLAIMED = {"7R x trait": 1, "slope in 7R": 1, "A1 x trait": -1, "slope in A2/A2": 1}
NOT_REPORTED = {"7R x A1 x trait"}
PATTERN = "the published pattern"


@dataclass(frozen=True)
class Finding:
    """One test of one regression of an outcome on a trait; `claim` is its published sign, 0 no effect, None nothing said."""

    outcome: str
    trait: str
    regression: str
    test: str
    claim: int | None

    @property
    def name(self) -> str:
        return f"{self.outcome}: {self.test.replace('trait', self.trait).replace('slope', f'slope on {self.trait}')}"


def _claim(outcome: str, trait: str, test: str) -> int | None:
    if test in NOT_REPORTED:
        return None
    return CLAIMED.get(test, 0) if (outcome, trait) == ("CO", "avoidance") else 0


FINDINGS = [Finding(outcome, trait, name, test, _claim(outcome, trait, test))
            for outcome in ("CO", "SO") for trait in TRAITS for name, regression in REGRESSIONS.items() for test in regression.tests]


@dataclass(frozen=True)
class Found:
    """Of surveys: the share with a positive estimate, and with p < .05 and each sign."""

    positive: Share
    clear_positive: Share
    clear_negative: Share


def search(surveys: Surveys, findings: list[Finding], errors: str = "ols") -> dict[str, Found | Share]:
    """Of each finding by its name; and, where all its parts are asked for, of `PATTERN`, the published pattern as a whole.

    Intervals allow for what surveys of one population share. A survey that cannot estimate something has not found it.
    """
    each = {finding: _tested(surveys, finding, errors) for finding in findings}
    found: dict[str, Found | Share] = {finding.name: _count(tested, surveys.population) for finding, tested in each.items()}
    slopes = {finding: tested for finding, tested in each.items()
              if finding.test.startswith("slope") and (finding.outcome, finding.trait) == ("CO", "avoidance")}
    if len(slopes) == 4:
        shown = [(tested.p < LEVEL) & (tested.estimate > 0) if finding.claim else ~(tested.p < LEVEL)
                 for finding, tested in slopes.items()]
        found[PATTERN] = share(np.all(shown, axis=0), surveys.population)
    return found


def _tested(surveys: Surveys, finding: Finding, errors: str) -> Tested:
    regression = REGRESSIONS[finding.regression]
    carriers = {allele: surveys.carriers[allele] for allele in finding.regression.split(" x ")}
    return regression.fit(surveys.scores[finding.trait], carriers, surveys.scores[finding.outcome], errors)[finding.test]


def _count(tested: Tested, population: np.ndarray) -> Found:
    clear = tested.p < LEVEL
    return Found(*(share(each, population) for each in (tested.estimate > 0, clear & (tested.estimate > 0), clear & (tested.estimate < 0))))
