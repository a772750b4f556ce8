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
SMALL, MIDDLE = (20, 10), (120, 35)  # salespeople, weeks; a run of the second takes about 10 ms
SMALL_RUNS, MIDDLE_RUNS = 6000, 200


@dataclass(frozen=True)
class Finished:
    taken: child.Taken
    run_seconds: float  # inside runs, summed over all of them


def sweep(salespeople: int, weeks: int, runs: int, cores: int) -> Finished:
    sizes = dyad.size(salespeople, weeks) | {"population.teams": salespeople // TEAM, "population.team_size": TEAM}
    settings = "\n".join(f'"{key}" = {value}' for key, value in sizes.items())
    with tempfile.TemporaryDirectory(prefix="dyad-bench-") as folder:
        file, result = Path(folder, "sweep.toml"), Path(folder, "sweep.h5")
        file.write_text(SWEEP.format(base=dyad.BASELINE, replicates=runs // len(POINTS), settings=settings,
                                     values=list(POINTS)))
        taken = child.run([BUILD / "dyad", "sweep", file, "--threads", cores, "--quiet", "-o", result], cores)
        with h5py.File(result) as done:
            return Finished(taken, float(np.nansum(done["session/run_seconds"][()])))


def measure(name: str, size: tuple[int, int], runs: int, cores: int) -> list[Sample]:
    done = sweep(*size, runs, cores)
    of = f"{name}, {cores} core{'s' if cores > 1 else ''}"
    return [Sample(of, runs / done.taken.seconds, "runs/s"),
            Sample(f"{of}, bookkeeping", 1 - done.run_seconds / done.taken.processor_seconds, "1")]


def jobs(benchmark: str, quick: bool) -> list[Job]:
    share = 4 if quick else 1
    kinds = [("20 x 10 weeks", SMALL, SMALL_RUNS // share), ("10 ms", MIDDLE, MIDDLE_RUNS // share)]
    return [Job(benchmark, f"{name}, {cores} core(s)",
                lambda name=name, size=size, runs=runs, cores=cores: measure(name, size, runs, cores))
            for name, size, runs in kinds for cores in counts_of_cores()]
