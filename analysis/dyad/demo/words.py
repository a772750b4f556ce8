"""What is said under every table and figure, and how lists and sizes are put in words."""

from __future__ import annotations

import textwrap

import xarray as xr

from ..results import configuration

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
    runs = f"{replicates} replicates of " if replicates > 1 else ""
    teams = configuration(results)["population"]["teams"]
    return f"{runs}{results.sizes['salesperson']:,} salespeople in {teams:,} teams, {results.sizes['week']} weeks"


def identity(results: xr.Dataset) -> str:
    return f"model {results.attrs['model_version']}, seed {results.attrs['seed']}"


def source(results: xr.Dataset) -> str:
    return f"Simulated with dyad: {identity(results)}; {size(results)}."
