"""Targets of a calibration: what was found, how well, by whom it is vouched for, and how likely it makes a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy import stats

from ..errors import DyadError

SIGNIFICANT = float(stats.norm.ppf(0.975))  # in standard errors: p < .05, two-sided
SIGNS = ("positive", "negative", "none")
# What vouches for a target. Of `sign`, direction or absence was published, and value and interval are choices.
PROVENANCE = ("published", "sign", "choice")
# name of a posterior: (provenances that count, whether signs count by value and interval)
SETS = {
    "published": (("published",), False),
    "signs": (("published", "sign"), False),
    "all": (PROVENANCE, True),
}


@dataclass(frozen=True)
class Target:
    """A measure of a sweep and what is known of it.

    `value`, `low` and `high` describe what a survey would see; `attenuation` is what unreliable questionnaires leave of
    the measure, which knows everybody without error. `below` and `above` are SDs on both sides of the value. `sign` and
    `error`, of targets whose provenance is `sign`: what a test at p < .05 has shown, and the standard error that it had.
    """

    measure: str
    provenance: str
    value: float
    low: float
    high: float
    level: float
    attenuation: float = 1.0
    sign: str = ""
    error: float = 0.0
    evidence: str = ""

    @cached_property
    def quantile(self) -> float:
        return float(stats.norm.ppf(0.5 + self.level / 2))

    @cached_property
    def below(self) -> float:
        return (self.value - self.low) / self.quantile

    @cached_property
    def above(self) -> float:
        return (self.high - self.value) / self.quantile

    @property
    def sd(self) -> float:
        """The mean of both sides."""
        return (self.below + self.above) / 2

    def log_likelihood(self, seen: np.ndarray, observed: np.ndarray | float, variance: float) -> np.ndarray:
        """Of the observed value where a survey sees `seen`, give or take `variance`: normal, with an SD for each side."""
        side = np.where(seen < observed, self.below, self.above)
        scale = np.sqrt(side**2 + variance)
        width = np.sqrt(self.below**2 + variance) + np.sqrt(self.above**2 + variance)
        likelihood: np.ndarray = -0.5 * ((seen - observed) / scale) ** 2 - np.log(width)
        return likelihood

    def log_likelihood_of_sign(self, seen: np.ndarray, variance: float) -> np.ndarray:
        """Of a significant effect with the published sign, or of none, in a study with the target's standard error."""
        error = np.sqrt(self.error**2 + variance)
        bound = SIGNIFICANT * self.error
        up, down = stats.norm.logsf((bound - seen) / error), stats.norm.logcdf((-bound - seen) / error)
        if self.sign != "none":
            chosen: np.ndarray = up if self.sign == "positive" else down
            return chosen
        none: np.ndarray = np.log1p(-np.minimum(np.exp(up) + np.exp(down), 1 - 1e-12))
        return none

    def made_up(self, seen: np.ndarray, draw: np.random.Generator) -> np.ndarray:
        """Values that could have been observed where a survey sees `seen`, after the same distribution."""
        right = draw.random(seen.shape) < self.above / (self.below + self.above)
        size = np.abs(draw.normal(size=seen.shape))
        values: np.ndarray = seen - np.where(right, self.above * size, -self.below * size)
        return values


def members(targets: list[Target], name: str) -> list[int]:
    """Places of the targets that count in the posterior of that name, one of SETS."""
    provenances, _ = SETS[name]
    return [place for place, target in enumerate(targets) if target.provenance in provenances]


def attenuation(names: list[str], reliabilities: Mapping[str, float]) -> float:
    """What a correlation, or a slope in standard deviations, keeps when these variables are asked by questionnaires.

    The product of the square roots of their reliabilities (Spearman 1904).

    >>> attenuation(["customer_orientation", "avoidance"], {"customer_orientation": 0.8, "avoidance": 0.8})
    0.8
    """
    return float(round(np.sqrt(np.prod([reliabilities[name] for name in names])), 12))


FIELDS = {"measure", "provenance", "value", "low", "high", "unreliable", "sign", "error", "evidence"}


def read_target(table: dict[str, Any], place: str, reliabilities: Mapping[str, float], level: float) -> Target:
    """One [[target]] of a calibration file. Raises DyadError for what is missing, unknown or contradicts itself."""
    name = table.get("measure", "without a measure")
    unknown = sorted(set(table) - FIELDS)
    missing = [each for each in ("measure", "provenance", "value", "low", "high") if each not in table]
    if unknown or missing:
        raise DyadError(place, f"target {name}: {', '.join(unknown or missing)} {'unknown' if unknown else 'missing'}",
                        f"a target has {', '.join(sorted(FIELDS))}", "mend the names")
    if table["provenance"] not in PROVENANCE:
        raise DyadError(place, f"{name} has no provenance {table['provenance']!r}", f"there are {', '.join(PROVENANCE)}",
                        "say what vouches for it")
    if not table["low"] < table["value"] < table["high"]:
        raise DyadError(place, f"{name}: the value is not inside its interval", "low < value < high", "mend the numbers")
    signed = table["provenance"] == "sign"
    if signed != ("sign" in table and "error" in table) or signed and (table["sign"] not in SIGNS or table["error"] <= 0):
        raise DyadError(place, f"{name}: sign and error do not fit", f"targets of provenance sign have one of {', '.join(SIGNS)} "
                        "and an error above 0, others have neither", "mend the target")
    unreliable = table.get("unreliable", [])
    strange = [each for each in unreliable if each not in reliabilities]
    if strange:
        raise DyadError(place, f"{name}: no reliability of {strange[0]}", "it is not in [reliability]", "add it there")
    return Target(name, table["provenance"], float(table["value"]), float(table["low"]), float(table["high"]), level,
                  attenuation(unreliable, reliabilities), table.get("sign", ""), float(table.get("error", 0)),
                  table.get("evidence", ""))
