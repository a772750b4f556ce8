"""The moderated regressions that studies of genes and attachment are made of: their columns, and what is tested in them.

A trait is continuous; whether somebody carries an allele is 0 or 1. A moderation is a product with the trait.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..statistics.least_squares import least_squares


@dataclass(frozen=True)
class Tested:
    """Estimates and two-sided p of one contrast in many samples, (samples,); NaN where a sample cannot tell."""

    estimate: np.ndarray
    p: np.ndarray


@dataclass(frozen=True)
class Regression:
    """`columns` are products of the trait and the carriers, each named by its factors; `tests` weigh their coefficients."""

    columns: tuple[str, ...]
    tests: dict[str, dict[str, float]]

    def fit(self, trait: np.ndarray, carriers: dict[str, np.ndarray], y: np.ndarray, errors: str = "ols") -> dict[str, Tested]:
        """Each test in each sample; trait, carriers (0 or 1) and y are (samples, people)."""
        factors = {"trait": trait, **carriers}
        columns = np.ones((*trait.shape, 1 + len(self.columns)))
        for place, name in enumerate(self.columns, 1):
            for factor in name.split(" x "):
                columns[..., place] *= factors[factor]
        fits = least_squares(columns, y, errors)
        return {name: Tested(*fits.contrast(self._weights(weights))) for name, weights in self.tests.items()}

    @property
    def moderation(self) -> str:
        """The test of the highest product."""
        return self.columns[-1]

    def _weights(self, weights: dict[str, float]) -> np.ndarray:
        return np.array([0.0, *(weights.get(name, 0.0) for name in self.columns)])


def _one(allele: str, without: str) -> Regression:
    product = f"{allele} x trait"
    return Regression(("trait", allele, product),
                      {product: {product: 1.0}, f"slope in {allele}": {"trait": 1.0, product: 1.0}, f"slope in {without}": {"trait": 1.0}})


_BOTH = "7R x A1 x trait"
REGRESSIONS = {
    "7R": _one("7R", "no 7R"),
    "A1": _one("A1", "A2/A2"),
    "7R x A1": Regression(("trait", "7R", "A1", "7R x A1", "7R x trait", "A1 x trait", _BOTH), {_BOTH: {_BOTH: 1.0}}),
}
