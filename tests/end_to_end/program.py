"""The program as its users call it: that of the environment variable DYAD, or the release build's."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DYAD = Path(os.environ.get("DYAD", ROOT / "build" / "release" / "dyad")).resolve()
GRAMMAR = re.compile(r"^.+: .+ \(.+\): .+$")  # where: what (why): what to do
TINY = """# A run of an instant.
[run]
seed = 1
weeks = 6
survey_weeks = 3
replicates = 2
[population]
teams = 2
"""
FULL = TINY + """
[measures]
trajectories = true
[attachment]
table = "own.csv"
[[intervention]]
kind = "humility"
strength = 0.5
[[transcript]]
salesperson = 3
"""
OWN_TABLE = """anxiety_low,anxiety_high,avoidance_low,avoidance_high,people
1,2,1,2,10
2,3,1,2,20
1,2,2,3,5
"""


def default_signals() -> None:
    """What a shell gives its foreground jobs, however this test was started (nohup, background)."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def dyad(folder, *words, **how) -> subprocess.CompletedProcess:
    return subprocess.run([DYAD, *words], cwd=folder, capture_output=True, text=True, timeout=120, **how)


def temporaries(folder) -> list[str]:
    return [path.name for path in folder.iterdir() if ".partial-" in path.name]


def outputs(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix not in (".toml", ".csv"))
