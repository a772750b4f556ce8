"""Emulators: what a run would show at any point of the unit cube, learned from runs at some of them.

One Gaussian process of scikit-learn for each target, over a straight-line trend. It learns the mean that many runs would
have: what runs scatter around it is the process's white noise. How far it is off is measured on runs that it never saw.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize
from scipy.spatial.distance import cdist
from sklearn.exceptions import ConvergenceWarning
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

LEARNED_FROM = 600  # newest points that length scales are learned from; a process knows all
ITERATIONS = 60  # of the search for them
HELD_OUT = 5  # every fifth point of the newest wave is kept for the test
BATCH = 1024  # points that are worked out at a time


@dataclass(frozen=True)
class Process:
    """The mean of one fitted process, in single precision: `weights` belong to the training points over their scales.

    Minus half the squared distance of x and p is x p - x x / 2 - p p / 2: one product of matrices, if both have their
    squares and ones for columns.
    """

    trend: np.ndarray
    scales: np.ndarray
    points: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, trend: np.ndarray, scales: np.ndarray, unit: np.ndarray, weights: np.ndarray) -> Process:
        """From training points of the unit cube."""
        at = unit / scales
        points = np.column_stack([at, np.ones(len(at)), -0.5 * (at**2).sum(1)])
        return cls(trend, scales, points.T.astype(np.float32), weights.astype(np.float32))

    def mean(self, unit: np.ndarray) -> np.ndarray:
        """At points of the unit cube, (points,)."""
        at = unit / self.scales
        rows = np.column_stack([at, -0.5 * (at**2).sum(1), np.ones(len(at))]).astype(np.float32)
        closeness = rows @ self.points
        np.exp(closeness, out=closeness)
        mean: np.ndarray = _lines(unit) @ self.trend + closeness @ self.weights
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
        batches = [unit[start:start + BATCH] for start in range(0, len(unit), BATCH)]
        return np.concatenate(each_of(self._mean, batches))

    def _mean(self, unit: np.ndarray) -> np.ndarray:
        return np.column_stack([process.mean(unit) for process in self.processes])

    @property
    def variance(self) -> np.ndarray:
        """Of a run around the emulated mean, (targets,)."""
        return self.error**2 + self.noise**2


def each_of(function: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    """The function of each item, in order, on all processors: products and exponentials leave Python's lock to others."""
    if len(items) == 1:
        return [function(items[0])]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(threads.map(function, items))


def _lines(unit: np.ndarray) -> np.ndarray:
    return np.column_stack([np.ones(len(unit)), unit - 0.5])


class Learner(GaussianProcessRegressor):
    """scikit-learn's process, with the gradient of its likelihood from sums of products.

    Its own fills points x points x parameters numbers, and takes ten times as long for twenty parameters. The kernel is
    that of `fit_process`. Rasmussen & Williams (2006), equation 5.9; a test holds it against scikit-learn's.
    """

    def log_marginal_likelihood(self, theta: Any = None, eval_gradient: bool = False, clone_kernel: bool = True) -> Any:
        if theta is None or not eval_gradient:
            return super().log_marginal_likelihood(theta, eval_gradient, clone_kernel)
        size, scales, noise = np.exp(theta[0]), np.exp(theta[1:-1]), np.exp(theta[-1])
        at, seen = self.X_train_ / scales, self.y_train_
        smooth = size * np.exp(-0.5 * cdist(at, at, "sqeuclidean"))
        factor = cho_factor(smooth + (noise + self.alpha) * np.eye(len(at)), lower=True)
        inverse = cho_solve(factor, np.eye(len(at)))
        weights = inverse @ seen
        likelihood = -0.5 * seen @ weights - np.log(np.diag(factor[0])).sum() - 0.5 * len(at) * np.log(2 * np.pi)
        pull = np.outer(weights, weights) - inverse
        smooth_pull = pull * smooth
        along = (at**2 * smooth_pull.sum(1)[:, None]).sum(0) - (at * (smooth_pull @ at)).sum(0)
        gradient = np.concatenate([[0.5 * smooth_pull.sum()], along, [0.5 * noise * np.trace(pull)]])
        return likelihood, gradient


def _search(function: Any, start: np.ndarray, bounds: np.ndarray) -> tuple[np.ndarray, float]:
    found = minimize(function, start, method="L-BFGS-B", jac=True, bounds=bounds, options={"maxiter": ITERATIONS})
    return found.x, found.fun


def fit_process(unit: np.ndarray, seen: np.ndarray) -> Process:
    """A process through what was seen at these points, (points,).

    Length scales are found on the newest points, which come last and lie where it counts.
    """
    size = float(seen.std()) or 1.0
    trend, *_ = np.linalg.lstsq(_lines(unit), seen / size, rcond=None)
    rest = seen / size - _lines(unit) @ trend
    kernel = ConstantKernel(0.3, (1e-4, 1e3)) * RBF(np.full(unit.shape[1], 3.0), (0.1, 100)) + WhiteKernel(0.05, (1e-6, 2))
    learned = Learner(kernel, optimizer=_search).fit(unit[-LEARNED_FROM:], rest[-LEARNED_FROM:])
    full = GaussianProcessRegressor(learned.kernel_, optimizer=None).fit(unit, rest)
    smooth = learned.kernel_.k1
    scales = smooth.k2.length_scale * np.ones(unit.shape[1])
    weights = full.alpha_ * smooth.k1.constant_value * size
    return Process.of(trend * size, scales, unit, weights)


def held_out(count: int) -> np.ndarray:
    """Which of the points of the newest wave no process sees, (count,)."""
    return np.arange(count) % HELD_OUT == HELD_OUT - 1


def fit(waves: list[tuple[np.ndarray, np.ndarray]], noise: np.ndarray) -> Emulator:
    """Emulators from the points, (points, parameters), and runs, (points, targets), of these waves, the newest last.

    `noise` is the SD of a run around its mean, (targets,), where the newest wave lies.
    """
    unit, seen = (np.concatenate(parts) for parts in zip(*waves))
    count = len(waves[-1][0])
    test = np.concatenate([np.zeros(len(unit) - count, bool), held_out(count)])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # scales at their bounds belong to keys without effect
        processes = tuple(each_of(lambda column: fit_process(unit[~test], column), list(seen[~test].T)))
    mean = np.column_stack([process.mean(unit[test]) for process in processes])
    return Emulator(processes, *tested(mean, seen[test], noise))


def tested(mean: np.ndarray, seen: np.ndarray, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(error, noise, explained) of emulated means against runs that were not learned from, both (points, targets)."""
    missed = ((seen - mean) ** 2).mean(0)
    spread = seen.var(0)
    explained = 1 - np.divide(missed, spread, out=np.full(len(missed), np.nan), where=spread > 0)
    return np.sqrt(np.maximum(missed - noise**2, 0)), noise, explained
