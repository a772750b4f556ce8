"""Sweeps: many runs side by side, and what keeping them safe costs."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np

from bench.suite import child, dyad
from bench.suite.places import BUILD
from bench.suite.program import counts_of_cores
from bench.suite.rounds import Job, Sample

POINTS = (0.0, 0.2, 0.4, 0.6)
SWEEP = """# Many runs, for their speed.
base = "{base}"
replicates = {replicates}
[set]
{settings}
[design]
kind = "grid"
[[factor]]
key = "power.empathy_erosion"
values = {values}
"""
TEAM = 10
SMALL, YEAR = (20, 10), (200, 52)  # salespeople, weeks
SMALL_RUNS, YEAR_RUNS = 6000, 400


@dataclass(frozen=True)
class Finished:
    taken: child.Taken
    run_seconds: float  # inside runs, summed over all of them


def size_text(size: tuple[int, int]) -> str:
    return f"{size[0]} x {size[1]} weeks"


def name_of(size: tuple[int, int], cores: int) -> str:
    """As rows are called: `20 x 10 weeks, 1 core`."""
    return f"{size_text(size)}, {cores} core{'s' if cores > 1 else ''}"


def settings_of(size: tuple[int, int]) -> dict[str, object]:
    salespeople, weeks = size
    return dyad.size(salespeople, weeks) | {"population.teams": salespeople // TEAM, "population.team_size": TEAM}


def sweep(size: tuple[int, int], runs: int, cores: int) -> Finished:
    settings = "\n".join(f'"{key}" = {value}' for key, value in settings_of(size).items())
    with tempfile.TemporaryDirectory(prefix="dyad-bench-") as folder:
        file, result = Path(folder, "sweep.toml"), Path(folder, "sweep.h5")
        file.write_text(SWEEP.format(base=dyad.BASELINE, replicates=runs // len(POINTS), settings=settings,
                                     values=list(POINTS)))
        taken = child.run([BUILD / "dyad", "sweep", file, "--threads", cores, "--quiet", "-o", result], cores)
        with h5py.File(result) as done:
            return Finished(taken, float(np.nansum(done["session/run_seconds"][()])))


def measure(size: tuple[int, int], runs: int, cores: int) -> list[Sample]:
    done = sweep(size, runs, cores)
    name = name_of(size, cores)
    return [Sample(name, runs / done.taken.seconds, "runs/s"),
            Sample(f"{name}, bookkeeping", 1 - done.run_seconds / done.taken.processor_seconds, "1")]


def jobs(benchmark: str, quick: bool) -> list[Job]:
    share = 4 if quick else 1
    kinds = [(SMALL, SMALL_RUNS // share), (YEAR, YEAR_RUNS // share)]
    return [Job(benchmark, name_of(size, cores),
                lambda size=size, runs=runs, cores=cores: measure(size, runs, cores))
            for size, runs in kinds for cores in counts_of_cores()]


def measure_replicates(runs: int, cores: int) -> list[Sample]:
    """The small runs of the sweeps as replicates of one `dyad run`, which keeps all there is of each."""
    done = dyad.run(settings_of(SMALL) | {"run.replicates": runs}, cores)
    return [Sample(name_of(SMALL, cores), runs / done.taken.seconds, "runs/s")]


def replicate_jobs(benchmark: str, quick: bool) -> list[Job]:
    runs = SMALL_RUNS // (4 if quick else 1)
    return [Job(benchmark, name_of(SMALL, cores), lambda cores=cores: measure_replicates(runs, cores))
            for cores in counts_of_cores()]
