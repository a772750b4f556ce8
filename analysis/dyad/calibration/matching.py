"""History matching: which part of the priors is kept, because no target speaks clearly against it (Vernon et al. 2010)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import qmc

from ..errors import DyadError
from .emulator import Emulator
from .sampling import distinct, sample
from .targets import Target

IMPLAUSIBLE = 3.0  # SDs between a target and the emulated mean, from which on a point is given up (Pukelsheim 1994)
SEARCHED, LOOKED_AT = 2**21, 2**17  # points of the priors among which kept ones are looked for: at most, and at least
STEPS = 2000  # of the sampler in the region
WALKERS, FEWEST = 4, 40  # for each parameter, and at least


@dataclass(frozen=True)
class Region:
    """Where no target is implausible by this emulator, within the region that it was taught in, or anywhere."""

    emulator: Emulator
    targets: list[Target]
    within: Region | None = None

    def keeps(self, unit: np.ndarray, seen: np.ndarray) -> np.ndarray:
        """Whether points of the cube, (points, parameters), with these emulated means, (points, targets), belong to it."""
        kept: np.ndarray = implausibility(seen, self.targets, self.emulator.variance) < IMPLAUSIBLE
        if self.within and kept.any():
            kept[kept] = self.within.holds(unit[kept])
        return kept

    def holds(self, unit: np.ndarray) -> np.ndarray:
        """Whether points of the cube belong to it, (points,)."""
        return self.keeps(unit, self.emulator.mean(unit))

    def log_density(self, unit: np.ndarray) -> np.ndarray:
        """Of a uniform distribution over the region, but for a constant."""
        return np.where(self.holds(unit), 0.0, -np.inf)


def implausibility(seen: np.ndarray, targets: list[Target], variance: np.ndarray) -> np.ndarray:
    """The largest distance of `seen`, (points, targets), from a target in SDs of interval, emulator and run together."""
    values = np.array([target.value for target in targets])
    below, above = (np.array([getattr(target, side) for target in targets]) for side in ("below", "above"))
    side = np.where(seen < values, below, above)
    largest: np.ndarray = (np.abs(seen - values) / np.sqrt(side**2 + variance)).max(1)
    return largest


def first_points(count: int, parameters: int, seed: int) -> np.ndarray:
    """A Latin hypercube over the priors, (count, parameters)."""
    points: np.ndarray = qmc.LatinHypercube(parameters, seed=seed).random(count)
    return points


def search(region: Region, parameters: int, wanted: int, seed: int) -> tuple[float, np.ndarray]:
    """The region's share of the priors, and `wanted` points in it, by trying points of the priors.

    Raises DyadError where fewer are found: then the targets contradict the priors, or each other.
    """
    draw = np.random.default_rng(seed)
    found, tried = np.empty((0, parameters)), 0
    while tried < SEARCHED and (len(found) < wanted or tried < LOOKED_AT):
        unit = draw.random((2**16, parameters))
        found = np.concatenate([found, unit[region.holds(unit)]])
        tried += len(unit)
    if len(found) < wanted:
        raise DyadError("targets", f"only {len(found)} of {tried:,} points of the priors are not implausible",
                        "targets and priors contradict each other", "widen priors, or look at the targets' intervals")
    return len(found) / tried, found[:wanted]


def walkers_of(parameters: int) -> int:
    return max(FEWEST, WALKERS * parameters)


def inside(region: Region, start: np.ndarray, count: int, seed: int) -> np.ndarray:
    """Different points that are uniform in the region, (count, parameters), by walkers that begin at `start` inside it."""
    keep = -(-2 * count // len(start))  # twice as many as are needed, since some come twice
    return distinct(sample(region.log_density, start[None], STEPS, keep, seed).of(0), count, seed)
