"""Assurance: the chance that a study finds an effect whose size is not known, over draws of what it may be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import DyadError
from ..statistics.shares import Share, share
from .assumed import Study, survey
from .draws import Draws
from .sizes import found, generator

SIZES = (30, 50, 70, 100, 140, 200, 280, 400, 560, 800, 1120, 1600, 2240, 3200, 4500)
PLACE = 1  # of the generators


@dataclass(frozen=True)
class Assurance:
    """Chance of p < .05 with the sign that most draws have, by size; `people` give the wanted one, with an interval.

    `people`, `low` and `high` are infinite where none of `SIZES` do. `most` is the share of draws with that sign, which no
    size exceeds by much.
    """

    people: float
    low: float
    high: float
    sign: int
    most: float
    sizes: tuple[int, ...]
    shares: tuple[Share, ...]


def assurance(study: Study, draws: Draws, wanted: float, samples: int, seed: int) -> Assurance:
    """Each draw meets the same number of surveys, `samples` of them or a few more in all. Intervals allow for how few the
    draws are: surveys of one draw are alike. Raises DyadError for draws under which an outcome cannot be that spread out."""
    each = -(-samples // len(draws.effect))
    which = np.repeat(np.arange(len(draws.effect)), each)
    try:
        study.residual(draws.effect, draws.slope)
    except ValueError as error:
        raise DyadError(draws.path, "slopes that are too large", str(error), "give slopes in SDs of the outcome per SD of the trait") \
            from None
    sign = 1 if np.median(draws.effect) >= 0 else -1
    shares: list[Share] = []
    for people in SIZES:
        tested = survey(study, draws.effect[which], draws.slope[which], people, generator(seed, PLACE, people))
        shares.append(share(found(tested, sign), which))
        if shares[-1].low > wanted:
            break
    sizes = SIZES[:len(shares)]
    enough, low, high = (_reached(sizes, [getattr(one, edge) for one in shares], wanted) for edge in ("value", "high", "low"))
    return Assurance(enough, low, high, sign, float((draws.effect * sign > 0).mean()), sizes, tuple(shares))


def _reached(sizes: tuple[int, ...], values: list[float], wanted: float) -> float:
    """The first size at which values reach what is wanted, straight on the logarithm of people between two sizes."""
    rising = np.maximum.accumulate(values)
    if rising[-1] < wanted:
        return np.inf
    place = int(np.argmax(rising >= wanted))
    if place == 0:
        return float(sizes[0])
    part = (wanted - rising[place - 1]) / (rising[place] - rising[place - 1])
    return float(np.exp(np.log(sizes[place - 1]) + part * np.log(sizes[place] / sizes[place - 1])))
