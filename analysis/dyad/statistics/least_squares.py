"""Ordinary least squares of many samples at once, with classical or HC3 standard errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats

ERRORS = ("ols", "hc3")
SINGULAR = 1e-9  # smallest share of the largest eigenvalue, columns scaled to one length, that counts as full rank


@dataclass(frozen=True)
class Fits:
    """Regressions of `samples` samples on k columns each.

    `coefficients` are (samples, k), `covariance` (samples, k, k); both are NaN where a sample cannot tell its columns
    apart. `freedom` is the number of people less k.
    """

    coefficients: np.ndarray
    covariance: np.ndarray
    freedom: int

    def contrast(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """A weighted sum of coefficients, and its two-sided p by Student's t: both (samples,), NaN where not estimable."""
        weights = np.asarray(weights, float)
        value = self.coefficients @ weights
        variance = np.einsum("i,sij,j->s", weights, self.covariance, weights)
        with np.errstate(invalid="ignore", divide="ignore"):
            return value, 2 * stats.t.sf(np.abs(value) / np.sqrt(variance), self.freedom)


def least_squares(columns: np.ndarray, y: np.ndarray, errors: str = "ols") -> Fits:
    """Of y, (samples, people), on columns, (samples, people, k), which hold the constant too.

    `errors` is "ols", one variance for everybody, or "hc3", which lets it differ between people (MacKinnon & White 1985).
    Raises ValueError where there are no more people than columns.

    >>> fits = least_squares(np.array([[[1.0, 0], [1, 1], [1, 2], [1, 3]]]), np.array([[0.0, 1, 2, 3.5]]))
    >>> slope, p = fits.contrast([0, 1])
    >>> round(slope[0], 2), p[0] < 0.05
    (1.15, True)
    """
    people, k = columns.shape[1:]
    if people <= k:
        raise ValueError(f"{people} people cannot tell {k} columns apart")
    turned = columns.transpose(0, 2, 1)
    gram = turned @ columns
    # Columns are brought to one length, so that full rank does not depend on units.
    length = np.sqrt(np.diagonal(gram, axis1=1, axis2=2))
    length = np.where(length > 0, length, 1)
    gram = gram / (length[:, :, None] * length[:, None, :])
    spread = np.linalg.eigvalsh(gram)
    whole = spread[:, 0] > SINGULAR * spread[:, -1]
    inverse = np.linalg.inv(np.where(whole[:, None, None], gram, np.eye(k))) / (length[:, :, None] * length[:, None, :])
    weights = inverse @ (turned @ y[..., None])
    residuals = y - (columns @ weights)[..., 0]
    freedom = people - k
    if errors == "hc3":
        covariance, whole = _hc3(columns, inverse, residuals, whole)
    else:
        covariance = inverse * ((residuals**2).sum(1) / freedom)[:, None, None]
    weights[~whole], covariance[~whole] = np.nan, np.nan
    return Fits(weights[..., 0], covariance, freedom)


def _hc3(columns: np.ndarray, inverse: np.ndarray, residuals: np.ndarray, whole: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The covariance, and in which samples it exists: nobody may decide a coefficient alone (leverage 1)."""
    room = 1 - ((columns @ inverse) * columns).sum(-1)
    whole = whole & (room.min(1) > SINGULAR)
    weight = (residuals / np.where(room > SINGULAR, room, 1)) ** 2
    return inverse @ (columns.transpose(0, 2, 1) @ (columns * weight[..., None])) @ inverse, whole
