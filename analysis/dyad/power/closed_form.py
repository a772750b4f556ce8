"""Power of a moderation by the noncentral F distribution: where the search for a sample size starts, and a check on it.

Exact for one variance of all residuals and groups and spread of the trait as expected. It knows no chance in who is drawn.
"""

from __future__ import annotations

import numpy as np
from scipy import stats
from scipy.optimize import brentq

from .assumed import LEVEL, Study

MOST = 10_000_000  # people: beyond that a size is no size


def expected(study: Study, effect: float) -> float:
    """The coefficient that a survey of everybody would give: measurement error in the trait shrinks the effect."""
    return effect * study.trait


def error_of_one(study: Study, effect: float) -> float:
    """Standard error of the coefficient, times the root of the number of people.

    In each group of people of one genotype the trait has the variance 1 / reliability, and around the group's line is the
    residual, the outcome's error, and what error in the trait leaves of a slope. A moderation is a sum of the groups'
    slopes with weights +1 and -1, so that its variance is the sum of theirs.
    """
    shares, steep = np.ones(1), np.ones(1, bool)
    for allele in study.alleles:
        carriers = study.carriers(allele)
        shares = np.concatenate([shares * (1 - carriers), shares * carriers])
        steep = np.concatenate([np.zeros_like(steep), steep])
    others, theirs = study.residual(effect, study.slope)
    slopes = study.slope + effect * steep
    around = np.where(steep, theirs, others) ** 2 + 1 / study.outcome - 1 + slopes**2 * (1 - study.trait)
    return float(np.sqrt((around * study.trait / shares).sum()))


def power(study: Study, effect: float, people: float) -> float:
    """Chance of p < .05, two-sided, in a survey of so many people.

    >>> study = Study("7R", {"7R": 0.2}, trait=1.0, outcome=1.0)
    >>> round(power(study, 0.0, 100), 3), round(power(study, 0.3, 400), 3)
    (0.05, 0.832)
    """
    freedom = people - study.columns
    shift = people * (expected(study, effect) / error_of_one(study, effect)) ** 2
    return float(stats.ncf.sf(stats.f.isf(LEVEL, 1, freedom), 1, freedom, shift)) if shift else LEVEL


def people_for(study: Study, effect: float, wanted: float) -> float:
    """How many people give this power; infinite where none do."""
    fewest = study.columns + 2.0
    # The normal approximation is close enough to bracket the root.
    about = ((stats.norm.ppf(wanted) + stats.norm.ppf(1 - LEVEL / 2)) * error_of_one(study, effect) / expected(study, effect)) ** 2 \
        if effect else np.inf
    if about > MOST:
        return np.inf
    if power(study, effect, fewest) >= wanted:
        return fewest
    return float(brentq(lambda people: power(study, effect, people) - wanted, fewest, 2 * about + 50))
