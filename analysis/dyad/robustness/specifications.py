"""Specifications: each rival with each draw of the parameters, as points of a sweep."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..reading import digest, read_table_of_draws
from .conclusions import Conclusion, Rival, Settings

MODEL, MECHANISM = "model", "mechanism"  # the configuration without a rival, and without what the conclusion is about


@dataclass(frozen=True)
class Specification:
    """`draw` 0 is the configuration's own values; others are rows of the table, from 1. `points` are those of its sides."""

    rival: str
    draw: int
    points: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """All points of a sweep, each once, and what is made of them."""

    points: list[Settings]
    specifications: list[Specification]


def read_draws(path: Path, first: int | None = None) -> list[Settings]:
    """Rows of a table of points (CSV), whose columns are keys. The first few, if so many are wanted."""
    rows = read_table_of_draws(path).to_dict("records")
    draws = [{str(key): value for key, value in row.items()} for row in rows]
    return draws[:first] if first else draws


def said_of(path: Path) -> str:
    """What a table of draws is: the first line of a sweep beside it, which may say how they were made, its name and its digest."""
    beside = path.with_suffix(".toml")
    first = (beside.read_text().splitlines() or [""])[0] if beside.is_file() else ""
    words = first.removeprefix("#").strip().rstrip(".") if first.startswith("#") else "a table of points"
    return f"{words} ({path.name}, SHA-256 `{digest(path)}`)"


def plan(conclusion: Conclusion, rivals: list[Rival], draws: list[Settings], values: dict[str, Any]) -> Plan:
    """Of a conclusion. `values` are those of its base, by keys: what is added is added to the draw's value, or to these.

    What the conclusion sets wins over a rival, a rival over a draw.
    """
    everyone: dict[str, Settings] = {MODEL: {}, **{each.name: each.settings for each in rivals}}
    if conclusion.mechanism:
        everyone[MECHANISM] = conclusion.mechanism
    places: dict[tuple[tuple[str, Any], ...], int] = {}
    found = []
    keys = _keys(conclusion, everyone, draws)
    own: Settings = {}
    for number, draw in enumerate([own, *draws]):
        for rival, settings in everyone.items():
            world = draw | settings | conclusion.set
            points = []
            for side in conclusion.sides:
                moved = {key: _value(conclusion, key, world, values) + more for key, more in side.add.items()}
                point = world | side.set | moved
                whole = tuple((key, _value(conclusion, key, point, values)) for key in keys)
                points.append(places.setdefault(whole, len(places)))
            found.append(Specification(rival, number, tuple(points)))
    return Plan([dict(point) for point in places], found)


def _keys(conclusion: Conclusion, rivals: dict[str, Settings], draws: list[Settings]) -> list[str]:
    """All keys that any point sets."""
    settings = [*draws[:1], *rivals.values(), conclusion.set, *(each for side in conclusion.sides for each in (side.set, side.add))]
    return list(dict.fromkeys(key for each in settings for key in each))


def _value(conclusion: Conclusion, key: str, settings: Settings, values: dict[str, Any]) -> Any:
    if key in settings:
        return settings[key]
    if key not in values:
        raise DyadError(conclusion.name, f"no key {key}", f"it is none of {conclusion.base}", "look for it by `dyad keys WORD`")
    return values[key]
