"""Emulators: what a run would show at any point of the unit cube, learned from runs at some of them.

One Gaussian process of scikit-learn for each target, over a straight-line trend. It learns the mean that many runs would
have: what runs scatter around it is the process's white noise. How far it is off is measured on runs that it never saw.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.exceptions import ConvergenceWarning
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

LEARNED_FROM = 400  # points that length scales are learned from; the process itself knows all
ITERATIONS = 60  # of the search for them
HELD_OUT = 5  # every fifth point of the newest wave is kept for the test
BATCH = 8192  # points that are worked out at a time


@dataclass(frozen=True)
class Process:
    """The mean of one fitted process, in single precision: `weights` belong to the training points over their scales."""

    trend: np.ndarray
    scales: np.ndarray
    points: np.ndarray
    weights: np.ndarray

    def mean(self, unit: np.ndarray) -> np.ndarray:
        """At points of the unit cube, (points,)."""
        at = (unit / self.scales).astype(np.float32)
        square = (at**2).sum(1)[:, None] + (self.points**2).sum(1) - 2 * at @ self.points.T
        mean: np.ndarray = _lines(unit) @ self.trend + np.exp(-0.5 * np.maximum(square, 0)) @ self.weights
        return mean


@dataclass(frozen=True)
class Emulator:
    """All targets. `error` is the SD of what a process misses of a mean, and `noise` that of a run around it, both
    measured, (targets,); `explained` is R2 on held-out runs."""

    processes: tuple[Process, ...]
    error: np.ndarray
    noise: np.ndarray
    explained: np.ndarray

    def mean(self, unit: np.ndarray) -> np.ndarray:
        """What runs would show on average, (points, targets)."""
        parts = [np.column_stack([process.mean(unit[start:start + BATCH]) for process in self.processes])
                 for start in range(0, len(unit), BATCH)]
        return np.concatenate(parts)

    @property
    def variance(self) -> np.ndarray:
        """Of a run around the emulated mean, (targets,)."""
        return self.error**2 + self.noise**2


def _lines(unit: np.ndarray) -> np.ndarray:
    return np.column_stack([np.ones(len(unit)), unit - 0.5])


def _search(function: Any, start: np.ndarray, bounds: np.ndarray) -> tuple[np.ndarray, float]:
    found = minimize(function, start, method="L-BFGS-B", jac=True, bounds=bounds, options={"maxiter": ITERATIONS})
    return found.x, found.fun


def fit_process(unit: np.ndarray, seen: np.ndarray) -> Process:
    """A process through what was seen at these points, (points,).

    Length scales are found on the newest points, which lie where it counts; the process then takes in all.
    """
    size = float(seen.std()) or 1.0
    trend, *_ = np.linalg.lstsq(_lines(unit), seen / size, rcond=None)
    rest = seen / size - _lines(unit) @ trend
    kernel = ConstantKernel(0.3, (1e-4, 1e3)) * RBF(np.full(unit.shape[1], 3.0), (0.1, 100)) + WhiteKernel(0.05, (1e-6, 2))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # scales at their bounds belong to keys without effect
        learned = GaussianProcessRegressor(kernel, optimizer=_search).fit(unit[-LEARNED_FROM:], rest[-LEARNED_FROM:])
    full = GaussianProcessRegressor(learned.kernel_, optimizer=None).fit(unit, rest)
    smooth = learned.kernel_.k1
    scales = smooth.k2.length_scale * np.ones(unit.shape[1])
    weights = full.alpha_ * smooth.k1.constant_value * size
    return Process(trend * size, scales, (unit / scales).astype(np.float32), weights.astype(np.float32))


def held_out(count: int) -> np.ndarray:
    """Which of the points of the newest wave no process sees, (count,)."""
    return np.arange(count) % HELD_OUT == HELD_OUT - 1


def fit(waves: list[tuple[np.ndarray, np.ndarray]], noise: np.ndarray) -> Emulator:
    """Emulators from the points, (points, parameters), and runs, (points, targets), of all waves, the newest last.

    `noise` is the SD of a run around its mean, (targets,).
    """
    unit, seen = (np.concatenate(parts) for parts in zip(*waves))
    count = len(waves[-1][0])
    test = np.concatenate([np.zeros(len(unit) - count, bool), held_out(count)])
    processes = tuple(fit_process(unit[~test], seen[~test, place]) for place in range(seen.shape[1]))
    mean = np.column_stack([process.mean(unit[test]) for process in processes])
    return Emulator(processes, *tested(mean, seen[test], noise))


def tested(mean: np.ndarray, seen: np.ndarray, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(error, noise, explained) of emulated means against runs that were not learned from, both (points, targets)."""
    missed = ((seen - mean) ** 2).mean(0)
    spread = seen.var(0)
    explained = 1 - np.divide(missed, spread, out=np.full(len(missed), np.nan), where=spread > 0)
    return np.sqrt(np.maximum(missed - noise**2, 0)), noise, explained
