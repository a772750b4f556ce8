"""A sweep whose disk is full: nothing broken is left, and with room again it goes on."""

from __future__ import annotations

import subprocess

import pytest
from program import GRAMMAR, dyad, temporaries
from studies import SWEEP, digest_of, kept_runs, sweep, write_study

# All measures: some megabytes.
BIG = SWEEP[:SWEEP.index("[results]")].replace("replicates = 100", "replicates = 300")
JOURNAL = "o.h5.journal"


@pytest.fixture(scope="module")
def big_digest(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("big")
    write_study(folder, BIG)
    return digest_of(sweep(folder))


def mount(disk, options: str) -> subprocess.CompletedProcess:
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True, text=True)


@pytest.fixture
def disk(tmp_path):
    """An empty file system, to be given a size."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = mount(place, "size=64k")
    if mounted.returncode != 0:
        pytest.skip(f"a small file system cannot be made here: {mounted.stderr.strip()}")
    write_study(tmp_path, BIG)
    yield place
    subprocess.run(["umount", place], check=True)


def resize(disk, kilobytes: int) -> None:
    assert mount(disk, f"remount,size={kilobytes}k").returncode == 0


def check_refusal(done: subprocess.CompletedProcess, place) -> None:
    assert done.returncode == 1 and not done.stdout
    message = done.stderr.strip().splitlines()[-1]
    assert GRAMMAR.match(message), done.stderr
    assert message.startswith(str(place)) and "free some space" in message, done.stderr


@pytest.mark.parametrize("kilobytes", [4, 64, 200, 400, 1000, 2000])
def test_a_full_disk_for_the_journal(disk, tmp_path, big_digest, kilobytes):
    resize(disk, kilobytes)
    check_refusal(sweep(tmp_path, output=disk / "o.h5"), disk)
    assert not [path.name for path in disk.iterdir() if not path.name.startswith(JOURNAL)]
    again = sweep(tmp_path, output=disk / "o.h5")
    check_refusal(again, disk)
    resize(disk, 32_000)
    kept = kept_runs(tmp_path, disk / "o.h5")
    done = sweep(tmp_path, output=disk / "o.h5")
    assert digest_of(done) == big_digest
    assert kept == 0 or f"{kept:,} of them from earlier sessions" in done.stdout
    assert [path.name for path in disk.iterdir()] == ["o.h5"]


def test_a_disk_that_is_full_when_the_file_is_written(disk, tmp_path, big_digest):
    """A little more room each time: at last for all runs, but not for the file beside them."""
    kept = []
    for kilobytes in range(3000, 12_000, 250):
        resize(disk, kilobytes)
        done = sweep(tmp_path, output=disk / "o.h5")
        if done.returncode == 0:
            break
        assert done.returncode == 1 and not (disk / "o.h5").exists() and not temporaries(disk)
        assert str(disk) in done.stderr and GRAMMAR.match(done.stderr.strip().splitlines()[-1]), done.stderr
        kept.append(kept_runs(tmp_path, disk / "o.h5"))
    assert kept[-1] == 1200 and kept == sorted(kept)
    assert digest_of(done) == big_digest
    assert [path.name for path in disk.iterdir()] == ["o.h5"]
    assert dyad(tmp_path, "inspect", disk / "o.h5").returncode == 0
