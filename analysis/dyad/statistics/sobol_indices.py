"""First-order and total indices of a Saltelli design, apart from the luck of the runs.

Estimators of Saltelli et al. (2010) for the first order and of Jansen (1999) for the total, with each square and
product taken across different replicates (crossed.py). Sources: docs/result-file.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .crossed import product
from .resampling import interval, jackknife_error, row_weights, widened

DRAWS = 1000  # of the bootstrap


@dataclass(frozen=True)
class Rows:
    """Results of a Saltelli design: `a`, `b` of shape (rows, replicates), `ab`, `ba` of (rows, factors, replicates)."""

    a: np.ndarray
    ab: np.ndarray
    b: np.ndarray
    ba: np.ndarray | None = None

    @classmethod
    def of(cls, values: np.ndarray, factors: int, second_order: bool = False) -> Rows:
        """From values of shape (points, replicates), in the order A, AB1 ... ABk, [BA1 ... BAk,] B.

        Raises ValueError where the points are no whole number of rows.
        """
        size = (2 if second_order else 1) * factors + 2
        if len(values) == 0 or len(values) % size:
            raise ValueError(f"{len(values)} points cannot be divided into rows of {size}")
        rows = values.reshape(len(values) // size, size, -1)
        ba = rows[:, factors + 1:-1] if second_order else None
        return cls(rows[:, 0], rows[:, 1:factors + 1], rows[:, -1], ba)

    @property
    def replicates(self) -> int:
        return self.a.shape[-1]

    def map(self, change: Callable[[np.ndarray], np.ndarray]) -> Rows:
        return Rows(change(self.a), change(self.ab), change(self.b), None if self.ba is None else change(self.ba))

    def centred(self) -> Rows:
        """Without each replicate's mean over A and B: the first-order estimator is less noisy so."""
        mean = (self.a.mean(0) + self.b.mean(0)) / 2
        return self.map(lambda part: part - mean)


@dataclass(frozen=True)
class Estimates:
    """Values of one kind of index, shape (factors,), with the ends of their intervals."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray


@dataclass(frozen=True)
class Indices:
    first: Estimates
    total: Estimates
    variance: float  # over the points, of the mean over all luck
    noise_of_run: float  # share of the variance over points of one run that is luck
    noise_of_mean: float  # the same, of the mean over the replicates
    order_holds: np.ndarray  # (factors, factors): share of the draws in which the row's total exceeds the column's
    second: np.ndarray | None = None  # (factors, factors), upper triangle; None without BA


def _crossed_or_plain(rows: Rows, crossed: bool) -> Rows:
    return rows if crossed else rows.map(lambda part: part.mean(-1, keepdims=True))


def row_terms(rows: Rows) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What each row adds: to the first-order and total numerators, (rows, factors), and to the mean square, (rows,)."""
    a, b = rows.a[:, None], rows.b[:, None]
    first = product(np.broadcast_to(b, rows.ab.shape), rows.ab - a)
    total = product(rows.ab - a, rows.ab - a) / 2
    if rows.ba is not None:
        first = (first + product(np.broadcast_to(a, rows.ba.shape), rows.ba - b)) / 2
        total = (total + product(rows.ba - b, rows.ba - b) / 2) / 2
    return first, total, (product(rows.a, rows.a) + product(rows.b, rows.b)) / 2


def _ratios(rows: Rows, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First-order and total indices, (draws, factors), and the variance, (draws,), for weights (draws, rows)."""
    first, total, square = row_terms(rows)
    mean = (weights @ rows.a + weights @ rows.b) / 2
    variance = weights @ square - product(mean, mean)
    with np.errstate(divide="ignore", invalid="ignore"):
        return weights @ first / variance[:, None], weights @ total / variance[:, None], variance


def point_estimates(rows: Rows, crossed: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """First-order and total indices, (factors,) each. `crossed=False` takes plain squares of the means over replicates."""
    rows = _crossed_or_plain(rows, crossed).centred()
    first, total, _ = _ratios(rows, np.full((1, len(rows.a)), 1 / len(rows.a)))
    return first[0], total[0]


def noise_shares(rows: Rows) -> tuple[float, float]:
    """Share of the variance over points that is luck: in a single run, and in the mean over the replicates.

    With common random numbers, that is the part of the luck that changes from point to point. NaN with one replicate,
    or where nothing varies.
    """
    if rows.replicates == 1:
        return np.nan, np.nan
    both = np.concatenate([rows.a, rows.b])
    covariance = np.cov(both, rowvar=False, ddof=0)
    of_run, of_mean = np.trace(covariance) / rows.replicates, covariance.mean()
    if of_mean <= 0:
        return np.nan, np.nan
    variance = product_of_means(covariance)
    return float(np.clip(1 - variance / of_run, 0, 1)), float(np.clip(1 - variance / of_mean, 0, 1))


def product_of_means(covariance: np.ndarray) -> float:
    """Mean of the covariances between different replicates."""
    replicates = len(covariance)
    return float((covariance.sum() - np.trace(covariance)) / (replicates * (replicates - 1)))


def closed_pairs(rows: Rows) -> np.ndarray | None:
    """Second-order indices, (factors, factors) with NaN but above the diagonal; None where the design has no BA."""
    if rows.ba is None:
        return None
    rows = rows.centred()
    ba = rows.ba if rows.ba is not None else rows.ab
    first, _, variance = _ratios(rows, np.full((1, len(rows.a)), 1 / len(rows.a)))
    factors = rows.ab.shape[1]
    pairs = np.full((factors, factors), np.nan)
    crossed_rows = product(rows.a, rows.b).mean()
    for i in range(factors):
        for j in range(i + 1, factors):
            closed = product(ba[:, i], rows.ab[:, j]).mean() - crossed_rows
            pairs[i, j] = closed / variance[0] - first[0, i] - first[0, j]
    return pairs


def estimate(rows: Rows, seed: int, draws: int = DRAWS, common: bool = False) -> Indices:
    """All indices with 95 % intervals: rows are drawn again, `draws` times, from `seed`.

    With common random numbers (`common`) all rows share their replicates, and drawing rows again does not see how much
    hangs on which replicates there are; a jackknife over replicates widens the intervals by that.
    """
    centred = rows.centred()
    weights = row_weights(len(rows.a), draws, seed)
    first, total, _ = _ratios(centred, weights)
    value_first, value_total, variance = _ratios(centred, np.full((1, len(rows.a)), 1 / len(rows.a)))
    errors = np.zeros((2, 1))
    if common and rows.replicates > 2:
        errors = jackknife_error(lambda kept: np.stack(point_estimates(rows.map(lambda part: part[..., kept]))), rows.replicates)
    made_first, made_total = (Estimates(value[0], *widened(value[0], *interval(drawn), drawn.std(0), error))
                              for value, drawn, error in ((value_first, first, errors[0]), (value_total, total, errors[1])))
    holds = (total[:, :, None] > total[:, None, :]).mean(0)
    return Indices(made_first, made_total, float(variance[0]), *noise_shares(rows), holds, closed_pairs(rows))
