"""Weights of importance sampling: how many draws they are worth, whether they can be trusted, and a choice by them."""

from __future__ import annotations

import numpy as np
from scipy import stats


def normalised(log_weights: np.ndarray) -> np.ndarray:
    """Weights that sum to 1, (draws,)."""
    weights = np.exp(log_weights - log_weights.max())
    shares: np.ndarray = weights / weights.sum()
    return shares


def effective(weights: np.ndarray) -> float:
    """The share of the draws that weighting leaves, in (0, 1]: Kish's effective sample size by the number of draws.

    >>> effective(np.array([0.25, 0.25, 0.25, 0.25])), effective(np.array([1.0, 0.0]))
    (1.0, 0.5)
    """
    return float(weights.sum() ** 2 / (weights**2).sum() / len(weights))


def tail_shape(weights: np.ndarray) -> float:
    """Pareto's k of the largest weights: below .7 the weighted mean can be trusted (Vehtari et al. 2024, JMLR 25:72).

    The tail is the larger weights, a fifth of them or 3 √n, and its shape the maximum likelihood estimate.
    """
    count = len(weights)
    tail = int(np.ceil(min(0.2 * count, 3 * np.sqrt(count))))
    largest = np.sort(weights)[-tail - 1:]
    excess = largest[1:] - largest[0]
    if not excess.max() > 0:
        return -np.inf  # all weights alike
    shape, _, _ = stats.genpareto.fit(excess / excess.mean(), floc=0)
    return float(shape)


def chosen(weights: np.ndarray, count: int, draw: np.random.Generator) -> np.ndarray:
    """Places of `count` different draws, each included with a probability in proportion to its weight, and 1 at most.

    Systematic sampling (Madow 1949) in random order: no draw comes twice, as with drawing again.
    """
    order = draw.permutation(len(weights))
    chance = np.cumsum(inclusion(weights, count)[order])
    places = np.searchsorted(chance, draw.random() + np.arange(count), side="right")
    return np.sort(order[np.minimum(places, len(weights) - 1)])


def inclusion(weights: np.ndarray, count: int) -> np.ndarray:
    """Probabilities in proportion to the weights, 1 at most, that sum to `count`.

    >>> inclusion(np.array([0.7, 0.2, 0.1]), 2).round(3).tolist()
    [1.0, 0.667, 0.333]
    """
    certain = np.zeros(len(weights), bool)
    while True:
        share = weights[~certain] / weights[~certain].sum() * (count - certain.sum())
        if not (share > 1).any():
            break
        certain[np.flatnonzero(~certain)[share > 1]] = True
    probability = np.ones(len(weights))
    probability[~certain] = share
    return probability
