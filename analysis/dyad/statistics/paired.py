"""Paired differences: means with intervals, tests of difference and of equivalence, and Holm's correction."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import DescrStatsW

ROUNDING = 1e-12  # a spread below this share of the mean is none


@dataclass(frozen=True)
class Difference:
    """The mean of paired differences. `low`, `high`: 95 % interval (Student's t); `p`: two-sided, of no difference."""

    mean: float
    low: float
    high: float
    p: float
    pairs: int
    left_out: int  # pairs in which one of the two is undefined
    d_z: float  # in SDs of the differences; infinite where all differences are equal and not zero

    @property
    def excludes_zero(self) -> bool:
        return self.low > 0 or self.high < 0


def difference(differences: np.ndarray, level: float = 0.95) -> Difference:
    """Of paired differences, (pairs,). Fewer than two defined ones give a mean without interval or p (NaN).

    >>> found = difference(np.array([1.0, 2.0, 3.0]))
    >>> round(found.mean, 1), round(found.low, 2), round(found.p, 3)
    (2.0, -0.48, 0.074)
    """
    differences = np.asarray(differences, float)
    known = differences[np.isfinite(differences)]
    pairs, left_out = len(known), len(differences) - len(known)
    if pairs < 2:
        mean = float(known[0]) if pairs else np.nan
        return Difference(mean, np.nan, np.nan, np.nan, pairs, left_out, np.nan)
    mean, spread = float(known.mean()), float(known.std(ddof=1))
    # Equal differences: what arithmetic leaves of their spread is rounding.
    if spread <= ROUNDING * abs(mean):
        d_z = 0.0 if mean == 0 else float(np.copysign(np.inf, mean))
        return Difference(mean, mean, mean, float(mean == 0), pairs, left_out, d_z)
    test = stats.ttest_1samp(known, 0)
    low, high = test.confidence_interval(level)
    return Difference(mean, float(low), float(high), float(test.pvalue), pairs, left_out, mean / spread)


def equivalence(differences: np.ndarray, bound: float) -> float:
    """p of two one-sided t tests (Schuirmann 1987): small where the mean difference lies within -bound to bound.

    `bound` is in units of the measure and above 0: the smallest difference that would matter. NaN below two pairs.
    """
    if not bound > 0:
        raise ValueError(f"the bound of an equivalence test is {bound}; it must be above 0")
    known = np.asarray(differences, float)
    known = known[np.isfinite(known)]
    if len(known) < 2:
        return np.nan
    if known.std(ddof=1) <= ROUNDING * abs(known.mean()):
        return 0.0 if abs(known.mean()) < bound else 1.0
    return float(DescrStatsW(known).ttost_mean(-bound, bound)[0])


def holm(p: np.ndarray) -> np.ndarray:
    """p-values corrected for how many were asked (Holm 1979); NaN is no question, and stays NaN."""
    p = np.asarray(p, float)
    corrected, known = np.full(p.shape, np.nan), np.isfinite(p)
    if known.any():
        corrected[known] = multipletests(p[known], method="holm")[1]
    return corrected
