"""Slips of the keyboard and of shells, pipes, and places that are none: nothing is lost, and the message says it."""

from __future__ import annotations

import os
import shutil
import subprocess

import h5py
import pytest
from program import DYAD, GRAMMAR, TINY, dyad, outputs, temporaries
from studies import SWEEP, sweep, write_study


@pytest.fixture
def study(tmp_path):
    write_study(tmp_path, SWEEP.replace("= 100", "= 4"))
    (tmp_path / "c.toml").write_text(TINY)
    return tmp_path


# What a shell passes on

@pytest.mark.parametrize("words", [
    ["run", "c.toml", "-o", ""],
    ["run", "c.toml", "-o", "o.h5", "--set", ""],
    ["compare", "c.toml", "c.toml", "--csv", ""],
    ["sweep", "s.toml", "-o", "o.h5", "--shard", ""],
    ["sweep", "s.toml", "-o", "o.h5", "--reuse", ""],
    ["replay", "c.toml", "--run", ""],
    ["talk", "--moves", "ask", "--seed", ""],
    ["talk", "--moves", ""],
])
def test_a_variable_without_a_value_is_no_option_left_out(study, words):
    done = dyad(study, *words)
    assert done.returncode == 2, done.stderr
    assert "the value is empty" in done.stderr or "nothing (a whole number" in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip()) and outputs(study) == []


@pytest.mark.parametrize(("words", "says"), [
    (["run", "c.toml", "-o=o.h5"], "begins with an equals sign (that would be part of the name): write -o o.h5"),
    (["run", "c.toml", "\u2014output", "o.h5"], "(it begins with a long dash, as word processors make them): write --output"),
    (["run", "c.toml", "\u2013o", "o.h5"], "write -o"),
    (["run", "c.toml", "--out", "o.h5"], "did you mean --output?"),
])
def test_slips_of_the_keyboard_are_named(study, words, says):
    done = dyad(study, *words)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip()) and outputs(study) == []


@pytest.mark.parametrize(("number", "says"), [
    ("010", "point 2, replicate 2:"), ("0x1", "--run: 0x1 (a whole number"), ("1e0", "--run: 1e0 (a whole number"),
    ("-1", "--run: -1 (a whole number"), ("99999999999999999999", "--run: 99999999999999999999 (a whole number"),
])
def test_numbers_are_decimal(study, number, says):
    """Of a padded number the digits count: octal, it would be another run."""
    assert sweep(study).returncode == 0
    done = dyad(study, "replay", "o.h5", "--run", number)
    assert says in done.stdout + done.stderr and done.returncode == (0 if number == "010" else 2)
    assert dyad(study, "talk", "--moves", "ask", "--seed", "010").stdout == \
        dyad(study, "talk", "--moves", "ask", "--seed", "10").stdout


@pytest.mark.parametrize(("words", "says"), [
    (["run", "c.toml", "-o", "O.CSV"], "name it O.h5"),
    (["run", "c.toml", "-o", "o.xls"], "name it o.h5"),
    (["compare", "c.toml", "c.toml", "--csv", "o.h5"], "(the table is CSV): name it o.csv"),
])
def test_a_name_that_says_another_format_is_refused(study, words, says):
    done = dyad(study, *words)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert outputs(study) == []


def test_a_result_file_is_no_shard(study):
    assert sweep(study, output="whole").returncode == 0
    done = dyad(study, "merge", "whole", "-o", "o.h5")
    assert done.returncode == 2 and "whole is a result file" in done.stderr and "delete" not in done.stderr
    done = dyad(study, "merge", "base.toml", "-o", "o.h5")
    assert done.returncode == 1 and "base.toml: is no journal" in done.stderr and "delete" not in done.stderr


# Pipes, and places that are none

def test_a_pipe_is_read_once(study):
    """Its first line was asked for a second time, for ever."""
    os.mkfifo(study / "pipe.toml")
    with subprocess.Popen([DYAD, "run", "pipe.toml", "-o", "o.h5"], cwd=study) as running:
        (study / "pipe.toml").write_text(TINY)
        assert running.wait(timeout=60) == 0
    with h5py.File(study / "o.h5") as file:
        assert file.attrs["title"] == "pipe"


@pytest.mark.parametrize("words", [["merge", "pipe", "-o", "o.h5"], ["sweep", "s.toml", "--shard", "0/2", "-o", "pipe"],
                                   ["status", "pipe"], ["run", "c.toml", "-o", "pipe", "--force"]])
def test_a_pipe_holds_no_runs(study, words):
    os.mkfifo(study / "pipe")
    done = dyad(study, *words)
    assert done.returncode == 1 and "ordinary file" in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip()) and outputs(study) == ["pipe"]


def test_a_link_to_itself_is_left_alone(study):
    (study / "a.h5").symlink_to("b.h5")
    (study / "b.h5").symlink_to("a.h5")
    for words in [["run", "c.toml"], ["sweep", "s.toml"]]:
        done = dyad(study, *words, "-o", "a.h5")
        assert done.returncode == 1 and "a link that leads to itself" in done.stderr, done.stderr
    assert (study / "a.h5").is_symlink() and (study / "b.h5").is_symlink()


@pytest.mark.parametrize("words", [["run", "c.toml"], ["sweep", "s.toml"]])
def test_a_name_that_is_too_long_is_called_that(study, words):
    done = dyad(study, *words, "-o", "x" * 251 + ".h5")
    assert done.returncode == 1 and "File name too long" in done.stderr and "shorter" in done.stderr, done.stderr
    assert outputs(study) == []


def test_results_outlive_the_folder_that_a_run_began_in(study):
    """Only the full path of the configuration is lost."""
    (study / "gone").mkdir()
    (study / "gone" / "long.toml").write_text(TINY.replace("replicates = 2", "replicates = 2000"))
    words = [DYAD, "run", "long.toml", "-o", study / "o.h5", "--threads", "1", "--quiet"]
    with subprocess.Popen(words, cwd=study / "gone") as running:
        while not temporaries(study):
            assert running.poll() is None
        shutil.rmtree(study / "gone")
        assert running.poll() is None and running.wait(timeout=120) == 0
    with h5py.File(study / "o.h5") as file:
        assert file["session"].attrs["configuration_path"] == "long.toml"
