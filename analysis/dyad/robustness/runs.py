"""The runs of a conclusion: one sweep, and where a slope within runs is wanted each of them replayed, turn by turn."""

from __future__ import annotations

import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
import pandas as pd
import xarray as xr

from ..errors import DyadError
from ..program import run, sweep
from ..results import configuration, open_results
from ..screening.keys import declarations
from ..statistics.lines import Estimate
from .conclusions import Conclusion, Rival, Settings
from .kept import Kept
from .specifications import Plan, plan
from .sweep_file import sweep_text
from .within_run import WITHIN, Within, mean_over


@dataclass(frozen=True)
class Effects:
    """`table` has one row per specification: `rival`, `draw`, `value`, `low`, `high`. The rest says where it comes from."""

    table: pd.DataFrame
    model_version: str
    seed: int
    digest: str
    runs: int


def effects(conclusion: Conclusion, rivals: list[Rival], draws: list[Settings], folder: Path, level: float,
            seed: int | None = None) -> Effects:
    """Of every specification. What is done already in the folder is not done again. Raises DyadError where a run has failed."""
    values = {key: each["value"] for key, each in declarations(conclusion.base).items()}
    planned = plan(conclusion, rivals, draws[:conclusion.draws], values)
    file, results_path = (folder / f"{conclusion.name}{ending}" for ending in (".toml", ".h5"))
    file.write_text(sweep_text(conclusion, planned, file, seed))
    sweep(file, results_path, "--quiet")
    with open_results(results_path) as results:
        if (results["status"].values != 1).any():
            raise DyadError(results_path, "some runs have failed", "a conclusion needs all of them", "run dyad sweep with --retry-failed")
        found = (_slopes(conclusion, planned, results, results_path, level) if conclusion.within
                 else _contrasts(conclusion, planned, results, level))
        rows = [(each.rival, each.draw, *(conclusion.scale * np.array([one.value, one.low, one.high])))
                for each, one in zip(planned.specifications, found)]
        return Effects(pd.DataFrame(rows, columns=["rival", "draw", "value", "low", "high"]), str(results.attrs["model_version"]),
                       int(results.attrs["seed"]), str(results.attrs["digest"]), int(results["status"].size))


def _contrasts(conclusion: Conclusion, planned: Plan, results: xr.Dataset, level: float) -> list[Estimate]:
    """Of each specification: paired over replicates, which share people and luck."""
    values = results["value"].sel(measure=conclusion.measure).transpose("point", "replicate").values
    return [mean_over(values[with_] - values[without], level) for with_, without in (each.points for each in planned.specifications)]


def _slopes(conclusion: Conclusion, planned: Plan, results: xr.Dataset, path: Path, level: float) -> list[Estimate]:
    """Of each specification. They are kept beside the results, by the digest of the run, as soon as they are known."""
    within = WITHIN[conclusion.within]
    kept = Kept(path.with_suffix(".slopes.csv"), conclusion.within, within.version, level)
    digests = [str(each) for each in results["digest"].values[:, 0]]
    missing = [point for point, digest in enumerate(digests) if digest not in kept]
    recorded = _recorded(results) if within.turns else []
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # most of the time is the program's, and h5py's and numpy's
        for point, known in zip(missing, threads.map(lambda each: _replayed(path, each, recorded, within, level), missing)):
            kept.put(digests[point], known)
    return [kept[digests[each.points[0]]] for each in planned.specifications]


def _recorded(results: xr.Dataset) -> list[str]:
    """Options that record every account of everybody."""
    population = configuration(results)["base"]["population"]
    people, accounts = population["teams"] * population["team_size"], population["accounts"]
    return [word for one in range(people) for slot in range(accounts) for word in ("--transcript", f"{one}:{slot}")]


def _replayed(path: Path, point: int, recorded: list[str], within: Within, level: float) -> Estimate:
    with tempfile.TemporaryDirectory(prefix="dyad-robust-") as place:
        target = Path(place) / "run.h5"
        done = run("replay", str(path), "--run", str(point), "-o", str(target), "--quiet", *recorded)
        if done.returncode:
            raise DyadError(path, f"run {point} cannot be replayed", done.stderr.strip() or f"exit code {done.returncode}", "see `dyad replay --help`")
        with h5py.File(target) as one:  # two variables of two hundred: opening them all would take longer than the run
            return within.estimate(one, level)
