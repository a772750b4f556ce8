"""Answers to questions: differences with intervals, corrected for how many were asked, and whether a null is one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..statistics.paired import Difference, difference, equivalence, holm
from .questions import Question

LEVEL = 0.05


@dataclass(frozen=True)
class Answer:
    """`p_holm` and `p_equivalence_holm` are corrected for all questions; both p of equivalence are NaN where no bound was given.
    The interval of `found` is not corrected."""

    question: Question
    found: Difference
    p_holm: float
    p_equivalence: float
    p_equivalence_holm: float
    bound: float | None

    @property
    def differs(self) -> bool:
        """Whether a difference is shown at 5 %, after correction."""
        return self.p_holm < LEVEL

    @property
    def verdict(self) -> str:
        """What may be said at 5 %."""
        if not np.isfinite(self.p_holm):
            return "too few pairs"
        if self.bound is None:
            return "differs" if self.differs else "no difference shown"
        equivalent = self.p_equivalence_holm < LEVEL
        if not self.differs:
            return "no difference that matters" if equivalent else "undecided"
        if equivalent:
            return "differs, by less than matters"
        beyond = self.found.low >= self.bound or self.found.high <= -self.bound
        return "differs, by enough to matter" if beyond else "differs; whether it matters is undecided"


def answer(questions: list[Question], bound: float | None = None) -> list[Answer]:
    """In the order of the questions. `bound`: the smallest difference that matters, in units of the measure, above 0."""
    found = [difference(question.differences) for question in questions]
    corrected = holm(np.array([each.p for each in found]))
    null = np.array([np.nan if bound is None else equivalence(question.differences, bound) for question in questions])
    return [Answer(question, each, float(p), float(p_null), float(p_null_holm), bound)
            for question, each, p, p_null, p_null_holm in zip(questions, found, corrected, null, holm(null))]


def as_table(answers: list[Answer]) -> pd.DataFrame:
    """A row per question."""
    rows = [(each.question.measure, each.question.text, each.found.mean, each.found.low, each.found.high, each.found.p, each.p_holm,
             each.p_equivalence, each.p_equivalence_holm, each.found.d_z, each.found.pairs, each.found.left_out,
             each.verdict) for each in answers]
    return pd.DataFrame(rows, columns=["measure", "question", "difference", "low", "high", "p", "p_holm", "p_equivalence",
                                       "p_equivalence_holm", "d_z", "pairs", "left_out", "verdict"])
