"""Files are told by their contents, read where they cannot hurt, and what is wrong is said as it is."""

from __future__ import annotations

import fcntl
import os
import resource
import shutil
import subprocess

import numpy as np
import pytest
from program import DYAD, GRAMMAR, dyad
from studies import SWEEP, digest_of, sweep, write_study

DAMAGED = "the file is damaged"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A result file of each kind and a shard, with names that say nothing."""
    folder = tmp_path_factory.mktemp("made")
    write_study(folder, SWEEP.replace("= 100", "= 2"))
    assert dyad(folder, "run", "base.toml", "-o", "run").returncode == 0
    assert dyad(folder, "compare", "base.toml", "base.toml", "--replicates", "2", "-o", "compared").returncode == 0
    digest_of(sweep(folder, output="sweep"))
    assert sweep(folder, "--shard", "0/2", output="shard.h5").returncode == 0
    return folder


@pytest.fixture
def folder(made, tmp_path):
    for path in made.iterdir():
        shutil.copy(path, tmp_path)
    return tmp_path


# By contents

@pytest.mark.parametrize(("name", "says"), [("sweep", "complete"), ("run", "complete"), ("compared", "complete"),
                                            ("shard.h5", "shard        0/2\n")])
def test_status_goes_by_what_a_file_is(folder, name, says):
    done = dyad(folder, "status", name)
    assert done.returncode == 0 and says in done.stdout, done.stderr


def test_status_of_a_text_deletes_nothing_in_words(folder):
    done = dyad(folder, "status", "s.toml")
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip())
    assert "delete" not in done.stderr and "neither a result file nor a journal" in done.stderr


# By its cause

def as_nobody():
    os.setgid(65534)
    os.setuid(65534)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may read nothing")
@pytest.mark.parametrize("words", [["inspect", "sweep"], ["status", "sweep"], ["replay", "sweep", "--run", "0"]])
def test_a_file_without_permission_is_not_called_damaged(folder, words):
    (folder / "sweep").chmod(0o600)
    for parent in [folder, *folder.parents][:3]:
        parent.chmod(0o755)
    done = dyad(folder, *words, preexec_fn=as_nobody)
    assert done.returncode == 1 and "Permission denied" in done.stderr and DAMAGED not in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may read nothing")
@pytest.mark.parametrize("words", [["status", "closed/sweep"], ["inspect", "closed/sweep"], ["merge", "closed/sweep", "-o", "m.h5"],
                                   ["sweep", "s.toml", "-o", "closed/o.h5"], ["run", "base.toml", "-o", "closed/o.h5"]])
def test_a_closed_folder_is_called_that(folder, words):
    (folder / "closed").mkdir(mode=0o700)
    shutil.copy(folder / "sweep", folder / "closed")
    for parent in [folder, *folder.parents][:3]:
        parent.chmod(0o755)
    done = dyad(folder, *words, preexec_fn=as_nobody)
    assert done.returncode == 1 and "Permission denied" in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip())


@pytest.mark.parametrize("most", [4, 5, 6])
def test_too_few_files_at_once_are_not_damage(folder, most):
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    for words in [["inspect", "sweep"], ["status", "sweep"], ["status", "shard.h5"], ["replay", "sweep", "--run", "0"],
                  ["sweep", "s.toml", "--shard", "0/2", "-o", "shard.h5"], ["merge", "shard.h5", "-o", "m.h5"]]:
        done = dyad(folder, *words, preexec_fn=few)
        is_about_files = "Too many open files" in done.stderr and "damaged" not in done.stderr
        assert done.returncode == 0 or is_about_files or "shard 1 of 2 is missing" in done.stderr, (words, done.stderr)


def test_damage_is_called_damage(folder):
    whole = (folder / "sweep").read_bytes()
    (folder / "sweep").write_bytes(whole[:len(whole) // 2])
    for words in [["inspect", "sweep"], ["status", "sweep"], ["replay", "sweep", "--run", "0"]]:
        done = dyad(folder, *words)
        assert done.returncode == 1 and DAMAGED in done.stderr, done.stderr


def test_a_file_that_is_being_written_is_not_called_damaged(folder):
    whole = (folder / "run").read_bytes()
    with open(folder / "run", "r+b") as file:
        file.truncate(len(whole) // 2)
        fcntl.flock(file, fcntl.LOCK_EX)
        done = dyad(folder, "inspect", "run")
        assert done.returncode == 1 and DAMAGED not in done.stderr, done.stderr
        assert "another program has it open for writing" in done.stderr
    assert DAMAGED in dyad(folder, "inspect", "run").stderr


# Where it cannot hurt

def peak_and_code(folder, words) -> tuple[int, int, str]:
    """Most memory of the program and its children in kB, its exit code, and what it said."""
    with open(folder / "said", "w") as said:
        process = subprocess.Popen([DYAD, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    return used.ru_maxrss, os.waitstatus_to_exitcode(status), (folder / "said").read_text()


@pytest.mark.parametrize("name", ["run", "sweep"])
def test_changed_bytes_end_in_words_for_every_command(folder, name):
    whole = (folder / name).read_bytes()
    draw = np.random.default_rng(7)
    commands = [["inspect", name], ["inspect", name, "--json"], ["status", name], ["replay", name, "--run", "0"],
                ["sweep", "s.toml", "-o", name], ["merge", "shard.h5", "-o", name], ["run", "base.toml", "-o", name]]
    for number in range(60):
        damaged = bytearray(whole)
        # Metadata lies at the beginning of a file and between its chunks.
        places = draw.integers(0, len(whole) if number % 2 else 4000, 3)
        for place in places:
            damaged[place] ^= int(draw.integers(1, 256))
        (folder / name).write_bytes(damaged)
        peak, code, said = peak_and_code(folder, commands[number % len(commands)])
        assert code in (0, 1, 2), (places, code)
        assert code == 0 or GRAMMAR.match(said.strip().splitlines()[0]), (places, said)
        assert peak < 700_000, places
