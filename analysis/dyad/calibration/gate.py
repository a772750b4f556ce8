"""The gate: posteriors of made-up data, whose truth is known, must cover it as often as they say.

Truths are uniform in the kept region, as the posterior's prior there. Each is run for real; what a survey would have seen
there, with an error drawn after each target's own interval, is fitted like the findings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..statistics import ranks
from ..statistics.paired import holm
from .matching import Region
from .posterior import fit_groups
from .targets import Target

STEPS, KEPT = 400, 5  # of the samplers, and draws of each of their walkers
WALKERS, FEWEST = 2, 20  # of each fit for each parameter, and at least: few are enough where many fits are pooled
FAMILY = 0.05  # the chance of any false alarm


@dataclass(frozen=True)
class Gate:
    """`truths` and `means` of the posteriors in the unit cube, and `shares`, the truths' ranks: all (fits, parameters).

    `p_ranks`, (parameters,), and `p_coverage`, (levels,), are corrected for being many (Holm).
    """

    truths: np.ndarray
    means: np.ndarray
    shares: np.ndarray
    scatter: np.ndarray
    p_ranks: np.ndarray
    p_coverage: np.ndarray

    @property
    def passed(self) -> bool:
        return bool(min(self.p_ranks.min(), self.p_coverage.min()) >= FAMILY)

    @property
    def recovery(self) -> np.ndarray:
        """Correlation of the posteriors' means with the truths, (parameters,)."""
        return np.array([np.corrcoef(*both)[0, 1] for both in zip(self.truths.T, self.means.T)])

    def coverage(self, level: float) -> tuple[float, float]:
        """Of central intervals of that level: share that hold the truth, and its standard error."""
        share, error, _ = ranks.coverage(self.shares, level)
        return share, error


def observe(seen: np.ndarray, targets: list[Target], seed: int) -> np.ndarray:
    """What could have been found where surveys see `seen`, (fits, targets)."""
    draw = np.random.default_rng(seed)
    return np.column_stack([target.made_up(seen[:, place], draw) for place, target in enumerate(targets)])


def try_fits(region: Region, truths: np.ndarray, seen: np.ndarray, pool: np.ndarray, seed: int,
             steps: int = STEPS) -> Gate:
    """Fits the data of all truths, (fits, parameters), whose runs have shown `seen`, (fits, targets)."""
    walkers = max(FEWEST, WALKERS * truths.shape[1])
    chains = fit_groups(region, observe(seen, region.targets, seed), pool, walkers, steps, KEPT, seed)
    draws = chains.unit.reshape(len(truths), -1, truths.shape[1])
    return judge(truths, draws, chains.scatter)


def judge(truths: np.ndarray, draws: np.ndarray, scatter: np.ndarray) -> Gate:
    """The tests, from truths, (fits, parameters), and draws of their posteriors, (fits, draws, parameters)."""
    shares = ranks.ranks(truths, draws)
    p_ranks = [ranks.uniformity(column) for column in shares.T]
    p_coverage = [ranks.coverage(shares, level)[2] for level in ranks.LEVELS]
    adjusted = holm(np.array([*p_ranks, *p_coverage]))
    return Gate(truths, draws.mean(1), shares, scatter, adjusted[:len(p_ranks)], adjusted[len(p_ranks):])
