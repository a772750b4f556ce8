"""The three kinds of result files (docs/result-file.md), and what each cannot be without."""

from __future__ import annotations

from dataclasses import dataclass

import xarray as xr

# The first part of the format version: files that differ in it cannot be read alike.
FORMAT = "1"
# What a file is known by; the demo and the reports print all of it.
IDENTITY = ["configuration", "seed", "model_version", "format_version", "digest"]


@dataclass(frozen=True)
class Kind:
    """`name` is the attribute `kind`; `command` writes such files; `dimensions` are never empty."""

    name: str
    command: str
    dimensions: tuple[str, ...]
    variables: tuple[str, ...]


KINDS = {kind.name: kind for kind in (
    Kind("run", "dyad run", ("replicate", "salesperson"), ("sales",)),
    Kind("sweep", "dyad sweep", ("point", "replicate", "measure"), ("value", "status")),
    Kind("comparison", "dyad compare", ("configuration", "replicate", "measure"), ("value", "mean_difference")),
)}


def kind_of(results: xr.Dataset) -> str:
    """`run`, `sweep` or `comparison`; files of `dyad run` say nothing of their kind."""
    return str(results.attrs.get("kind", "run"))
