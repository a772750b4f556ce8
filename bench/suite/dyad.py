"""One call of `dyad run`, start to finish."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import h5py

from bench.suite import child
from bench.suite.places import BUILD, ROOT

BASELINE = ROOT / "configs" / "baseline.toml"
TEAM = 8


@dataclass(frozen=True)
class Finished:
    taken: child.Taken
    turns: int
    file_bytes: int


def size(salespeople: int, weeks: int) -> dict[str, object]:
    """Settings of a population and a length."""
    return {"population.teams": salespeople // TEAM, "population.team_size": TEAM, "run.weeks": weeks,
            "run.survey_weeks": min(26, weeks)}


def run(settings: dict[str, object], cores: int) -> Finished:
    with tempfile.TemporaryDirectory(prefix="dyad-bench-") as folder:
        result = Path(folder, "result.h5")
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        command = [BUILD / "dyad", "run", BASELINE, *words, "--threads", cores, "--quiet", "-o", result]
        taken = child.run(command, on_cores=cores)
        with h5py.File(result) as file:
            turns = int(file["total_turns"][()].sum())
        return Finished(taken, turns, result.stat().st_size)
