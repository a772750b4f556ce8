"""Whether posteriors of made-up data are what they say: ranks of the truth, coverage of intervals.

Talts et al. 2018, arXiv:1804.06788: where truths are drawn from the prior, their ranks among the draws of their posteriors
are uniform.
"""

from __future__ import annotations

import numpy as np
from scipy import stats

BINS = 10
LEVELS = (0.5, 0.8, 0.9)


def ranks(truths: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """The share of draws below the truth, (fits, parameters), from (fits, parameters) and (fits, draws, parameters)."""
    below: np.ndarray = (draws < truths[:, None, :]).mean(1)
    return below


def uniformity(ranks_of_one: np.ndarray) -> float:
    """p of the hypothesis that ranks, (fits,), are uniform: chi-squared over ten bins."""
    counts, _ = np.histogram(ranks_of_one, BINS, (0, 1))
    return float(stats.chisquare(counts).pvalue)


def covered(shares: np.ndarray, level: float) -> np.ndarray:
    """Whether the central interval of that level holds the truth, from its rank."""
    inside: np.ndarray = np.abs(shares - 0.5) <= level / 2
    return inside


def coverage(shares: np.ndarray, level: float) -> tuple[float, float, float]:
    """The share of intervals of that level that hold the truth, its standard error, and p of the nominal level.

    Intervals of one fit have the same data, so that fits, and not intervals, are counted; shape (fits, parameters).
    """
    by_fit = covered(shares, level).mean(1)
    error = float(max(by_fit.std(ddof=1), 1e-12) / np.sqrt(len(by_fit)))
    return float(by_fit.mean()), error, float(2 * stats.t.sf(abs(by_fit.mean() - level) / error, len(by_fit) - 1))
