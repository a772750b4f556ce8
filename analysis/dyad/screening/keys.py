"""Ranges of all keys that can be screened, made from their declarations."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..program import run

# Tables that say how much is simulated and recorded, and not what is assumed.
FRAME = ("run.", "population.", "measures.", "transcript.")
STRENGTH = re.compile(r"intervention\.\d+\.strength")
FROM_ZERO = 0.5  # how far a value of zero moves
SPREAD = 0.5  # how far any other moves, as a share of itself


@dataclass(frozen=True)
class Range:
    """What a key varies over; `value` is that of the configuration."""

    key: str
    value: float
    low: float
    high: float


def declarations(config: Path) -> dict[str, dict[str, Any]]:
    """Every key with its value, type and range, from `dyad explain`. Raises DyadError where the program refuses the file."""
    done = run("explain", str(config), "--json")
    if done.returncode:
        raise DyadError(config, "refused by dyad explain", done.stderr.strip(), "correct the configuration")
    keys: dict[str, dict[str, Any]] = json.loads(done.stdout)["keys"]
    strengths = {key: declared for key, declared in keys.items() if STRENGTH.fullmatch(key)}
    largest = _largest_strengths() if strengths else {}
    for key, declared in strengths.items():
        declared["high"] = largest[keys[key.removesuffix("strength") + "kind"]["value"]]
    return keys


def _largest_strengths() -> dict[str, float]:
    """Of each kind of intervention, from the schema of configurations: a range for all kinds, and conditions that narrow it."""
    intervention = json.loads(run("explain", "--schema").stdout)["properties"]["intervention"]["items"]
    declared = intervention["properties"]
    largest: dict[str, float] = dict.fromkeys(declared["kind"]["enum"], declared["strength"]["maximum"])
    for condition in intervention["allOf"]:
        narrower = condition["then"]["properties"]["strength"]["maximum"]
        largest |= dict.fromkeys(condition["if"]["properties"]["kind"]["enum"], narrower)
    return largest


def ranges(keys: dict[str, dict[str, Any]], spread: float = SPREAD) -> list[Range]:
    """Of each number that is an assumption of the model: half to one and a half times its value, or up to a half (both
    ways, where it may be negative) for a value of zero, inside the declared range. In the order of the declarations."""
    found = []
    for key, declared in keys.items():
        if declared["type"] != "number" or key.startswith(FRAME) or _idle(key, keys):
            continue
        value, least, most = float(declared["value"]), float(declared["low"]), float(declared["high"])
        low, high = sorted((value * (1 - spread), value * (1 + spread))) if value else (-FROM_ZERO, FROM_ZERO)
        low, high = max(low, least), min(high, most)
        if low < high:
            found.append(Range(key, value, low, high))
    return found


def _idle(key: str, keys: dict[str, dict[str, Any]]) -> bool:
    """Whether it has no effect here: a correlation where attachment comes from a table; half of a half-life of none."""
    if key.endswith(".correlation"):
        return bool(keys[key.removesuffix("correlation") + "source"]["value"] == "table")
    return key.endswith(".half_life") and not keys[key]["value"]
