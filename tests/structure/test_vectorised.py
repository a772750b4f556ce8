"""The optimised program stays vectorised: instructions per turn, counted by valgrind, which no busy machine disturbs.

A kernel that falls apart into scalars gives the same results, so no other test sees it. The bounds are what gcc 12
gave plus 10 %; when a change of the model needs more, or a better kernel less, measure anew and move them:
`pytest tests/structure/test_vectorised.py -rP` prints the figures.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import h5py
import pytest
from repository import ROOT

PROGRAM = os.environ.get("DYAD", str(ROOT / "build" / "release" / "dyad"))
TEAMS, SHORT, LONG = 32, 4, 24  # 256 salespeople in 16 full blocks; two lengths, in weeks
SURVEY = 2  # weeks, the same in both


@dataclass(frozen=True)
class Bound:
    kernel: float  # instructions per turn in the functions compiled for the instruction set
    total: float  # in the whole program


# Per turn of one salesperson. The kernel that works on one salesperson at a time takes 930.
BOUNDS = {"avx2": Bound(kernel=1.10 * 144.3, total=1.10 * 198.9), "baseline": Bound(1.10 * 449.1, 1.10 * 503.7)}


@dataclass(frozen=True)
class Counted:
    turns: int
    kernel: int
    total: int

    def __sub__(self, other: Counted) -> Counted:
        return Counted(self.turns - other.turns, self.kernel - other.kernel, self.total - other.total)


def best_kernel() -> str:
    """The widest that valgrind knows."""
    try:
        return "avx2" if " avx2 " in Path("/proc/cpuinfo").read_text() else "baseline"
    except OSError:
        return "baseline"


def costs(profile: Path) -> dict[str, int]:
    """Function -> instructions of its own, calls to others left out."""
    found: dict[str, int] = {}
    function, of_a_call = "", False
    for line in profile.read_text().splitlines():
        if line.startswith("fn="):
            function = line[3:]
        elif line.startswith("calls="):
            of_a_call = True
        elif re.match(r"[\d+*-]", line):
            if not of_a_call:
                found[function] = found.get(function, 0) + int(line.split()[1])
            of_a_call = False
    return found


def count(kernel: str, weeks: int, folder: Path) -> Counted:
    profile, result = folder / f"{weeks}.callgrind", folder / f"{weeks}.h5"
    settings = [f"population.teams={TEAMS}", f"run.weeks={weeks}", f"run.survey_weeks={SURVEY}"]
    words = [word for setting in settings for word in ("--set", setting)]
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", "--compress-strings=no",
         "--compress-pos=no", "--dump-line=no", PROGRAM, "run", ROOT / "configs" / "baseline.toml", *words,
         "--kernel", kernel, "--threads", "1", "--quiet", "-o", result],
        check=True, capture_output=True, cwd=ROOT)
    with h5py.File(result) as file:
        turns = int(file["total_turns"][()].sum())
    spent = costs(profile)
    mine = sum(instructions for name, instructions in spent.items() if f"::{kernel}::" in name)
    return Counted(turns, mine, sum(spent.values()))


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the bounds are those of x86-64")
def test_a_turn_takes_as_few_instructions_as_vectors_allow(tmp_path):
    kernel = best_kernel()
    with ThreadPoolExecutor() as pool:
        short, long = pool.map(lambda weeks: count(kernel, weeks, tmp_path), (SHORT, LONG))
    more = long - short  # start-up and founding fall out
    in_kernel, in_total = more.kernel / more.turns, more.total / more.turns
    print(f"{kernel}: {in_kernel:.1f} instructions per turn in the kernel, {in_total:.1f} in all")
    bound = BOUNDS[kernel]
    assert in_kernel > 0.5 * bound.kernel, "the kernel's functions were not found, or the bound is out of date"
    assert in_kernel < bound.kernel
    assert in_total < bound.total
