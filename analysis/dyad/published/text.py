"""Shares of surveys as a table to read."""

from __future__ import annotations

import textwrap
from pathlib import Path

import xarray as xr

from ..figures.words import joined, source
from ..statistics.shares import FEWEST_CLUSTERS, Share
from ..surveys import SCALES
from ..worlds import named, pair
from .findings import Finding
from .samples import Design
from .worlds import SIGNS, Answer

WIDTH = 112
COLUMNS = ("positive", "p < .05, positive", "p < .05, negative")


def render(answers: list[Answer], findings: list[Finding]) -> str:
    """A block per finding, in it a line per world and size."""
    claims = {finding.name: f" (published: {SIGNS[finding.claim]})" for finding in findings}
    sizes = len({answer.size for answer in answers}) > 1
    names = {id(answer): f"  {answer.world}" + (f", {answer.size} people" if sizes else "") for answer in answers}
    room = max(len(name) for name in names.values()) + 2
    lines = [" " * room + "".join(f"{column:<26}" for column in COLUMNS).rstrip()]
    for name in answers[0].found:
        lines.append(name + claims.get(name, ": both claimed slopes have p < .05, and the other two do not"))
        for answer in answers:
            found = answer.found[name]
            shares = [found] if isinstance(found, Share) else [found.positive, found.clear_positive, found.clear_negative]
            lines.append(f"{names[id(answer)]:<{room}}" + "".join(f"{str(each):<26}" for each in shares).rstrip())
    return "\n".join(lines)


def head(answers: list[Answer], design: Design, errors: str) -> str:
    """What was drawn, asked and tested."""
    first = [answer for answer in answers if answer.world == answers[0].world]
    drawn = joined([f"{answer.surveys} surveys of {answer.size} salespeople" for answer in first])
    asked = joined([f"{design.reliability[scale]:g} ({scale})" for scale in SCALES])
    kind = "with classical standard errors" if errors == "ols" else "with HC3 standard errors"
    return "\n".join(textwrap.wrap(f"{drawn}. No two surveys share a person. Reliability: {asked}. Moderated regressions {kind}. "
                                   "Shares of surveys, with 95 % intervals.", WIDTH))


def foot(answers: list[Answer], files: list[tuple[Path, xr.Dataset]], wanted: int) -> str:
    """What intervals cover, how rivals differ, and what to do where surveys are few."""
    base = files[0][1]
    populations = answers[0].populations
    if populations >= FEWEST_CLUSTERS:
        covered = f"Intervals take into account that people of one population are alike ({populations} populations)."
    else:
        covered = ("Intervals are Wilson's. They do not take into account that people of one population are alike: that needs "
                   f"{FEWEST_CLUSTERS} populations or more (run.replicates).")
    lines = textwrap.wrap(covered, WIDTH)
    for path, other in files[1:]:
        lines += textwrap.wrap(f"{path.stem} differs in {joined(named(pair(base, other, path).keys))}.", WIDTH)
    few = [answer for answer in answers if answer.surveys < wanted and answer.world == answers[0].world]
    if few:
        lines += textwrap.wrap(f"Fewer than {wanted} surveys of {joined([str(answer.size) for answer in few])}: there are not enough "
                               "people for more. A larger run gives more surveys and narrower intervals.", WIDTH)
    return "\n".join([*lines, source(base)])
