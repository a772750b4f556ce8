"""Samples of one or many densities at once, by emcee's ensembles, which share every call of the emulator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import emcee
import numpy as np
from scipy.special import ndtr, ndtri

Density = Callable[[np.ndarray], np.ndarray]
EDGE = 1e-9  # of the unit cube, which probits must not reach
WHOLE_STEPS = 0.1  # share of steps as long as a difference of two walkers: they cross from one mode to another


class WithinGroups(emcee.moves.RedBlueMove):
    """Differential evolution (ter Braak 2006) of many ensembles side by side: a walker moves along the difference of two
    walkers of its own group. One group is emcee's ordinary move."""

    def __init__(self, groups: int, dimensions: int):
        super().__init__(nsplits=2, randomize_split=False)
        self.groups, self.length = groups, 2.38 / np.sqrt(2 * dimensions)

    def get_proposal(self, moving: np.ndarray, others: list[np.ndarray], random: np.random.RandomState
                     ) -> tuple[np.ndarray, np.ndarray]:
        """Proposals for half of the walkers, (walkers, dimensions), from the other half; as likely there as back."""
        other = others[0].reshape(self.groups, -1, moving.shape[1])
        count = other.shape[1]
        shape = (self.groups, len(moving) // self.groups)
        first = random.randint(count, size=shape)
        second = (first + random.randint(1, count, size=shape)) % count
        group = np.arange(self.groups)[:, None]
        length = np.where(random.random_sample(shape) < WHOLE_STEPS, 1.0, self.length) * np.exp(0.1 * random.normal(size=shape))
        step = (other[group, first] - other[group, second]) * length[..., None]
        return moving + step.reshape(moving.shape), np.zeros(len(moving))


@dataclass(frozen=True)
class Chains:
    """`unit` has points of the unit cube, (groups, walkers, draws, parameters); `scatter` is the largest R-hat of each
    group, (groups,): the SD over all its walkers by that within a walker, 1 where all have seen the same."""

    unit: np.ndarray
    scatter: np.ndarray

    def of(self, group: int) -> np.ndarray:
        """All draws of a group, (draws, parameters)."""
        return self.unit[group].reshape(-1, self.unit.shape[-1])


def distinct(draws: np.ndarray, count: int, seed: int) -> np.ndarray:
    """The first `count` of the draws, (draws, parameters), in random order that are not there yet: a walker that has stayed
    in its place gives the same draw again, and a sweep takes no point twice."""
    mixed = np.random.default_rng(seed).permutation(draws)
    _, first = np.unique(mixed, axis=0, return_index=True)
    return mixed[np.sort(first)[:count]]


def sample(density: Density, start: np.ndarray, steps: int, keep: int, seed: int) -> Chains:
    """Walkers of every group from `start`, (groups, walkers, parameters) in the unit cube, after `steps` steps.

    `density` takes points, (groups * walkers or half of them, parameters), group after group, and gives logarithms of a
    density over the cube. The second half of the steps is kept, thinned to `keep` draws. Walkers: an even number.
    """
    groups, walkers, dimensions = start.shape
    coordinates = ndtri(np.clip(start, EDGE, 1 - EDGE)).reshape(-1, dimensions)

    def over_probits(at: np.ndarray) -> np.ndarray:
        density_there: np.ndarray = density(ndtr(at)) - 0.5 * (at**2).sum(1)
        return density_there

    sampler = emcee.EnsembleSampler(groups * walkers, dimensions, over_probits, vectorize=True,
                                    moves=WithinGroups(groups, dimensions))
    state = emcee.State(coordinates, random_state=np.random.RandomState(seed).get_state())
    kept = []
    thin = max(1, steps // (2 * keep))
    for count, state in enumerate(sampler.sample(state, iterations=2 * thin * keep, store=False), start=1):
        if count > thin * keep and count % thin == 0:
            kept.append(state.coords.reshape(groups, walkers, dimensions).copy())
    probits = np.stack(kept, axis=2)
    return Chains(ndtr(probits), scatter(probits))


def scatter(draws: np.ndarray) -> np.ndarray:
    """Gelman and Rubin's R-hat, the largest over the parameters, of (groups, walkers, draws, parameters)."""
    count = draws.shape[2]
    within = draws.var(2, ddof=1).mean(1)
    between = draws.mean(2).var(1, ddof=1)
    ratio: np.ndarray = np.sqrt((count - 1) / count + between / within).max(1)
    return ratio
