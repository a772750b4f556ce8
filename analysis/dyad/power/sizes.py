"""How many people a study needs: simulated surveys of several sizes, and the curve through their shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import statsmodels.api as sm
from scipy import stats

from ..statistics.shares import Share, share
from ..surveys import Tested
from .assumed import LEVEL, Study, survey
from .closed_form import people_for

AROUND = (0.6, 0.8, 1.0, 1.25, 1.55)  # sizes to simulate, as multiples of the one that is expected
FEWEST, FEWEST_SURVEYS = 20, 100  # people of a size, and surveys of it
ROWS = 60_000_000  # people simulated for one effect: beyond, sizes get fewer surveys
MOST = 50_000  # people: beyond that size nothing is simulated


@dataclass(frozen=True)
class Size:
    """How many people give the wanted power, with the 95 % interval of the simulation, and what the closed form says.

    `sizes` and `shares` are what was simulated. `people`, `low` and `high` are NaN where nothing was: for no effect, or one
    so small that more than `MOST` people are needed.
    """

    effect: float
    people: float
    low: float
    high: float
    formula: float
    sizes: tuple[int, ...] = ()
    shares: tuple[Share, ...] = ()


def generator(seed: int, *place: int) -> np.random.Generator:
    """Draws that belong to a place of the analysis, whatever else is asked for."""
    return np.random.default_rng(np.random.SeedSequence([seed, *place]))


def surveys(study: Study, effect: float, people: int, samples: int, seed: int) -> Tested:
    """Of one effect. Studies that differ in the effect only meet the same luck."""
    return survey(study, np.full(samples, effect), np.full(samples, study.slope), people, generator(seed, people))


def found(tested: Tested, sign: float = 0) -> np.ndarray:
    """Which surveys have p < .05, (surveys,); with a sign, only those whose estimate has it."""
    clear = tested.p < LEVEL
    return clear & (tested.estimate * sign > 0) if sign else clear


def affordable(sizes: Sequence[int], samples: int) -> int:
    """How many surveys each of these sizes gets: those that are asked for, unless that takes more than `ROWS` people."""
    return min(samples, max(FEWEST_SURVEYS, ROWS // sum(sizes)))


def size_for(study: Study, effect: float, wanted: float, samples: int, seed: int) -> Size:
    """By a probit regression of findings on the root of the number of people, about where the closed form expects them."""
    formula = people_for(study, effect, wanted)
    if formula > MOST:
        return Size(effect, np.nan, np.nan, np.nan, formula)
    centre = formula
    for _ in range(3):
        sizes = sorted({max(FEWEST, round(centre * ratio)) for ratio in AROUND})
        count = affordable(sizes, samples)
        shares = tuple(share(found(surveys(study, effect, people, count, seed))) for people in sizes)
        people, low, high = _crossing(np.array(sizes), shares, wanted)
        # Unequal spread or few people may move it away from where the closed form puts it.
        if sizes[0] <= people <= sizes[-1] or centre == FEWEST:
            break
        centre = float(np.clip(people, FEWEST, MOST)) if np.isfinite(people) else FEWEST
    return Size(effect, people, low, high, formula, tuple(sizes), shares)


def _crossing(sizes: np.ndarray, shares: tuple[Share, ...], wanted: float) -> tuple[float, float, float]:
    """Where the curve reaches the wanted power, with its interval (delta method), in people; at least `FEWEST`."""
    findings = np.array([[each.found, each.draws - each.found] for each in shares])
    if len(sizes) < 2 or findings[:, 1].sum() == 0:
        return (float(FEWEST),) * 3
    fit = sm.GLM(findings, sm.add_constant(np.sqrt(sizes)), family=sm.families.Binomial(sm.families.links.CDFLink())).fit()
    (start, rise), covariance = fit.params, fit.cov_params()
    root = (stats.norm.ppf(wanted) - start) / rise
    gradient = np.array([-1, -root]) / rise
    half = stats.norm.ppf(0.975) * np.sqrt(gradient @ covariance @ gradient)
    return tuple(float(max(FEWEST, max(0.0, edge) ** 2)) for edge in (root, root - half, root + half))  # type: ignore[return-value]
