"""`dyad sweep`: the same results whatever it runs on, forecasts, and wrong sweep files."""

from __future__ import annotations

import os
import re
import subprocess

import h5py
import numpy as np
import pytest
from program import DYAD, GRAMMAR, ROOT, dyad
from studies import BASE, DIGEST, SWEEP, digest_of, left_over, shards, sweep, write_study

READY = sorted((ROOT / "configs" / "sweeps").glob("*.toml"))


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    write_study(folder)
    return folder


@pytest.fixture(scope="module")
def digest(study) -> str:
    return digest_of(sweep(study, "--threads", "1", output="reference.h5"))


def kernels() -> list[str]:
    names = re.search(r"^kernels (.+);", dyad(ROOT, "--version").stdout, re.MULTILINE).group(1)
    return names.split(", ")


# The same bits

@pytest.mark.parametrize("threads", [2, 3, 8])
def test_threads_change_nothing(study, digest, threads):
    assert digest_of(sweep(study, "--threads", str(threads), output=f"t{threads}.h5")) == digest


@pytest.mark.parametrize("kernel", kernels())
def test_kernels_change_nothing(study, digest, kernel):
    assert digest_of(sweep(study, "--kernel", kernel, output=f"{kernel}.h5")) == digest


@pytest.mark.parametrize("count", [1, 2, 7])
def test_shards_change_nothing(tmp_path, digest, count):
    write_study(tmp_path)
    merged = dyad(tmp_path, "merge", *shards(tmp_path, count), "-o", "o.h5")
    assert digest_of(merged) == digest


def test_all_but_the_session_is_equal_byte_for_byte(study, digest):
    assert digest_of(sweep(study, "--threads", "2", output="other.h5")) == digest
    same = subprocess.run(["h5diff", "-v", "--exclude-path", "/session", "reference.h5", "other.h5"], cwd=study,
                          capture_output=True, text=True, timeout=60)
    assert same.returncode == 0 and "not comparable" not in same.stdout, same.stdout


def test_another_seed_gives_another_digest(study, digest):
    assert digest_of(sweep(study, "--set", "run.seed=2", output="seed.h5")) != digest


# What is said and left

def test_a_complete_sweep_is_not_done_again(tmp_path):
    write_study(tmp_path)
    digest_of(sweep(tmp_path))
    assert left_over(tmp_path) == ["o.h5"]
    def untouched():
        found = (tmp_path / "o.h5").stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    before = untouched()
    again = sweep(tmp_path)
    assert (again.returncode, again.stdout) == (0, "o.h5 is complete already\n")
    assert untouched() == before
    assert "complete" in dyad(tmp_path, "status", "o.h5").stdout


def test_the_result_of_something_else_is_not_replaced(tmp_path):
    write_study(tmp_path)
    digest_of(sweep(tmp_path))
    before = (tmp_path / "o.h5").read_bytes()
    other = sweep(tmp_path, "--set", "run.seed=2")
    assert other.returncode == 1 and "is the result of something else" in other.stderr
    assert (tmp_path / "o.h5").read_bytes() == before and left_over(tmp_path) == ["o.h5"]


def test_quiet_is_silent(tmp_path):
    write_study(tmp_path)
    done = sweep(tmp_path, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_ready_sweeps_are_forecast(tmp_path, path):
    forecast = dyad(tmp_path, "sweep", path, "--dry-run")
    assert forecast.returncode == 0, forecast.stderr
    shown = dict(re.findall(r"^(\w+) +(.+)$", forecast.stdout, re.MULTILINE))
    assert {"points", "runs", "factors", "measures", "time", "disk"} <= set(shown)
    assert not list(tmp_path.iterdir())


def test_a_dry_run_runs_nothing(study, tmp_path):
    write_study(tmp_path)
    forecast = sweep(tmp_path, "--dry-run")
    assert forecast.returncode == 0 and left_over(tmp_path) == []
    for words in ["points       4\n", "runs         400 ", "power.empathy_erosion: 0, 0.8", "about", "at most"]:
        assert words in forecast.stdout


# Wrong use

@pytest.mark.parametrize(("text", "says"), [
    (SWEEP.replace("grid", "gird"), "did you mean 'grid'?"),
    (SWEEP.replace("replicates = 100", "replicates = 0"), "s.toml:3"),
    (SWEEP.replace("empathy_erosion", "empathy_erosoin"), "did you mean"),
    (SWEEP.replace("0.8]", "8]"), "power.empathy_erosion"),
    (SWEEP.replace("base.toml", "absent.toml"), "absent.toml"),
    (SWEEP.replace("base.toml", ""), "write it between the quotes"),
    (SWEEP.replace('"mean_influence"', '"mean_giraffe"'), "mean_giraffe"),
    (SWEEP + "[giraffe]\n", "giraffe"),
    ("[design", "s.toml:1"),
], ids=["kind", "replicates", "key", "value", "base", "no base", "measure", "table", "syntax"])
def test_a_wrong_sweep_file_is_refused(tmp_path, text, says):
    write_study(tmp_path, text)
    done = sweep(tmp_path)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert GRAMMAR.match(" ".join(done.stderr.split())), done.stderr
    assert left_over(tmp_path) == []


@pytest.mark.parametrize(("words", "says"), [
    (["--shard", "2/2"], "is not a shard"),
    (["--shard", "-1/2"], "is not a shard"),
    (["--shard", "1"], "is not a shard"),
    (["--set", "power.empathy_erosion=0.5"], "power.empathy_erosion"),
    (["--threads", "0"], "1 to 1024"),
])
def test_wrong_use_is_refused(tmp_path, words, says):
    write_study(tmp_path)
    done = sweep(tmp_path, *words)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert left_over(tmp_path) == []


# Memory

def peak_memory(folder, points: int) -> int:
    """In kB, of a sweep of 100 runs a point."""
    table = "\n".join(["dopamine.gain_7r", *(f"{point / points}" for point in range(points))])
    design = f'[design]\nkind = "csv"\ntable = """\n{table}\n"""\n'
    write_study(folder, f'base = "base.toml"\nreplicates = 100\n{design}',
                BASE.replace("weeks = 10", "weeks = 1").replace("survey_weeks = 5", "survey_weeks = 1"))
    process = subprocess.Popen([DYAD, "sweep", "s.toml", "-o", f"{points}.h5", "--quiet"], cwd=folder)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return used.ru_maxrss


def test_memory_does_not_grow_with_the_number_of_runs(tmp_path):
    assert peak_memory(tmp_path, 200) < 1.3 * peak_memory(tmp_path, 20)


def test_more_replicates_take_over_the_runs_that_are_there(tmp_path):
    weekly = SWEEP + 'weekly = ["weekly_influence", "weekly_sales"]\n'
    write_study(tmp_path, weekly.replace("replicates = 100", "replicates = 7") + '[[factor]]\nkey = "run.weeks"\nvalues = [3, 5]\n')
    (tmp_path / "more.toml").write_text((tmp_path / "s.toml").read_text().replace("replicates = 7", "replicates = 11"))
    sweep(tmp_path, output="seven.h5")
    before = (tmp_path / "seven.h5").read_bytes()
    fresh = dyad(tmp_path, "sweep", "more.toml", "-o", "fresh.h5")
    grown = dyad(tmp_path, "sweep", "more.toml", "-o", "grown.h5", "--reuse", "seven.h5")
    assert fresh.returncode == grown.returncode == 0, grown.stderr
    assert "88, 56 of them from earlier sessions" in grown.stdout
    assert DIGEST.search(fresh.stdout)[1] == DIGEST.search(grown.stdout)[1]
    with h5py.File(tmp_path / "fresh.h5") as one, h5py.File(tmp_path / "grown.h5") as other:
        for name in ("value", "weekly_value", "digest", "status", "seed"):
            np.testing.assert_array_equal(one[name][()], other[name][()], err_msg=name)
    assert (tmp_path / "seven.h5").read_bytes() == before


@pytest.mark.parametrize(("change", "says"), [
    (("replicates = 100", "replicates = 1"), "it has 2 replicates, and 1 are needed"),
    (("0.8", "0.7"), "it is of another sweep:"),
])
def test_only_runs_of_the_same_sweep_are_taken_over(tmp_path, change, says):
    write_study(tmp_path, SWEEP.replace("replicates = 100", "replicates = 2"))
    sweep(tmp_path, output="two.h5")
    (tmp_path / "s.toml").write_text(SWEEP.replace(*change))
    done = sweep(tmp_path, "--reuse", "two.h5", output="new.h5")
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert not list(tmp_path.glob("new.h5*"))
    own = sweep(tmp_path, "--reuse", "two.h5", output="two.h5")
    assert own.returncode == 2 and "is what is to be read" in own.stderr
    assert "does not go with" in sweep(tmp_path, "--reuse", "two.h5", "--shard", "0/2").stderr
