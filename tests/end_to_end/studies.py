"""Small sweeps, and what their files hold."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from program import DYAD, default_signals, dyad

BASE = """# A company of an instant.
[run]
seed = 1
weeks = 10
survey_weeks = 5
[population]
teams = 2
team_size = 10
"""
SWEEP = """# Four points, with common random numbers.
base = "base.toml"
replicates = 100
[design]
kind = "grid"
[[factor]]
key = "power.empathy_erosion"
values = [0.0, 0.8]
[[factor]]
key = "genetics.drd4_7r"
values = [0.0, 1.0]
[results]
measures = ["mean_influence", "mean_empathy", "total_sales"]
"""
DIGEST = re.compile(r"^digest +([0-9a-f]{16})$", re.MULTILINE)
KEPT = re.compile(r"^runs +([\d,]+) of ", re.MULTILINE)


def write_study(folder: Path, sweep: str = SWEEP, base: str = BASE) -> None:
    (folder / "base.toml").write_text(base)
    (folder / "s.toml").write_text(sweep)


def sweep(folder: Path, *words, output="o.h5", **how) -> subprocess.CompletedProcess:
    return dyad(folder, "sweep", "s.toml", "-o", output, *words, **how)


def digest_of(done: subprocess.CompletedProcess, code=0) -> str:
    """Of a sweep or a merge that must have gone well; or with failed runs, which gives `code` 1."""
    assert done.returncode == code, done.stderr
    return DIGEST.search(done.stdout).group(1)


def shards(folder: Path, count: int, codes=(0,)) -> list[str]:
    """All shards, complete; 1 is among the `codes` where runs may fail."""
    names = [f"{index}.shard" for index in range(count)]
    for index, name in enumerate(names):
        done = sweep(folder, "--shard", f"{index}/{count}", output=name)
        assert done.returncode in codes, done.stderr
    return names


def kept_runs(folder: Path, file="o.h5") -> int:
    """How many runs `dyad status` counts; none while there is no journal yet."""
    found = KEPT.search(dyad(folder, "status", file).stdout)
    return int(found.group(1).replace(",", "")) if found else 0


def beginning(folder: Path, *words, output="o.h5") -> subprocess.Popen:
    """A sweep under way, with the signals that a shell gives its foreground jobs."""
    return subprocess.Popen([DYAD, "sweep", "s.toml", "-o", output, *words], cwd=folder, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=default_signals)


def left_over(folder: Path) -> list[str]:
    """Files beside those that were written by hand."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".toml")
