"""What stands in the environment, and may not stand in the way."""

from __future__ import annotations

import os
import resource
import shutil

import h5py
import pytest
from program import GRAMMAR, TINY, dyad, temporaries
from studies import SWEEP, beginning, digest_of, kept_runs, shards, sweep, write_study


@pytest.mark.parametrize("locking", ["TRUE", "1", "BEST_EFFORT", "FALSE"])
def test_locks_of_the_hdf5_library_are_not_needed(tmp_path, locking):
    write_study(tmp_path)
    how = {"env": os.environ | {"HDF5_USE_FILE_LOCKING": locking}}
    for words in [["run", "base.toml", "-o", "run.h5"], ["replay", "run.h5", "--run", "0", "-o", "again.h5"],
                  ["compare", "base.toml", "base.toml", "--replicates", "2", "-o", "compared.h5"],
                  ["inspect", "compared.h5"]]:
        done = dyad(tmp_path, *words, **how)
        assert done.returncode == 0, done.stderr
    merged = dyad(tmp_path, "merge", *shards(tmp_path, 2), "-o", "merged.h5", **how)
    assert digest_of(merged) == digest_of(sweep(tmp_path, **how))


# Threads

LARGE = """[run]
seed = 1
weeks = 3
survey_weeks = 1
[population]
teams = 600
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "c.toml").write_text(LARGE)
    (tmp_path / "small.toml").write_text(TINY)
    return tmp_path


@pytest.mark.parametrize("size", ["16k", "64K", "100000B", "64"])
def test_stacks_that_are_too_small_are_refused(folder, size):
    done = dyad(folder, "run", "c.toml", "-o", "o.h5", "--threads", "2", env=os.environ | {"OMP_STACKSIZE": size})
    assert done.returncode == 2 and "OMP_STACKSIZE" in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip())


@pytest.mark.parametrize("name", ["c.toml", "small.toml"])
def test_the_smallest_stacks_that_are_taken_are_enough(folder, name):
    for words in [["run", name, "-o", "o.h5"], ["compare", name, name, "--replicates", "4"]]:
        done = dyad(folder, *words, "--threads", "3", env=os.environ | {"OMP_STACKSIZE": "260k"})
        assert done.returncode == 0, done.stderr


def test_one_thread_needs_no_stack_of_its_own(folder):
    done = dyad(folder, "run", "c.toml", "-o", "o.h5", "--threads", "1", env=os.environ | {"OMP_STACKSIZE": "16k"})
    assert done.returncode == 0, done.stderr


def limited(kind: int, most: int):
    def limit():
        resource.setrlimit(kind, (most, most))
    return limit


@pytest.mark.parametrize("name", ["small.toml", "c.toml"])
@pytest.mark.parametrize("threads", ["2", "8"])
def test_too_little_memory_ends_in_words(folder, name, threads):
    """With ever less address space: whole, or refused, and never a file in part."""
    codes = []
    for mebibytes in [4000, 1000, 400, 250, 200, 170, 140, 120, 100, 90, 80, 70, 60, 55, 50, 45, 40, 35, 30,
                      25, 20, 16, 12]:
        done = dyad(folder, "run", name, "-o", "o.h5", "--threads", threads,
                    preexec_fn=limited(resource.RLIMIT_AS, mebibytes << 20))
        codes.append(done.returncode)
        assert not temporaries(folder), mebibytes
        if done.returncode == 127 or "shared librar" in done.stderr:
            break  # not even the program itself
        assert done.returncode in (0, 1, 2), (mebibytes, done.stderr)
        assert done.returncode == 0 or GRAMMAR.match(done.stderr.strip().splitlines()[-1]), (mebibytes, done.stderr)
    assert codes[0] == 0 and set(codes) - {0}


def test_threads_are_as_many_as_the_process_may_use(folder):
    def one_processor():
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    assert dyad(folder, "run", "c.toml", "-o", "o.h5", preexec_fn=one_processor).returncode == 0
    with h5py.File(folder / "o.h5") as file:
        assert file["session"].attrs["threads"] == 1


# Files that may not grow, and folders that vanish

@pytest.mark.parametrize("words", [["run", "base.toml", "-o", "n.h5"], ["sweep", "s.toml", "-o", "n.h5"],
                                   ["compare", "base.toml", "base.toml", "--replicates", "2", "-o", "n.h5"],
                                   ["replay", "run.h5", "--run", "0", "-o", "n.h5"],
                                   ["merge", "0.shard", "1.shard", "-o", "n.h5"]], ids=lambda words: words[0])
def test_a_limit_on_the_size_of_files_ends_in_words(tmp_path, words):
    write_study(tmp_path)
    shards(tmp_path, 2)
    assert dyad(tmp_path, "run", "base.toml", "-o", "run.h5").returncode == 0
    done = dyad(tmp_path, *words, preexec_fn=limited(resource.RLIMIT_FSIZE, 4096))
    assert done.returncode == 1 and GRAMMAR.match(done.stderr.strip().splitlines()[-1]), (done.returncode, done.stderr)
    assert "File too large" in done.stderr, done.stderr
    assert not temporaries(tmp_path) and not (tmp_path / "n.h5").exists()


@pytest.mark.parametrize("vanish", [shutil.rmtree, lambda folder: folder.rename(folder.with_name("moved"))],
                         ids=["removed", "moved"])
def test_a_sweep_notices_that_its_folder_is_gone(tmp_path, vanish):
    write_study(tmp_path, SWEEP.replace("replicates = 100", "replicates = 900000"))
    (tmp_path / "out").mkdir()
    process = beginning(tmp_path, output="out/o.h5")
    while kept_runs(tmp_path, "out/o.h5") == 0:
        assert process.poll() is None
    vanish(tmp_path / "out")
    _, said = process.communicate(timeout=30)
    assert process.returncode == 1 and "out/o.h5.journal: is gone" in said, said
