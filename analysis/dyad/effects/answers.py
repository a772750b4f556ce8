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
    """`p_holm` and `p_equivalence` are corrected for all questions; the latter is NaN where no bound was given."""

    question: Question
    found: Difference
    p_holm: float
    p_equivalence: float
    bound: float | None

    @property
    def verdict(self) -> str:
        """What may be said at 5 %."""
        if not np.isfinite(self.p_holm):
            return "too few pairs"
        differs, equivalent = self.p_holm < LEVEL, self.p_equivalence < LEVEL
        if self.bound is None:
            return "differs" if differs else "no difference shown"
        return {(True, True): "differs, by less than matters", (True, False): "differs",
                (False, True): "no difference that matters", (False, False): "undecided"}[differs, equivalent]


def answer(questions: list[Question], bound: float | None = None) -> list[Answer]:
    """In the order of the questions. `bound`: the smallest difference that matters, in units of the measure, above 0."""
    found = [difference(question.differences) for question in questions]
    corrected = holm(np.array([each.p for each in found]))
    null = holm(np.array([equivalence(question.differences, bound) for question in questions])) if bound is not None \
        else np.full(len(found), np.nan)
    return [Answer(question, each, float(p), float(p_null), bound)
            for question, each, p, p_null in zip(questions, found, corrected, null)]


def as_table(answers: list[Answer]) -> pd.DataFrame:
    """A row per question."""
    rows = [(each.question.measure, each.question.text, each.found.mean, each.found.low, each.found.high, each.found.p, each.p_holm,
             each.p_equivalence, each.found.d_z, each.found.pairs, each.found.left_out, each.verdict) for each in answers]
    return pd.DataFrame(rows, columns=["measure", "question", "difference", "low", "high", "p", "p_holm", "p_equivalence", "d_z",
                                       "pairs", "left_out", "verdict"])
