"""What of a result differs from its plan, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from ..errors import DyadError
from ..results import configuration, kind_of
from ..worlds import flat
from .fields import TO_WRITE
from .plan import Plan, digest_of

HEADER = re.compile(r"^Plan: SHA-256 `([0-9a-f]{64})`, model version `([^`]+)`, program `([^`]+)`\.$", re.MULTILINE)
BLOCK = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST = 60  # letters of a value in a line
ABSENT = "nothing"


@dataclass(frozen=True)
class Verdict:
    """`differences` are deviations from the plan, a line each; `notes` are no deviations, but should be known."""

    differences: tuple[str, ...]
    notes: tuple[str, ...]


def read_plan(path: Path) -> tuple[Plan, int]:
    """The plan in a text, and how many of its fields are still to be written.

    Raises DyadError where the text is no preregistration, or where its hash is not that of the plan in it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DyadError(path, "cannot be read as text", str(error), "give the text that dyad-analysis prereg wrote") from None
    header, block = HEADER.search(text), BLOCK.search(text)
    if not header or not block:
        raise DyadError(path, "no plan in it", "a preregistration names a hash and ends with the resolved sweep",
                        "give the text that dyad-analysis prereg wrote")
    digest, model_version, program = header.groups()
    if digest_of(block[1]) != digest:
        raise DyadError(path, "the plan was changed", f"its hash is {digest_of(block[1])[:12]} and not {digest[:12]}",
                        "compare with the copy that was registered")
    return Plan(block[1], model_version, program, 0, 0), text.count(TO_WRITE)


def check(path: Path, results: xr.Dataset, file: Path) -> Verdict:
    """Of a text and the result of `dyad sweep`. Raises DyadError for files of another kind."""
    if kind_of(results) != "sweep":
        raise DyadError(file, f"a file of a {kind_of(results)}", "only sweeps have plans", "give a file of `dyad sweep`")
    plan, unwritten = read_plan(path)
    differences = list(_keys(plan.table, configuration(results)))
    if str(results.attrs["model_version"]) != plan.model_version:
        differences.append(f"model version: planned {plan.model_version}, run with {results.attrs['model_version']}")
    status = results["status"].values
    if missing := int((status == 2).sum()):
        differences.append(f"runs: {missing:,} of {status.size:,} have failed")
    notes = []
    program = str(results.attrs["program_version"])
    if f"dyad {program}," not in f"{plan.program},":
        notes.append(f"program: planned {plan.program.split(',')[0]}, run with dyad {program}; the model version decides results")
    if unwritten:
        notes.append(f"{unwritten} fields of the text are still to be written")
    if "adaptive" in plan.table:
        notes.append(f"replicates per point, by the plan's rule: {np.unique((status == 1).sum(1)).tolist()}")
    return Verdict(tuple(differences), tuple(notes))


def _keys(plan: dict[str, Any], result: dict[str, Any]) -> Iterator[str]:
    one, other = flat(plan), flat(result)
    for key in dict.fromkeys([*one, *other]):
        if one.get(key, ABSENT) != other.get(key, ABSENT):
            if key == "design.table" and key in one and key in other:
                yield _points(one[key], other[key])
            else:
                yield f"{key}: planned {_shown(one.get(key, ABSENT))}, run with {_shown(other.get(key, ABSENT))}"


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _points(plan: str, result: str) -> str:
    """Of two tables of points, where they part."""
    one, other = plan.strip().splitlines(), result.strip().splitlines()
    place = next((number for number, (mine, theirs) in enumerate(zip(one, other)) if mine != theirs), min(len(one), len(other)))
    mine, theirs = (_shown(each[place]) if place < len(each) else ABSENT for each in (one, other))
    where = "its columns" if place == 0 else f"point {place - 1}"
    return f"design.table: {len(one) - 1:,} points planned, {len(other) - 1:,} run; first in {where}: planned {mine}, run with {theirs}"
