"""The same surveys in several worlds: the model as it is, and its rivals, of the same people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import xarray as xr

from ..errors import DyadError
from ..results import kind_of, people
from ..statistics.shares import Share
from ..worlds import pair
from .findings import Finding, Found, search
from .samples import FEWEST, Design, draw_surveys

SIGNS = {1: "positive", -1: "negative", 0: "none", None: "not reported"}


@dataclass(frozen=True)
class Answer:
    """What surveys of one size find in one world; `surveys` are how many there were, `populations` how many they come from."""

    world: str
    size: int
    surveys: int
    populations: int
    found: dict[str, Found | Share]


def ask(files: list[tuple[Path, xr.Dataset]], sizes: list[int], design: Design, findings: list[Finding], errors: str) -> list[Answer]:
    """Of each file and size; the first file is the model as it is, and the others are rivals, which have the same people.

    Raises DyadError where a file is not of `dyad run`, has other people, or too few.
    """
    path, base = files[0]
    if kind_of(base) != "run":
        raise DyadError(path, f"a file of a {kind_of(base)}", "surveys need the results of single people", "give a file of `dyad run`")
    names = [name.stem for name, _ in files]
    if len(set(names)) < len(names):
        raise DyadError(path, "two files have the same name", "a file's name is the name of its world", "rename one of them")
    if min(sizes) < FEWEST:
        raise DyadError("--size", f"{min(sizes)} is too small", "the largest regression has eight coefficients", f"give {FEWEST} or more")
    for name, other in files[1:]:
        pair(base, other, name)
    answers = []
    for name, results in files:
        table = people(results)
        for size in sizes:
            surveys = draw_surveys(table, replace(design, size=size), name)
            answers.append(Answer(name.stem, size, len(surveys.population), len(set(surveys.population)), search(surveys, findings, errors)))
    return answers


def as_table(answers: list[Answer], findings: list[Finding]) -> pd.DataFrame:
    """A row per finding, world and size; shares with their 95 % intervals."""
    claims: dict[str, int | None] = {finding.name: finding.claim for finding in findings}
    rows = []
    for answer in answers:
        for name, found in answer.found.items():
            row = {"finding": name, "published": SIGNS[claims[name]] if name in claims else "", "world": answer.world,
                   "size": answer.size, "surveys": answer.surveys}
            shares = {"found": found} if isinstance(found, Share) else vars(found)
            for what, each in shares.items():
                row |= {what: each.value, f"{what}_low": each.low, f"{what}_high": each.high}
            rows.append(row)
    return pd.DataFrame(rows)


def claimed_share(found: Found | Share, claim: int | None) -> Share:
    """The share that shows what was published; where no effect was published, or nothing, p < .05 with the likelier sign."""
    if isinstance(found, Share):
        return found
    if claim:
        return found.clear_positive if claim > 0 else found.clear_negative
    return max(found.clear_positive, found.clear_negative, key=lambda each: each.found)
