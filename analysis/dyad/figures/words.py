"""What is said under every table and figure, and how lists and sizes are put in words."""

from __future__ import annotations

import textwrap
from typing import Any

import xarray as xr

from ..results import configuration, kind_of

CAVEAT = (
    "The evidence is mixed: the gene-by-attachment findings come from small samples without a known independent "
    "replication, and effects of power on prosocial behaviour average to about zero. This shows what follows from "
    "the claims; it proves none of them, and must never be used to select or judge real people."
)


def joined(names: list[str]) -> str:
    """a; a and b; a, b and c."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def caveat(width: int) -> str:
    return textwrap.fill(CAVEAT, width)


def signed(value: float, digits: int = 1) -> str:
    """With its sign, a true minus, and no sign for zero."""
    text = f"{round(value, digits) + 0:+.{digits}f}"
    return text[1:] if float(text) == 0 else text.replace("-", "\u2212")


def size(results: xr.Dataset) -> str:
    """How much was simulated."""
    replicates = results.sizes["replicate"]
    settings = configuration(results)
    if kind_of(results) == "sweep":
        return f"{results.sizes['point']:,} points, up to {replicates} replicates of {company(settings['base'])}"
    if kind_of(results) == "comparison":
        return f"{results.sizes['configuration']} configurations, {replicates} replicates of {company(settings)}"
    return (f"{replicates} replicates of " if replicates > 1 else "") + company(settings)


def company(settings: dict[str, Any]) -> str:
    """Salespeople, teams and weeks of a configuration."""
    population = settings["population"]
    people = population["teams"] * population["team_size"]
    return f"{people:,} salespeople in {population['teams']:,} teams, {settings['run']['weeks']} weeks"


def identity(results: xr.Dataset) -> str:
    return f"model {results.attrs['model_version']}, seed {results.attrs['seed']}"


def source(results: xr.Dataset) -> str:
    return f"Simulated with dyad: {identity(results)}; {size(results)}."
