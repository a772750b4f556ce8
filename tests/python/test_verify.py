"""dyad-analysis verify: what is as it was written is the same; whatever was changed is found."""

from __future__ import annotations

import shutil

import h5py
import numpy as np
import pytest
from analysis_command import analysis
from hypothesis import given
from hypothesis import strategies as st
from program import DYAD, GRAMMAR, TINY, dyad
from scipy import stats

from dyad.verify import comparisons, replays, verify

SWEEP = """base = "c.toml"
replicates = 3
[design]
kind = "grid"
[[factor]]
key = "run.weeks"
values = [4, 6]
[results]
measures = ["mean_sales", "mean_discount"]
weekly = ["weekly_influence"]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A file of each kind, and one of a replay."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "c.toml").write_text(TINY)
    (folder / "s.toml").write_text(SWEEP)
    for words in (["run", "c.toml", "-o", "run.h5"], ["sweep", "s.toml", "-o", "sweep.h5"],
                  ["compare", "c.toml", "c.toml", "--replicates", "3", "-o", "comparison.h5"],
                  ["replay", "run.h5", "--run", "1", "-o", "replay.h5"]):
        done = dyad(folder, *words)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def folder(made, tmp_path, monkeypatch):
    monkeypatch.setenv("DYAD", str(DYAD))
    for path in made.glob("*.h5"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_what_was_not_touched_is_the_same(folder):
    done = analysis("verify", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split(": ")[0] for line in lines] == [str(folder / f"{name}.h5") for name in
                                                       ("comparison", "replay", "run", "sweep")]
    assert "sweep, 6 runs again" in lines[3] and all(": the same (" in line for line in lines)


def nudge(file: h5py.File, name: str) -> None:
    """The smallest change of one number, the last."""
    values = file[name][()]
    at = tuple(np.argwhere(np.isfinite(values))[-1])
    values[at] = values[at] + 1 if values.dtype.kind == "i" else np.nextafter(values[at], values.dtype.type(2))
    file[name][...] = values


@pytest.mark.parametrize(("name", "variable"), [("run", "sales"), ("run", "weekly_trust"), ("run", "move_share"),
                                                ("run", "weekly_trust_quantile"), ("run", "total_turns"),
                                                ("run", "group_size"), ("replay", "trajectory_empathy"),
                                                ("sweep", "value"), ("sweep", "weekly_value"), ("comparison", "value")])
def test_the_smallest_change_of_a_number_is_found(folder, name, variable):
    with h5py.File(folder / f"{name}.h5", "r+") as file:
        nudge(file, variable)
    verdict = verify(folder / f"{name}.h5")
    assert verdict.wrong and "DIFFERENT" in verdict.line, verdict.line
    assert variable in verdict.line or name == "sweep" or variable == "value"


@pytest.mark.parametrize("column", ["mean_difference", "lower", "upper", "d_z", "d_pooled", "variance_saved", "pairs",
                                    "left_out", "includes_zero"])
def test_a_changed_comparison_is_found_without_any_run(folder, column):
    with h5py.File(folder / "comparison.h5", "r+") as file:
        values = file[column][()]
        values[1, 11] = 7
        file[column][...] = values
    verdict = verify(folder / "comparison.h5")
    assert verdict.wrong == (f"{column} of configuration 1 differs from that of its runs",)


@pytest.mark.parametrize("name", ["run", "sweep", "comparison"])
def test_a_changed_digest_of_the_file_is_found(folder, name):
    with h5py.File(folder / f"{name}.h5", "r+") as file:
        file.attrs["digest"] = "0123456789abcdef"
    assert "the digest of the file" in verify(folder / f"{name}.h5").line


def test_one_different_file_ends_with_1_and_all_are_looked_at(folder):
    with h5py.File(folder / "replay.h5", "r+") as file:
        nudge(file, "trust")
    (folder / "inner").mkdir()
    (folder / "inner" / "text.h5").write_text("no result file")
    done = analysis("verify", folder, "--runs", "1")
    assert done.returncode == 1
    verdicts = [line.split(": ", 1)[1].split(" ")[0] for line in done.stdout.splitlines()]
    assert verdicts == ["the", "CANNOT", "DIFFERENT", "the", "the"], done.stdout
    assert "text.h5: CANNOT BE CHECKED: not a result file (it is not HDF5): give a file that dyad wrote" in done.stdout
    assert "1 run again" in done.stdout and "1 runs" not in done.stdout


@pytest.mark.parametrize(("words", "says"), [(["empty"], "no .h5 file"), (["nowhere"], "no such folder"),
                                             (["text.h5"], "text.h5: a file, not a folder")])
def test_a_folder_with_nothing_to_verify_is_refused(tmp_path, words, says):
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.h5").write_text("no result file")
    done = analysis("verify", *words, cwd=tmp_path)
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and says in done.stderr


def test_a_program_that_is_not_there_is_said_once(folder, monkeypatch):
    monkeypatch.setenv("DYAD", str(folder / "nothing"))
    done = analysis("verify", folder)
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and done.stderr.count("\n") == 1


@given(st.integers(1, 10_000), st.integers(1, 50))
def test_a_share_of_the_runs_reaches_from_the_first_to_the_last(number, most):
    chosen = replays.spread(number, most)
    assert len(chosen) == min(number, most) and chosen[0] == 0 and (chosen[-1] == number - 1 or most == 1)


def test_a_comparison_is_that_of_a_paired_t_test():
    draw = np.random.default_rng(1)
    first, other = draw.normal(size=(20, 3)), draw.normal(size=(20, 3)) + 0.4
    first[4, 1] = np.nan
    found = comparisons.compared(first, other)
    assert list(found["pairs"]) == [20, 19, 20] and list(found["left_out"]) == [0, 1, 0]
    p = stats.ttest_rel(other, first, nan_policy="omit").pvalue
    assert list(found["includes_zero"]) == list((p > 0.05).astype(float))
