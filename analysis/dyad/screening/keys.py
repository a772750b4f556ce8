"""Ranges of all keys that can be screened, made from their declarations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..program import run

# Tables that say how much is simulated and recorded, and not what is assumed.
FRAME = ("run.", "population.", "measures.", "transcript.")
# Kinds of interventions whose strength is a utility, up to 3; that of the others is a share (docs/odd.md, 4.12).
UTILITIES = ("no_pitch", "name_observations", "redistribute_power", "attachment_awareness")
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
        raise DyadError(config, "refused by dyad explain", done.stderr.strip(), "mend the configuration")
    keys: dict[str, dict[str, Any]] = json.loads(done.stdout)["keys"]
    return keys


def ranges(keys: dict[str, dict[str, Any]], spread: float = SPREAD) -> list[Range]:
    """Of each number that is an assumption of the model: half to one and a half times its value, or up to a half (both
    ways, where it may be negative) for a value of zero, inside the declared range. In the order of the declarations."""
    found = []
    for key, declared in keys.items():
        if declared["type"] != "number" or key.startswith(FRAME) or _idle(key, keys):
            continue
        value, (least, most) = float(declared["value"]), _limits(key, keys)
        low, high = sorted((value * (1 - spread), value * (1 + spread))) if value else (-FROM_ZERO, FROM_ZERO)
        low, high = max(low, least), min(high, most)
        if low < high:
            found.append(Range(key, value, low, high))
    return found


def _limits(key: str, keys: dict[str, dict[str, Any]]) -> tuple[float, float]:
    most = float(keys[key]["high"])
    if key.startswith("intervention.") and key.endswith(".strength"):
        kind = keys[key.removesuffix("strength") + "kind"]["value"]
        most = most if kind in UTILITIES else min(most, 1.0)
    return float(keys[key]["low"]), most


def _idle(key: str, keys: dict[str, dict[str, Any]]) -> bool:
    """Whether it has no effect here: a correlation where attachment comes from a table; half of a half-life of none."""
    if key.endswith(".correlation"):
        return bool(keys[key.removesuffix("correlation") + "source"]["value"] == "table")
    return key.endswith(".half_life") and not keys[key]["value"]
