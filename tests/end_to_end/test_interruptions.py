"""`dyad run` stopped from outside, and without room for its file: nothing half done is left."""

from __future__ import annotations

import signal
import subprocess
import time

import pytest
from program import DYAD, GRAMMAR, default_signals, dyad, outputs, temporaries


@pytest.fixture
def long_run(folder):
    """A run of hours to o.h5, after its temporary file has appeared."""
    words = ["run", "c.toml", "--set", "run.replicates=1000000", "--threads", "1", "-o", "o.h5", "--force"]
    (folder / "o.h5").write_text("old")
    process = subprocess.Popen([DYAD, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, preexec_fn=default_signals)
    while not temporaries(folder):
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    time.sleep(0.2)
    yield process
    process.kill()
    process.communicate()


# Being stopped

@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_stops_cleanly(folder, long_run, stop, code):
    long_run.send_signal(stop)
    output, errors = long_run.communicate(timeout=60)
    assert long_run.returncode == code
    assert "stopped at" in errors and not output
    assert (folder / "o.h5").read_text() == "old"
    assert outputs(folder) == ["o.h5"]


def test_kill_leaves_the_old_file_and_the_next_run_cleans_up(folder, long_run):
    long_run.kill()
    long_run.communicate()
    assert (folder / "o.h5").read_text() == "old"
    assert len(temporaries(folder)) == 1
    assert dyad(folder, "run", "c.toml", "-o", "o.h5", "--force").returncode == 0
    assert outputs(folder) == ["o.h5"]
    assert dyad(folder, "inspect", "o.h5").returncode == 0


def test_a_running_program_keeps_its_temporary_file(folder, long_run):
    mine = temporaries(folder)
    assert dyad(folder, "run", "c.toml", "-o", "o.h5", "--force").returncode == 0
    assert temporaries(folder) == mine


# No room

@pytest.mark.parametrize("kilobytes", [1, 20, 60, 100])
def test_a_limit_on_file_size_is_reported_and_leaves_nothing(folder, kilobytes):
    done = subprocess.run(["bash", "-c", f"ulimit -f {kilobytes}; exec {DYAD} run c.toml -o o.h5"], cwd=folder,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "File too large" in done.stderr and GRAMMAR.match(done.stderr.strip()), done.stderr
    assert outputs(folder) == []


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 512 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("only root can make a small file system")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("free", [8, 48, 96, 120])
def test_a_full_disk_is_reported_and_leaves_nothing(folder, small_disk, free):
    (small_disk / "filler").write_bytes(b"x" * (512 - free) * 1024)
    done = dyad(folder, "run", "c.toml", "-o", small_disk / "o.h5")
    assert done.returncode == 1
    assert "No space left on device" in done.stderr and GRAMMAR.match(done.stderr.strip()), done.stderr
    assert [path.name for path in small_disk.iterdir()] == ["filler"]
