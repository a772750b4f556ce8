"""Which questions some files can be asked: sweeps, joined over their seeds; a comparison; runs of the same people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import xarray as xr

from ..errors import DyadError
from ..results import check_measures, configuration, kind_of
from ..worlds import flat, pair
from . import questions
from .questions import Question

DEFAULT = {"sweep": "mean_sales", "comparison": "mean_sales", "run": "sales"}
FREE = {"base.run.seed", "replicates"}  # in which joined sweeps may differ


@dataclass(frozen=True)
class Request:
    """What is asked: the factor of a sweep, by what, of which measures; every level against the first or the last only."""

    effect: str | None
    by: list[str]
    measures: list[str]
    each: bool = False
    among: str = "all"


def ask(files: list[tuple[Path, xr.Dataset]], request: Request) -> list[Question]:
    """The questions, with their paired numbers. Raises DyadError where files or options do not belong together."""
    kinds = {kind_of(results) for _, results in files}
    if len(kinds) > 1:
        raise DyadError(files[0][0], f"files of different kinds: {', '.join(sorted(kinds))}", "their numbers cannot be combined",
                        "give sweeps, or runs, or one comparison")
    kind, (path, results) = kinds.pop(), files[0]
    measures = request.measures or [DEFAULT[kind]]
    if kind == "run":
        return _of_runs(files, request, measures)
    joined = _join(files) if kind == "sweep" else _only(files)
    check_measures(joined, path, measures)
    if kind == "comparison":
        _refuse(request, path, "a comparison has no factors: each configuration is compared with the first")
        return [question for measure in measures for question in questions.of_comparison(joined, measure)]
    if request.effect is None:
        raise DyadError(path, "no --effect", "a sweep has several factors", "give --effect KEY, as in `dyad inspect`")
    return [question for measure in measures
            for question in questions.of_sweep(joined, path, measure, request.effect, request.by, request.each)]


def _of_runs(files: list[tuple[Path, xr.Dataset]], request: Request, measures: list[str]) -> list[Question]:
    path, base = files[0]
    if len(files) < 2:
        raise DyadError(path, "only one run", "an effect is a difference", "give the base first, then runs of the same people")
    if request.effect:
        raise DyadError("--effect", "runs have no factors", "each run is compared with the first", "leave --effect out")
    worlds = [pair(base, other, name) for name, other in files[1:]]
    return [question for measure in measures
            for question in questions.of_worlds(base, path, worlds, measure, request.by, request.among)]


def _refuse(request: Request, path: Path, why: str) -> None:
    if request.effect or request.by:
        raise DyadError(path, "--effect and --by do not apply", why, "leave them out")


def _only(files: list[tuple[Path, xr.Dataset]]) -> xr.Dataset:
    if len(files) > 1:
        raise DyadError(files[1][0], "a second comparison", "one comparison has all its configurations", "compare them all at once")
    return files[0][1]


def _join(files: list[tuple[Path, xr.Dataset]]) -> xr.Dataset:
    """Sweeps of one design on different seeds, as one with all their replicates."""
    path, first = files[0]
    settled = {key: value for key, value in flat(configuration(first)).items() if key not in FREE}
    seeds = [str(first.attrs["seed"])]
    for name, other in files[1:]:
        theirs = {key: value for key, value in flat(configuration(other)).items() if key not in FREE}
        differ = sorted(key for key in settled.keys() | theirs.keys() if settled.get(key) != theirs.get(key))
        if differ or str(other.attrs["model_version"]) != str(first.attrs["model_version"]):
            raise DyadError(name, f"not the sweep of {path.name}", f"it differs in {', '.join(differ[:3]) or 'model version'}",
                            "join sweeps that differ in the seed of their base only")
        if str(other.attrs["seed"]) in seeds:
            raise DyadError(name, f"seed {other.attrs['seed']} occurs twice", "its runs would count twice", "use another --set run.seed")
        seeds.append(str(other.attrs["seed"]))
    if len(files) == 1:
        return first
    values = xr.DataArray(np.concatenate([each["value"].values for _, each in files], axis=1), dims=first["value"].dims)
    return first[[name for name in first.coords if "replicate" not in first[name].dims]].assign(value=values) \
        .assign_coords({name: first[name] for name in first.coords if "replicate" not in first[name].dims})
