"""Posteriors: how likely each point is, given findings; drawn on the emulators, then weighed by real runs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..statistics import importance
from .emulator import Emulator
from .matching import Region, walkers_of
from .sampling import Chains, sample
from .targets import SETS, Target, members

STEPS, KEPT = 2000, 100  # of a sampler, and draws of each of its walkers
POOL = 4_000  # points among which walkers find a start


def log_likelihood(seen: np.ndarray, targets: list[Target], name: str, variance: np.ndarray,
                   observed: np.ndarray | None = None) -> np.ndarray:
    """Of all targets of the posterior `name`, one of SETS, where a survey sees `seen`, (..., targets), give or take
    `variance`, (targets,). `observed`, (..., targets), stands in the place of the targets' own values."""
    _, by_value = SETS[name]
    total = np.zeros(seen.shape[:-1])
    for place in members(targets, name):
        target = targets[place]
        if target.provenance == "sign" and not by_value:
            total += target.log_likelihood_of_sign(seen[..., place], variance[place])
        else:
            value: np.ndarray | float = target.value if observed is None else observed[..., place]
            total += target.log_likelihood(seen[..., place], value, variance[place])
    return total


def starts(scores: np.ndarray, pool: np.ndarray, walkers: int, draw: np.random.Generator) -> np.ndarray:
    """Where the walkers of each group begin, (groups, walkers, parameters): points of the pool, none twice, as likely as
    their scores, (groups, points), which are logarithms, say."""
    noisy = scores + draw.gumbel(size=scores.shape)
    return pool[np.argpartition(-noisy, walkers, axis=1)[:, :walkers]]


def fit_groups(region: Region, observed: np.ndarray, pool: np.ndarray, walkers: int, steps: int, kept: int, seed: int) -> Chains:
    """Posteriors of all targets within the region, one for each row of `observed`, (fits, targets), in one ensemble.

    `pool` holds points that are uniform in the region, (points, parameters).
    """
    emulator, targets = region.emulator, region.targets

    def density(unit: np.ndarray) -> np.ndarray:
        seen = emulator.mean(unit)
        scores = log_likelihood(seen.reshape(len(observed), -1, len(targets)), targets, "all", emulator.variance,
                                observed[:, None, :]).reshape(-1)
        return np.where(region.keeps(unit, seen), scores, -np.inf)

    seen = emulator.mean(pool)
    scores = np.stack([log_likelihood(seen, targets, "all", emulator.variance, row) for row in observed])
    start = starts(scores, pool, walkers, np.random.default_rng(seed))
    return sample(density, start, steps, kept, seed)


def fit_wide(emulator: Emulator, targets: list[Target], name: str, parameters: int, seed: int) -> Chains:
    """The posterior `name` over all of the priors, for few targets, which leave most of them. `emulator`: that of the first
    wave, whose error was measured there."""
    draw = np.random.default_rng(seed)
    pool = draw.random((POOL, parameters))

    def density(unit: np.ndarray) -> np.ndarray:
        return log_likelihood(emulator.mean(unit), targets, name, emulator.variance)

    start = starts(density(pool)[None], pool, walkers_of(parameters), draw)
    return sample(density, start, STEPS, KEPT, seed)


@dataclass(frozen=True)
class Weighed:
    """Draws of a posterior that were run for real. `unit`, (draws, parameters); `seen`, (draws, targets), means over their
    runs; `likelihood`, (draws,), is the logarithm of the targets' by what was seen; `weights` sum to 1."""

    unit: np.ndarray
    seen: np.ndarray
    likelihood: np.ndarray
    weights: np.ndarray

    @property
    def effective(self) -> float:
        return importance.effective(self.weights)

    @property
    def tail_shape(self) -> float:
        return importance.tail_shape(self.weights)

    def ensemble(self, count: int, seed: int) -> np.ndarray:
        """Places of `count` different draws that stand for the posterior."""
        return importance.chosen(self.weights, count, np.random.default_rng(seed))


def weigh(unit: np.ndarray, seen: np.ndarray, emulator: Emulator, targets: list[Target]) -> Weighed:
    """Weights of draws of the emulated posterior of all targets, by what their real runs have shown.

    A run's own noise belongs to what it shows; averaged over it, the weights are those of the runs' means.
    """
    emulated = log_likelihood(emulator.mean(unit), targets, "all", emulator.variance)
    real = log_likelihood(seen, targets, "all", np.zeros(len(targets)))
    return Weighed(unit, seen, real, importance.normalised(real - emulated))
