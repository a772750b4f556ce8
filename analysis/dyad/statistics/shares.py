"""Shares with 95 % intervals: Wilson's where draws are independent, wider where they come in clusters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

LEVEL = 0.95
FEWEST_CLUSTERS = 10  # fewer say too little of how clusters differ


@dataclass(frozen=True)
class Share:
    """`found` of `draws` draws, which are worth `effective` independent ones; `low` and `high` are the 95 % interval."""

    found: int
    draws: int
    effective: float
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.found / self.draws

    def p_of(self, value: float) -> float:
        """Two-sided p of the hypothesis that the share is `value` (exact binomial test, on the effective draws)."""
        draws = max(1, round(self.effective))
        return float(stats.binomtest(round(self.value * draws), draws, value).pvalue)

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} % ({100 * self.low:.1f} to {100 * self.high:.1f})"


def share(found: np.ndarray, clusters: np.ndarray | None = None) -> Share:
    """Of draws, (draws,), the share in which something was found.

    Without `clusters` draws are independent, and the interval is Wilson's (1927). With them, (draws,), draws of one
    cluster may be alike: Wilson's interval of as many draws as the clusters are worth (Korn & Graubard 1998), and never
    narrower than that of independent draws. Below ten clusters their differences cannot be told, and are left out.

    >>> print(share(np.array([True, False, True, False])))
    50.0 % (15.0 to 85.0)
    """
    found = np.asarray(found, bool)
    total, draws = int(found.sum()), len(found)
    if draws == 0:
        raise ValueError("a share of no draws")
    effective = draws / _design_effect(found, clusters)
    low, high = proportion_confint(total / draws * effective, effective, alpha=1 - LEVEL, method="wilson")
    # At 0 and 1 an edge is the share itself, but for rounding.
    return Share(total, draws, effective, min(float(low), total / draws), max(float(high), total / draws))


def _design_effect(found: np.ndarray, clusters: np.ndarray | None) -> float:
    """By how much clusters widen the variance of the share, with the price of estimating it from few clusters; 1 or more."""
    if clusters is None:
        return 1.0
    _, cluster = np.unique(clusters, return_inverse=True)
    count, draws, value = cluster.max() + 1, len(found), found.mean()
    if count < FEWEST_CLUSTERS or value in (0, 1):
        return 1.0
    off = np.bincount(cluster, found - value)
    ratio = count / (count - 1) * (off**2).sum() / (draws * value * (1 - value))
    few = (stats.t.ppf((1 + LEVEL) / 2, count - 1) / stats.norm.ppf((1 + LEVEL) / 2)) ** 2
    return float(max(1.0, ratio * few))
