"""A small calibration from end to end: killed and started again, by hand in shards, and what it leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from analysis_command import ANALYSIS, analysis
from calibrations import SMALL, write_calibration
from program import ROOT, dyad

import dyad as package
from dyad.calibration.file import WAVES, read_calibration
from dyad.calibration.waves import read_points
from dyad.commands import group

SHARDS = 3
PATIENCE = 500  # seconds, on a machine that has much else to do


def calibrate(path, folder, *words):
    return analysis("calibrate", path, "-o", folder, *words, timeout=PATIENCE)


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """The folder of a calibration that was killed in its second wave, and what the command said when it was given again."""
    folder = tmp_path_factory.mktemp("killed")
    path = write_calibration(folder)
    words = [sys.executable, "-m", "dyad", "calibrate", path, "-o", folder / "out"]
    how = {"env": os.environ | {"PYTHONPATH": str(ANALYSIS)}, "stdout": subprocess.DEVNULL, "start_new_session": True}
    process = subprocess.Popen(list(map(str, words)), **how)
    end = time.monotonic() + PATIENCE
    while not (folder / "out" / "wave2.toml").exists():
        assert process.poll() is None and time.monotonic() < end
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not (folder / "out" / "calibration.nc").exists()
    return folder / "out", calibrate(path, folder / "out")


def written(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())
            if path.name.startswith(("wave1", "noise1", "wave2")) and path.suffix in (".csv", ".toml")}


def digests(folder) -> list[str]:
    found = []
    for name in ("wave1", "noise1"):
        with package.open(folder / f"{name}.h5") as results:
            found.append(results.attrs["digest"])
    return found


def test_killed_and_by_hand_in_shards_it_makes_the_same_waves(killed, tmp_path):
    interrupted, _ = killed
    path, out = write_calibration(tmp_path), interrupted.parent / "by_hand"
    for name in ("wave1", "noise1"):
        said = calibrate(path, out, "--by-hand")
        assert said.returncode == 0 and f"{name}.toml is written" in said.stdout and "dyad merge" in said.stdout
        parts = [out / f"{name}.{index}.shard" for index in range(SHARDS)]
        for index, part in enumerate(parts):
            assert dyad(out, "sweep", f"{name}.toml", "--shard", f"{index}/{SHARDS}", "-o", part).returncode == 0
        assert dyad(out, "merge", *parts, "-o", f"{name}.h5").returncode == 0
    assert "wave2.toml is written" in calibrate(path, out, "--by-hand").stdout
    assert written(out) == written(interrupted) and len(written(out)) == 6
    assert digests(out) == digests(interrupted)


def test_rule_and_gate_hold_and_are_said(killed):
    folder, done = killed
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Stopping rule: reached" in done.stdout and "Gate: passed, 60 fits" in done.stdout
    assert done.stdout.count("  yes ") == 4 and "  no  " not in done.stdout
    waves = pd.read_csv(folder / "waves.csv")
    assert waves["largest_error"].iloc[-1] <= 0.25 and waves["kept"].iloc[-1] > 0.9
    assert waves["effective"].iloc[-1] >= 0.5 and waves["pareto_k"].iloc[-1] < 0.7


def test_known_values_are_found_again(killed):
    """The coverage and the recovery that are printed, worked out again from the table that is written."""
    fits = pd.read_csv(killed[0] / "gate_fits.csv")
    for level in (0.5, 0.8, 0.9):
        share = ((fits["rank"] - 0.5).abs() <= level / 2).mean()
        assert abs(share - level) < 3 * np.sqrt(level * (1 - level) / 60)
    for _, of_key in fits.groupby("key"):
        assert np.corrcoef(of_key["truth"], of_key["mean"])[0, 1] > 0.4


def test_no_table_takes_the_place_of_the_points_of_a_sweep(killed):
    """Every sweep that was run can be run again from its files."""
    sweeps = sorted(path.stem for path in killed[0].glob("*.h5"))
    assert {"wave1", "wave2", "noise1", "noise2", "draws2", "gate"} <= set(sweeps)
    for name in sweeps:
        assert read_points(killed[0] / f"{name}.csv", ["closing.content", "moves.ask.habit"]).shape[1] == 2
        assert dyad(killed[0], "sweep", f"{name}.toml", "--dry-run").returncode == 0


def test_the_draws_have_arviz_groups_and_dimensions(killed):
    path = killed[0] / "calibration.nc"
    for group, sizes in (("prior", {"chain": 1, "draw": 1000}), ("posterior", {"chain": 1, "draw": 16}),
                         ("posterior_predictive", {"chain": 1, "draw": 16}), ("observed_data", {})):
        with xr.open_dataset(path, group=group, engine="h5netcdf") as data:
            assert dict(data.sizes) == sizes
            names = {"talk_share_mean", "mean_sales"} if group in ("posterior_predictive", "observed_data") else \
                {"closing.content", "moves.ask.habit"}
            assert set(data.data_vars) == names
            assert data.attrs["inference_library"] == "emcee" and data.attrs["creation_library"] == "dyad"
    with xr.open_dataset(path, group="observed_data", engine="h5netcdf") as data:
        assert float(data["mean_sales"]) == 2.6 and data["mean_sales"].attrs["provenance"] == "published"


def test_the_ensemble_is_a_sweep_that_dyad_takes_and_lies_where_the_posterior_does(killed):
    folder, _ = killed
    points = read_points(folder / "posterior.csv", ["closing.content", "moves.ask.habit"])
    assert points.shape == (16, 2) and len(np.unique(points, axis=0)) == 16
    with xr.open_dataset(folder / "calibration.nc", group="posterior_emulated_all", engine="h5netcdf") as emulated:
        low, high = np.quantile(emulated["closing.content"], [0.05, 0.95])
    assert low < np.median(points[:, 0]) < high
    tried = dyad(folder, "sweep", "posterior.toml", "--dry-run")
    assert tried.returncode == 0 and "64" in tried.stdout
    assert dyad(folder, "run", "most_likely.toml", "-o", "one.h5", "--set", "run.weeks=1").returncode == 0
    assert (folder / "posterior.toml").read_text().startswith("# Posterior: 16 draws of 2 values")


def test_the_table_of_parameters_is_about_the_draws_that_are_delivered(killed):
    """Median, interval and contraction, worked out again from the ensemble; the draws on the emulators have others."""
    folder, _ = killed
    table = pd.read_csv(folder / "parameters.csv", index_col="key")
    ensemble = pd.read_csv(folder / "posterior.csv", skipinitialspace=True)
    with xr.open_dataset(folder / "calibration.nc", group="posterior_emulated_all", engine="h5netcdf") as emulated:
        for key, variance in (("closing.content", 7**2 / 12), ("moves.ask.habit", 0.4**2)):
            row = table.loc[key]
            assert np.quantile(ensemble[key], [0.05, 0.5, 0.95]) == pytest.approx([row["low"], row["median"], row["high"]], rel=2e-3)
            assert 1 - ensemble[key].var() / variance == pytest.approx(row["contraction_all"], abs=2e-3)
            assert 1 - float(emulated[key].var()) / variance != pytest.approx(row["contraction_all"], abs=2e-3)


def test_what_the_targets_do_not_touch_is_not_informed(killed):
    """Under the published target alone, which is no habit's, only the other parameter contracts."""
    table = pd.read_csv(killed[0] / "parameters.csv", index_col="key")
    assert table.loc["closing.content", "contraction_published"] > 0.2 > table.loc["moves.ask.habit", "contraction_published"]
    assert (table["contraction_all"] <= 1).all()
    targets = pd.read_csv(killed[0] / "targets.csv", index_col="measure")
    inside = targets["predicted_low"] < targets["predicted_high"]
    assert inside.all() and (targets["noise_sd"] > 0).all()


def test_waves_of_another_calibration_are_refused(killed, tmp_path):
    path = write_calibration(tmp_path, SMALL.replace("seed = 7", "seed = 8"))
    done = calibrate(path, killed[0])
    assert done.returncode == 2 and "not the wave of this calibration" in done.stderr


def test_a_rule_that_is_not_reached_ends_with_3_and_writes_no_configuration(tmp_path, monkeypatch, capsys):
    """Intervals far narrower than chance can be told from: no emulator gets to a quarter of them, however many the waves.
    So two of them, and short chains, are enough to see how it ends."""
    monkeypatch.setattr("dyad.calibration.study.WAVES", 2)
    monkeypatch.setattr("dyad.calibration.matching.STEPS", 200)
    monkeypatch.setattr("dyad.calibration.posterior.STEPS", 200)
    narrow = SMALL.replace("low = 0.60\nhigh = 0.68", "low = 0.639\nhigh = 0.641").replace("fits = 60", "fits = 2")
    path = write_calibration(tmp_path, narrow.replace("points = 60", "points = 40").replace("teams = 50", "teams = 20"))
    assert read_calibration(path).targets[0].sd < 0.001
    with pytest.raises(SystemExit) as ended:
        group.main(["calibrate", str(path), "-o", str(tmp_path / "out")], standalone_mode=False)
    said = capsys.readouterr().out
    assert ended.value.code == 3 and "Stopping rule: not reached after wave 2" in said
    assert said.rstrip().endswith("not reached: no configuration is written")
    assert not list((tmp_path / "out").glob("posterior.*")) and (tmp_path / "out" / "parameters.csv").exists()


def test_there_are_four_waves_as_the_page_says():
    assert WAVES == 4 and "After four waves without" in (ROOT / "docs" / "calibration.md").read_text()


def test_targets_that_contradict_the_priors_are_refused(tmp_path):
    path = write_calibration(tmp_path, SMALL.replace("value = 2.6\nlow = 1.8\nhigh = 3.4", "value = 500.0\nlow = 499.0\nhigh = 501.0"))
    done = calibrate(path, tmp_path / "out")
    assert done.returncode == 2 and "targets and priors contradict each other" in done.stderr
