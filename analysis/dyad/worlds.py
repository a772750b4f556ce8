"""Runs of the same people in other worlds: one seed, other configurations; each person can be compared with himself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from .errors import DyadError
from .results import configuration, kind_of

RECORDED = {"run.replicates", "measures.trajectories"}  # what is in the file, and not what happens
LUCK = {"market.territory_sd", "market.fit_sd"}  # what chance gives a salesperson for the whole year
PEOPLE = ["anxiety", "avoidance", "drd4_7r", "drd2_a1", "trait_empathy"]


@dataclass(frozen=True)
class World:
    """Another run of the same people: its file, its results, and the keys in which it differs."""

    path: Path
    results: xr.Dataset
    keys: list[str]

    @property
    def is_without_luck(self) -> bool:
        return bool(self.keys) and set(self.keys) <= LUCK


def flat(table: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Keys by their paths; lists of tables count from 0.

    >>> flat({"population": {"teams": 5}, "intervention": [{"kind": "humility"}]})
    {'population.teams': 5, 'intervention.0.kind': 'humility'}
    """
    found: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = {str(place): each for place, each in enumerate(value)}
        found |= flat(value, f"{before}{name}.") if isinstance(value, dict) else {before + name: value}
    return found


def pair(results: xr.Dataset, other: xr.Dataset, path: Path) -> World:
    """The other run, if it has the same people. Raises DyadError where pairing would compare strangers."""
    if kind_of(other) != "run":
        raise DyadError(path, f"a file of a {kind_of(other)}", "it is compared with a run", "give a file of `dyad run`")
    for name in ("seed", "model_version"):
        if str(results.attrs[name]) != str(other.attrs[name]):
            raise DyadError(path, f"its {name} is {other.attrs[name]}, not {results.attrs[name]}",
                            "pairs need the same people and draws", "run both with the same program and seed")
    for name in ("salesperson", "replicate"):
        if results.sizes[name] != other.sizes[name]:
            raise DyadError(path, f"{other.sizes[name]} of {name}, not {results.sizes[name]}", "pairs need the same people",
                            "run both with the same population and replicates")
    if not all(np.array_equal(results[name], other[name]) for name in PEOPLE):
        raise DyadError(path, "its people differ", "the configurations differ in the traits of people",
                        "compare runs that differ in something else, such as an intervention")
    one, two = (flat(configuration(each)) for each in (results, other))
    keys = sorted({key for key in one.keys() | two.keys() if one.get(key) != two.get(key)} - RECORDED)
    return World(path, other, keys)


def named(keys: list[str]) -> list[str]:
    """The keys, with all of one intervention as one."""
    return list(dict.fromkeys(re.sub(r"^(intervention\.\d+)\..*", r"\1", key) for key in keys))
