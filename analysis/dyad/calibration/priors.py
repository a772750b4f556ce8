"""Parameters of a calibration: keys of the model with a prior inside the key's declared range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

from ..errors import DyadError

DIGITS = 6  # of a value in the files of a wave: far below anything that a run could show


@dataclass(frozen=True)
class Prior:
    """What is read for one kind: names of its numbers, and the distribution that they make between two ends."""

    numbers: tuple[str, ...]
    ends: tuple[str, ...]


# A beta prior is stretched from `low` to `high`; a normal one is cut off at the ends of the key's range.
PRIORS = {
    "uniform": Prior((), ("low", "high")),
    "normal": Prior(("mean", "sd"), ()),
    "beta": Prior(("a", "b"), ("low", "high")),
}


@dataclass(frozen=True)
class Parameter:
    """One key with its prior. `numbers` are those of PRIORS[prior]; `low` and `high` are where the prior ends."""

    key: str
    prior: str
    low: float
    high: float
    numbers: tuple[float, ...] = ()

    @property
    def distribution(self) -> Any:
        """The prior, as a frozen distribution of scipy."""
        width = self.high - self.low
        if self.prior == "uniform":
            return stats.uniform(self.low, width)
        if self.prior == "beta":
            return stats.beta(*self.numbers, loc=self.low, scale=width)
        mean, sd = self.numbers
        return stats.truncnorm((self.low - mean) / sd, (self.high - mean) / sd, mean, sd)

    @property
    def text(self) -> str:
        """The prior in words."""
        if self.prior == "normal":
            return "normal, mean {:g}, SD {:g}".format(*self.numbers)
        named = "".join(f"{name} {value:g}, " for name, value in zip(PRIORS[self.prior].numbers, self.numbers))
        return f"{self.prior}, {named}{self.low:g} to {self.high:g}"


def values_of(parameters: list[Parameter], unit: np.ndarray) -> np.ndarray:
    """Values of the keys for points of the unit cube, (points, parameters), rounded as the files of a wave have them.

    Each coordinate is a probability under its parameter's prior, so that the prior is uniform over the cube.
    """
    columns = [each.distribution.ppf(unit[:, place]) for place, each in enumerate(parameters)]
    return np.array([[float(f"{value:.{DIGITS}g}") for value in row] for row in np.column_stack(columns)])


def read_parameter(table: dict[str, Any], place: str, keys: dict[str, dict[str, Any]]) -> Parameter:
    """One [[parameter]] of a calibration file. Raises DyadError for priors that are none, or leave the key's range."""
    key, kind = table.get("key"), table.get("prior")
    if key not in keys or keys[key]["type"] != "number":
        raise DyadError(place, f"{key!r} is not a numeric key of the model", "a parameter is a key whose value is a number",
                        "take one from docs/keys.md")
    if kind not in PRIORS:
        raise DyadError(place, f"{key} has no prior {kind!r}", f"there are {', '.join(PRIORS)}", "write prior = \"uniform\", say")
    needed = PRIORS[kind].numbers + PRIORS[kind].ends
    if sorted(table) != sorted(("key", "prior", *needed)):
        raise DyadError(place, f"{key} needs key, prior, {', '.join(needed)} and nothing else", f"a {kind} prior has these",
                        f"give these instead of {', '.join(sorted(table))}")
    try:
        numbers = {name: float(table[name]) for name in needed}
    except (TypeError, ValueError):
        raise DyadError(place, f"{key} has a prior that is not made of numbers", "a prior is made of numbers", "give numbers") from None
    least, most = float(keys[key]["low"]), float(keys[key]["high"])
    low, high = numbers.get("low", least), numbers.get("high", most)
    if not least <= low < high <= most:
        raise DyadError(place, f"{key} from {low:g} to {high:g} is not inside the range of the key", f"it goes from {least:g} to {most:g}",
                        "keep the prior inside, low below high")
    if any(numbers[name] <= 0 for name in ("sd", "a", "b") if name in numbers):
        raise DyadError(place, f"{key} has a prior without width", "sd, a and b are above 0", "give larger ones")
    return Parameter(key, kind, low, high, tuple(numbers[name] for name in PRIORS[kind].numbers))
