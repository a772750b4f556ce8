"""Sweeps that are killed, stopped, changed and started twice: they go on, or say why not."""

from __future__ import annotations

import random
import signal
import time

import pytest
from journals import change_item
from program import GRAMMAR, dyad, temporaries
from studies import SWEEP, beginning, digest_of, kept_runs, left_over, sweep, write_study

LONG = SWEEP.replace("replicates = 100", "replicates = 2000")
RUNS, KILLS = 8_000, 50


def until(seconds: float, condition) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(scope="module")
def long_digest(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("long")
    write_study(folder, LONG)
    return digest_of(sweep(folder))


@pytest.fixture
def long_sweep(tmp_path):
    """Under way, with some runs in its journal."""
    write_study(tmp_path, LONG)
    process = beginning(tmp_path, "--threads", "1")
    until(30, lambda: kept_runs(tmp_path) > 0)
    assert process.poll() is None
    yield process
    process.kill()
    process.communicate()


def test_fifty_kills_in_a_row_change_nothing(tmp_path, long_digest):
    write_study(tmp_path, LONG)
    began = time.monotonic()
    digest_of(sweep(tmp_path, "--threads", "1", output="whole.h5"))
    whole = time.monotonic() - began  # s
    (tmp_path / "whole.h5").unlink()
    draw = random.Random(1)
    kept = 0
    for kill in range(KILLS):
        # A third of the sweep is done on the way, however fast the machine is, so that there is work for all kills. What
        # is killed soon has recorded nothing.
        longest = min(0.9, whole / 3) if kept < RUNS / 3 * (kill + 1) / KILLS else min(0.05, whole / 20)
        process = beginning(tmp_path, "--threads", "1")
        time.sleep(draw.uniform(0, longest))
        assert process.poll() is None, "LONG is too short for this machine"
        process.kill()
        process.communicate()
        assert not (tmp_path / "o.h5").exists()
        before, kept = kept, kept_runs(tmp_path)
        assert before <= kept < RUNS
    done = sweep(tmp_path)
    assert digest_of(done) == long_digest
    assert kept > 0 and f"{kept:,} of them from earlier sessions" in done.stdout
    assert left_over(tmp_path) == ["o.h5"]


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.1])
def test_a_kill_while_the_file_is_written_leaves_none_or_the_whole(tmp_path, long_digest, delay):
    write_study(tmp_path, LONG)
    process = beginning(tmp_path)
    until(60, lambda: temporaries(tmp_path) or process.poll() is not None)
    time.sleep(delay)
    process.kill()
    process.communicate()
    if (tmp_path / "o.h5").exists():
        assert dyad(tmp_path, "inspect", "o.h5").returncode == 0
    done = sweep(tmp_path)
    assert done.returncode == 0
    assert "complete already" in done.stdout or digest_of(done) == long_digest
    assert not temporaries(tmp_path)


@pytest.mark.parametrize(("stop", "name", "code"), [
    (signal.SIGINT, "Ctrl-C", 130), (signal.SIGTERM, "SIGTERM", 143), (signal.SIGHUP, "SIGHUP", 129)])
def test_a_signal_keeps_all_runs_and_says_how_to_go_on(tmp_path, long_sweep, long_digest, stop, name, code):
    long_sweep.send_signal(stop)
    output, errors = long_sweep.communicate(timeout=30)
    assert (long_sweep.returncode, output) == (code, "")
    kept = kept_runs(tmp_path)
    assert f"dyad sweep: stopped ({name}): {kept:,} of 8,000 runs are kept; the same command continues from there" in errors
    assert (tmp_path / "o.h5.journal").exists() and not (tmp_path / "o.h5").exists()
    done = sweep(tmp_path)
    assert digest_of(done) == long_digest
    assert f"{kept:,} of them from earlier sessions" in done.stdout


def test_a_second_process_is_refused(tmp_path, long_sweep, long_digest):
    second = sweep(tmp_path)
    assert second.returncode == 1 and not second.stdout
    assert GRAMMAR.match(second.stderr.strip())
    assert "is in use" in second.stderr and f"process {long_sweep.pid} on " in second.stderr
    output, errors = long_sweep.communicate(timeout=60)
    assert long_sweep.returncode == 0, errors
    assert long_digest in output


# Another sweep on the same journal

@pytest.fixture
def stopped(tmp_path, long_sweep):
    long_sweep.send_signal(signal.SIGINT)
    long_sweep.communicate(timeout=30)
    return tmp_path


def refused_for(folder, says: list[str], *words) -> None:
    before = (folder / "o.h5.journal").read_bytes()
    done = sweep(folder, *words)
    assert done.returncode == 1 and not done.stdout
    assert "o.h5.journal: belongs to another sweep" in done.stderr
    assert not [text for text in says if text not in done.stderr], done.stderr
    assert (folder / "o.h5.journal").read_bytes() == before
    assert not (folder / "o.h5").exists()


def test_a_changed_sweep_is_refused_and_the_difference_shown(stopped, long_digest):
    refused_for(stopped, ["different sweep;", "- ", "+ ", "seed = 2"], "--set", "run.seed=2")
    (stopped / "s.toml").write_text(LONG.replace("0.8", "0.7"))
    refused_for(stopped, ["different sweep;", "0.8", "0.7"])
    (stopped / "s.toml").write_text(LONG.replace("2000", "2001"))
    refused_for(stopped, ["replicates", "2000", "2001"])
    (stopped / "s.toml").write_text("# Words change nothing.\n" + LONG)
    assert digest_of(sweep(stopped)) == long_digest


def test_another_shard_is_refused(tmp_path):
    write_study(tmp_path)
    assert sweep(tmp_path, "--shard", "0/2", output="a.shard").returncode == 0
    done = sweep(tmp_path, "--shard", "1/2", output="a.shard")
    assert done.returncode == 1 and "different shard;" in done.stderr


@pytest.mark.parametrize("name", ["model version", "program"])
def test_another_program_is_refused(stopped, name):
    change_item(stopped / "o.h5.journal", name, "of long ago")
    refused_for(stopped, [f"different {name};", "- of long ago"])


def test_the_checksum_of_these_tests_is_the_programs(stopped, long_digest):
    change_item(stopped / "o.h5.journal", "shard", "0/1")
    assert digest_of(sweep(stopped)) == long_digest
