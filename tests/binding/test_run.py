"""dyad.run gives what the command line gives, leaves Python free, stops at Ctrl-C, and refuses in the same words."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
import tomllib

import numpy as np
import pytest
from golden import CONFIGURATIONS, frozen
from program import FULL, OWN_TABLE, TINY
from program import dyad as command

import dyad

LONG = {"run": {"seed": 1, "weeks": 5000}, "population": {"teams": 500}}
INTERRUPTED = f"""
import sys, dyad
print("begins", flush=True)
try:
    dyad.run({LONG!r})
except KeyboardInterrupt:
    print("stopped", flush=True)
    print(float(dyad.run({{"run": {{"seed": 1, "weeks": 2}}}}).sales.sum()) >= 0)
"""


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_the_frozen_configurations_have_their_digests(name):
    tables = tomllib.loads(CONFIGURATIONS[name].read_text())
    assert dyad.run(tables).attrs["digest"] == frozen()[name]


@pytest.mark.parametrize("text", [TINY, FULL], ids=["tiny", "full"])
def test_the_results_are_those_of_the_command_line(tmp_path, monkeypatch, text):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c.toml").write_text(text)
    (tmp_path / "own.csv").write_text(OWN_TABLE)
    done = command(tmp_path, "run", "c.toml", "-o", "c.h5", "--set", "run.replicates=3", "--set", "moves.ask.habit=2")
    assert done.returncode == 0, done.stderr
    with dyad.open("c.h5") as stored:
        stored.load()
        found = dyad.run("c.toml", run__replicates=3, moves__ask__habit=2)
        assert found.identical(stored.assign_attrs({name: found.attrs[name] for name in ("program_version", "build")}))
        assert found.attrs["configuration"] == stored.attrs["configuration"]


def test_results_outlive_the_files_that_they_came_by(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    results = dyad.run({"run": {"seed": 1, "weeks": 2}})
    assert not list(tmp_path.iterdir()) and "source" not in results.encoding
    assert len(dyad.people(results)) == results.sizes["salesperson"]


def test_any_number_of_threads_gives_the_same():
    digests = {dyad.run(CONFIGURATIONS["odd_sizes"], threads=threads).attrs["digest"] for threads in (1, 2, 3)}
    assert len(digests) == 1


@pytest.mark.parametrize(("text", "settings"), [("[run]\nseed = 1\nweks = 4\nweeks = -1\n", {}), ("[run\n", {}),
                                                ("[run]\nseed = 1\n", {"run__weeks": 0}),
                                                ("[run]\nseed = 1\n", {"run__wekes": 4})])
def test_refusals_have_the_words_of_the_command_line(tmp_path, monkeypatch, text, settings):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c.toml").write_text(text)
    sets = [word for name, value in settings.items() for word in ("--set", f"{name.replace('__', '.')}={value}")]
    done = command(tmp_path, "run", "c.toml", "-o", "c.h5", *sets)
    with pytest.raises(dyad.DyadError) as refused:
        dyad.run("c.toml", **settings)
    assert done.returncode == 2 and str(refused.value) == done.stderr.strip()


def test_a_file_that_is_not_there_is_refused_in_the_same_words(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = command(tmp_path, "run", "none.toml", "-o", "c.h5")
    with pytest.raises(dyad.DyadError) as refused:
        dyad.run("none.toml")
    assert str(refused.value) == done.stderr.strip()


@pytest.mark.parametrize(("how", "says"), [({"kernel": "giraffe"}, "does not run here"), ({"run__seed": None}, "NoneType")])
def test_other_wrong_use_is_refused(how, says):
    with pytest.raises(dyad.DyadError, match=says):
        dyad.run({"run": {"seed": 1}}, **how)


def test_python_goes_on_while_it_simulates():
    """A thread that counts gets on, which it could not if the interpreter were locked."""
    counted, ended = [], threading.Event()

    def count():
        while not ended.is_set():
            counted.append(time.monotonic())
            time.sleep(0.001)

    thread = threading.Thread(target=count)
    thread.start()
    began = time.monotonic()
    dyad.run({"run": {"seed": 1, "weeks": 52}, "population": {"teams": 400}}, threads=1)
    seconds = time.monotonic() - began
    ended.set()
    thread.join()
    longest = float(np.diff([began, *counted]).max())
    assert seconds > 0.2 and longest < 0.5 * seconds


def test_runs_side_by_side_and_reading_do_not_disturb_each_other(tmp_path):
    """Both sides use HDF5, which one thread at a time may use."""
    command(tmp_path, "--version")
    (tmp_path / "c.toml").write_text(TINY)
    assert command(tmp_path, "run", "c.toml", "-o", "c.h5").returncode == 0
    found: list[str] = []

    def simulate():
        found.extend(dyad.run({"run": {"seed": 3, "weeks": 3, "replicates": 20}}, threads=1).attrs["digest"] for _ in range(4))

    threads = [threading.Thread(target=simulate) for _ in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        with dyad.open(tmp_path / "c.h5") as results:
            results.load()
    assert len(found) == 12 and len(set(found)) == 1


def test_ctrl_c_ends_a_run_and_another_can_follow():
    process = subprocess.Popen([sys.executable, "-c", INTERRUPTED], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "begins\n"
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    said, _ = process.communicate(timeout=60)
    assert said == "stopped\nTrue\n" and process.returncode == 0
    assert time.monotonic() - began < 20


def test_the_stubs_are_those_of_the_module():
    done = subprocess.run([sys.executable, "-m", "mypy.stubtest", "dyad._core"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
