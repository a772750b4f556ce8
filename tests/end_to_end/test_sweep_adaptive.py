"""Replicates until a mean is known well enough: the same ones for any machine, and no more than needed."""

from __future__ import annotations

import time

import numpy as np
import pytest
import xarray as xr
from program import dyad
from scipy import stats
from studies import SWEEP, beginning, digest_of, kept_runs, shards, sweep, write_study

HALF_WIDTH, MINIMUM, BATCH, MOST = 0.004, 10, 15, 300
ADAPTIVE = SWEEP.replace("replicates = 100", f"replicates = {MOST}") + f"""
[adaptive]
measure = "mean_influence"
half_width = {HALF_WIDTH}
confidence = 0.9
minimum = {MINIMUM}
batch = {BATCH}
"""


def replicates_of(file) -> list[int]:
    """How many of each point were done."""
    with xr.open_dataset(file, engine="h5netcdf") as results:
        return results.status.sum("replicate").values.tolist()


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("adaptive")
    write_study(folder, ADAPTIVE)
    return folder, digest_of(sweep(folder, "--threads", "1"))


def half_width(values: np.ndarray) -> float:
    return stats.t.ppf(0.95, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values))


def test_a_point_stops_at_the_first_look_that_is_narrow_enough(study):
    folder, _ = study
    with xr.open_dataset(folder / "o.h5", engine="h5netcdf") as results:
        influence = results.value.sel(measure="mean_influence").values
        done = results.status.values == 1
    counts = done.sum(axis=1)
    assert len(set(counts)) > 1, "the test wants points that differ"
    for values, here, count in zip(influence, done, counts, strict=True):
        assert here[:count].all() and np.isnan(values[count:]).all()
        looks = [look for look in [*range(MINIMUM, MOST, BATCH), MOST] if look <= count]
        narrow = [half_width(values[:look]) <= HALF_WIDTH for look in looks]
        assert looks[-1] == count and not any(narrow[:-1])
        assert narrow[-1] or count == MOST


@pytest.mark.parametrize("threads", [2, 3])
def test_threads_change_neither_points_nor_runs(study, threads):
    folder, digest = study
    done = sweep(folder, "--threads", str(threads), output=f"{threads}.h5")
    assert digest_of(done) == digest
    assert replicates_of(folder / f"{threads}.h5") == replicates_of(folder / "o.h5")


def test_shards_change_neither_points_nor_runs(study, tmp_path):
    _, digest = study
    write_study(tmp_path, ADAPTIVE)
    assert digest_of(dyad(tmp_path, "merge", *shards(tmp_path, 3), "-o", "o.h5")) == digest


def test_a_budget_of_runs_is_kept(study, tmp_path):
    folder, digest = study
    wanted = sum(replicates_of(folder / "o.h5"))
    write_study(tmp_path, ADAPTIVE + f"runs = {wanted - 7}\n")
    assert digest_of(sweep(tmp_path, "--threads", "1")) == digest_of(sweep(tmp_path, "--threads", "3", output="3.h5"))
    assert sum(replicates_of(tmp_path / "o.h5")) == wanted - 7
    write_study(tmp_path, ADAPTIVE + f"runs = {wanted + 1000}\n")
    assert digest_of(sweep(tmp_path, output="more.h5")) == digest


def test_a_budget_of_seconds_ends_the_sweep_and_the_file_says_so(tmp_path):
    text = ADAPTIVE.replace(f"half_width = {HALF_WIDTH}", "half_width = 1e-9").replace(f"replicates = {MOST}",
                                                                                       "replicates = 100000")
    write_study(tmp_path, text + "seconds = 1\n")
    digest_of(sweep(tmp_path))
    with xr.open_dataset(tmp_path / "o.h5", engine="h5netcdf") as results:
        assert results.attrs["chosen_by_time_budget"] == 1
        assert 0 < int(results.status.sum()) < 400_000


@pytest.mark.parametrize("budget", ["runs = 100", "seconds = 1"])
def test_shards_cannot_share_a_budget(tmp_path, budget):
    write_study(tmp_path, ADAPTIVE + budget + "\n")
    done = sweep(tmp_path, "--shard", "0/2")
    assert done.returncode == 2 and "cannot share a budget" in done.stderr


def test_forecast_and_status_name_the_least(study):
    folder, _ = study
    forecast = sweep(folder, "--dry-run").stdout
    assert f"runs         40 to {4 * MOST:,}, until mean_influence is known to ± {HALF_WIDTH}" in forecast


@pytest.mark.parametrize("budget", ["", "runs = 7000\n"])
def test_interruptions_change_neither_points_nor_runs(tmp_path, budget):
    text = ADAPTIVE.replace(f"half_width = {HALF_WIDTH}", "half_width = 0.001").replace(f"replicates = {MOST}",
                                                                                       "replicates = 2000")
    write_study(tmp_path, text + budget)
    digest = digest_of(sweep(tmp_path, output="whole.h5"))
    for kept in [1, 400, 800]:
        process = beginning(tmp_path, "--threads", "2")
        while process.poll() is None and kept_runs(tmp_path) < kept:
            time.sleep(0.01)
        process.kill()
        process.communicate()
    assert not (tmp_path / "o.h5").exists(), "the sweep is too short for this test"
    assert digest_of(sweep(tmp_path, "--threads", "1")) == digest
