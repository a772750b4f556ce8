"""A sweep of a million runs: what is looked at is read, and the rest stays in the file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from analysis_command import ANALYSIS
from made_up_sweep import MEASURES, write_sweep

import dyad

POINTS, REPLICATES, FILLED = 10_000, 100, 100
WHOLE = POINTS * REPLICATES * len(MEASURES) * 8  # bytes of all values

# Run by a Python of its own, since a process remembers the most memory that it ever had.
READ_ONE_MEASURE = """
import json, sys
import dyad

def most():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))

before = most()
with dyad.open(sys.argv[1]) as sweep:
    opened = most()
    sales = sweep.value.sel(measure="mean_sales")
    found = {"sum": float(sales.isel(point=100).sum()), "missing": int(sales.isnull().sum())}
print(json.dumps(found | {"open": 1024 * (opened - before), "read": 1024 * (most() - before)}))
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("large") / "sweep.h5"
    write_sweep(path, POINTS, REPLICATES, filled=FILLED)
    return path


def test_reading_one_measure_holds_that_measure_only(large):
    done = subprocess.run([sys.executable, "-c", READ_ONE_MEASURE, large], capture_output=True, text=True, timeout=120,
                          env={"PYTHONPATH": str(ANALYSIS)})
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    # Replicate r of point p has 401 r + 400 + p.
    assert found["sum"] == sum(401 * r + 400 + 100 for r in range(REPLICATES))
    assert found["missing"] == (POINTS - POINTS // FILLED) * REPLICATES
    assert found["open"] < 16e6  # a million digests take ten times as much
    assert found["read"] < WHOLE / 10  # HDF5 itself notes some kilobytes for each of 30,000 chunks that it looks into


def test_tables_of_one_measure_have_a_row_per_point_and_per_run(large):
    with dyad.open(large) as sweep:
        points = dyad.points(sweep, ["mean_sales"])
        runs = dyad.replicates(sweep, "mean_sales")
    assert len(points) == POINTS and list(points["runs"].iloc[[0, 1, 100]]) == [100, 0, 100]
    assert points["mean"][100] == 401 * 99 / 2 + 400 + 100 and points["trust.gain"].iloc[-1] == 1
    assert len(runs) == POINTS * REPLICATES and list(runs.columns[-2:]) == ["digest", "mean_sales"]
