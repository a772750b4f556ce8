"""Drawing again: weights of a bootstrap, intervals from its draws, and the jackknife over replicates."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

LEVEL = 0.95


def row_weights(rows: int, draws: int, seed: int) -> np.ndarray:
    """How often each draw of a bootstrap takes each row, as weights that sum to 1: shape (draws, rows)."""
    chances = np.full(rows, 1 / rows)
    return np.random.default_rng(seed).multinomial(rows, chances, size=draws) / rows


def interval(drawn: np.ndarray, level: float = LEVEL) -> tuple[np.ndarray, np.ndarray]:
    """The middle `level` of the draws along their first axis."""
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high


def jackknife_error(estimate: Callable[[np.ndarray], np.ndarray], replicates: int) -> np.ndarray:
    """Standard error of an estimate over its replicates: each is left out once (Efron & Stein 1981).

    `estimate` takes the indices of the replicates that are kept; the result has the shape of what it returns.
    """
    everyone = np.arange(replicates)
    without = np.array([estimate(everyone[everyone != one]) for one in everyone])
    return np.sqrt((replicates - 1) / replicates * ((without - without.mean(0)) ** 2).sum(0))


def widened(value: np.ndarray, low: np.ndarray, high: np.ndarray, error: np.ndarray,
            further: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """An interval with standard error `error`, stretched about its value by an independent `further` one."""
    ratio = np.sqrt(1 + np.square(further) / np.maximum(np.square(error), 1e-300))
    return value - (value - low) * ratio, value + (high - value) * ratio
