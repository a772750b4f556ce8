"""What significant findings of a study of some size are worth: errors of sign and of size (Gelman & Carlin 2014)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..statistics.shares import Share, share
from .assumed import Study
from .closed_form import expected
from .sizes import found, surveys


@dataclass(frozen=True)
class Mistakes:
    """Of surveys of `people` people under one effect.

    `power` is the share with p < .05; under no effect, that of false positives. Of those surveys `wrong_sign` is the share
    whose estimate has the other sign (type S), and `exaggeration` by how much the mean size of estimates exceeds what a
    survey of everybody would give (type M), with the simulation's 95 % interval. None and NaN where nothing was found, or
    there is no effect to be wrong about.
    """

    effect: float
    people: int
    power: Share
    wrong_sign: Share | None
    exaggeration: float
    low: float
    high: float


def mistakes(study: Study, effect: float, people: int, samples: int, seed: int) -> Mistakes:
    tested = surveys(study, effect, people, samples, seed)
    clear = found(tested)
    estimates = tested.estimate[clear]
    if effect == 0 or len(estimates) < 2:
        return Mistakes(effect, people, share(clear), None, np.nan, np.nan, np.nan)
    ratio = np.abs(estimates / expected(study, effect))
    half = 1.96 * ratio.std(ddof=1) / np.sqrt(len(ratio))
    return Mistakes(effect, people, share(clear), share(estimates * effect < 0), float(ratio.mean()),
                    float(ratio.mean() - half), float(ratio.mean() + half))
