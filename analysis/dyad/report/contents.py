"""What a report of each kind of file consists of."""

from __future__ import annotations

from pathlib import Path

import xarray as xr

from ..errors import DyadError
from ..figures import words
from ..results import check_measures, factors, kind_of
from ..worlds import pair
from . import comparison
from .page import Identity, render
from .runs import concentration, orientations, paradox, sellers, treated, worlds, year
from .shown import Section
from .sweeps import indices, interactions, responses

MEASURES = ["mean_sales", "mean_influence", "mean_empathy"]


def report(results: xr.Dataset, path: Path, others: list[tuple[Path, xr.Dataset]], measures: list[str], command: str) -> str:
    """The page. `others` are runs of the same people in other worlds; `measures` are looked at in sweeps and comparisons.

    Raises DyadError where files do not belong together, or a measure is not there.
    """
    kind = kind_of(results)
    if others and kind != "run":
        raise DyadError(path, f"a file of a {kind}", "--against pairs the people of two runs", "leave --against out")
    made = {"run": lambda: of_run(results, others), "sweep": lambda: of_sweep(results, path, measures),
            "comparison": lambda: comparison.sections(results, chosen(results, path, measures))}[kind]()
    return render(identity(results, path), made, command)


def of_run(results: xr.Dataset, others: list[tuple[Path, xr.Dataset]]) -> list[Section]:
    found = [pair(results, other, path) for path, other in others]
    sections = [year.section(results), paradox.section(results), orientations.section(results), sellers.section(results),
                concentration.section(results), treated.section(results), *worlds.sections(results, found)]
    return [section for section in sections if section]


def of_sweep(results: xr.Dataset, path: Path, measures: list[str]) -> list[Section]:
    names = chosen(results, path, measures)
    sections = [responses.section(results, names), interactions.section(results, names), indices.section(results, path, names)]
    return [section for section in sections if section]


def chosen(results: xr.Dataset, path: Path, measures: list[str]) -> list[str]:
    """The measures that were asked for, or those of the usual ones that the file has, or its first."""
    names = [str(name) for name in results["measure"].values]
    check_measures(results, path, measures)
    return measures or [name for name in MEASURES if name in names] or names[:1]


def identity(results: xr.Dataset, path: Path) -> Identity:
    attrs = results.attrs
    facts = {"File": path.name, "What was simulated": words.size(results), "Model version": str(attrs["model_version"]),
             "Program": str(attrs.get("program_version", "unknown")), "Seed": str(attrs["seed"]), "Digest": str(attrs["digest"])}
    return Identity(title(results, path), str(attrs["digest"]), facts)


def title(results: xr.Dataset, path: Path) -> str:
    """What the file says of itself; of sweeps and comparisons, whose titles are lists, something short."""
    if kind_of(results) == "sweep":
        names = factors(results)
        return f"A sweep of {', '.join(names)}" if len(names) <= 3 else f"A sweep of {len(names)} keys"
    if kind_of(results) == "comparison":
        return "Comparison of " + words.joined([Path(str(name)).stem for name in results["configuration"].values])
    return str(results.attrs.get("title", "")).rstrip(".") or path.stem
