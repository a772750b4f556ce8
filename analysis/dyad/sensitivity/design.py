"""The design of a sweep as its file stores it, checked against the points that are there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from ..errors import DyadError
from ..results import check_measures, configuration, kind_of

KINDS = ("morris", "saltelli")
SHOWN = 5  # missing runs that are named
DONE = 1


@dataclass(frozen=True)
class Factor:
    """What varied: `name` is the key, with those that are linked to it; `values` are over the points, shape (points,)."""

    name: str
    stored: dict[str, Any]
    values: np.ndarray

    def ranks(self) -> np.ndarray:
        """The values in an order in which a step up is a step up of the design: numbers, or places in the list."""
        listed = self.stored.get("values")
        if listed is None:
            return self.values.astype(float)
        places = {value: place for place, value in enumerate(listed)}
        return np.array([places[value] for value in self.values.tolist()], float)


@dataclass(frozen=True)
class Design:
    """Kind, factors and numbers of a design, whose points have been found in their places."""

    kind: str
    factors: list[Factor]
    rows: int
    levels: int
    second_order: bool
    replicates: int
    common: bool  # whether all points have the same luck

    @property
    def names(self) -> list[str]:
        return [factor.name for factor in self.factors]


def read_design(results: xr.Dataset, path: Path) -> Design:
    """The design of a sweep of the kind `morris` or `saltelli`. Raises DyadError where points or runs are not its own."""
    if kind_of(results) != "sweep":
        raise DyadError(path, f"a file of a {kind_of(results)}", "a sensitivity analysis needs the points of a design",
                        "give a file of `dyad sweep` with design.kind \"morris\" or \"saltelli\"")
    sweep = configuration(results)
    stored = sweep["design"]
    if stored["kind"] not in KINDS:
        raise DyadError(path, f"its design is {stored['kind']}", "indices come from the kinds morris and saltelli",
                        "sweep again with one of those; `dyad-analysis report` shows the results of this design")
    factors = [Factor(" = ".join([each["key"], *each.get("link", [])]), each, results[each["key"]].values)
               for each in sweep["factor"]]
    design = Design(stored["kind"], factors, int(stored["points"]), int(stored.get("levels", 0)),
                    bool(stored.get("second_order", False)), results.sizes["replicate"], sweep["random_numbers"] == "common")
    _check_runs(results, path)
    _check_order(results, path)
    (_check_trajectories if design.kind == "morris" else _check_rows)(design, path)
    return design


def values_of(results: xr.Dataset, path: Path, measure: str) -> np.ndarray:
    """One measure, (points, replicates). Raises DyadError where there is none of that name, or a run without it."""
    check_measures(results, path, [measure])
    values = results["value"].sel(measure=measure).values
    undefined = np.argwhere(~np.isfinite(values))
    if len(undefined):
        raise DyadError(path, f"{measure} is undefined in {_named(undefined)}", "indices need a number from every run",
                        "take another measure, such as a total, or ranges in which it exists")
    return values


def _named(runs: np.ndarray) -> str:
    shown = "; ".join(f"point {point}, replicate {replicate}" for point, replicate in runs[:SHOWN])
    more = f"; and {len(runs) - SHOWN} more" if len(runs) > SHOWN else ""
    return f"{shown}{more}"


def _check_runs(results: xr.Dataset, path: Path) -> None:
    missing = np.argwhere(results["status"].values != DONE)
    if len(missing):
        raise DyadError(path, f"no results of {_named(missing)}", "every point counts, with the same number of replicates",
                        "repeat failed runs by `dyad sweep --retry-failed`, and sweep without [adaptive]")


def _check_order(results: xr.Dataset, path: Path) -> None:
    expected = np.arange(results.sizes["point"])
    if not np.array_equal(results["point"].values, expected):
        first = int(np.argmax(results["point"].values != expected))
        raise _misplaced(path, first, f"its number is {results['point'].values[first]}")


def _misplaced(path: Path, point: int, why: str) -> DyadError:
    return DyadError(path, f"point {point} is not that of the stored design", why,
                     "give the file as `dyad sweep` or `dyad merge` wrote it: all points, in order")


def _check_count(design: Design, path: Path, size: int) -> None:
    points = len(design.factors[0].values)
    if points != design.rows * size:
        raise _misplaced(path, min(points, design.rows * size) - 1,
                         f"there are {points} points, and the design has {design.rows} times {size}")


def _check_rows(design: Design, path: Path) -> None:
    """Of each row of a Saltelli design every point is A or B, but for one factor, which is the other's."""
    count = len(design.factors)
    size = (2 if design.second_order else 1) * count + 2
    _check_count(design, path, size)
    for place, factor in enumerate(design.factors):
        block = factor.values.reshape(design.rows, size)
        from_b = np.zeros(size, bool)
        from_b[[1 + place, size - 1]] = True
        if design.second_order:
            from_b[1 + count:size - 1] = True
            from_b[1 + count + place] = False
        expected = np.where(from_b, block[:, [-1]], block[:, [0]])
        wrong = np.flatnonzero((block != expected).reshape(-1))
        if len(wrong):
            raise _misplaced(path, int(wrong[0]), f"{factor.name} differs from the value of its row")


def _check_trajectories(design: Design, path: Path) -> None:
    """In each trajectory of a Morris design every step moves one factor, and every factor moves once."""
    size = len(design.factors) + 1
    _check_count(design, path, size)
    moved = moves(design) != 0
    odd = np.argwhere((moved.sum(2) != 1))
    if len(odd):
        raise _misplaced(path, int(odd[0][0] * size + odd[0][1] + 1), "a step moves exactly one factor")
    if not np.all(moved.sum(1) == 1):
        trajectory = int(np.argwhere(moved.sum(1) != 1)[0][0])
        raise _misplaced(path, trajectory * size + size - 1, f"trajectory {trajectory} moves a factor twice")


def moves(design: Design) -> np.ndarray:
    """Directions of the steps of a Morris design, (trajectories, steps, factors): -1, 0 or 1."""
    size = len(design.factors) + 1
    ranks = np.stack([factor.ranks() for factor in design.factors], axis=-1)
    return np.sign(np.diff(ranks.reshape(design.rows, size, -1), axis=1))
