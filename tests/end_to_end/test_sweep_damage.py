"""A journal that is damaged between two sessions: refused, or completed with the right digest."""

from __future__ import annotations

import random
import signal

import pytest
from program import GRAMMAR
from studies import SWEEP, beginning, digest_of, kept_runs, sweep, write_study

LONG = SWEEP.replace("replicates = 100", "replicates = 800")
FILES = ["o.h5.journal", "o.h5.journal-wal"]
TRIES = 8


@pytest.fixture(scope="module")
def damaged_study(tmp_path_factory) -> tuple[dict[str, bytes], str, object]:
    """The files of a journal whose writer was killed, the digest of the sweep, and its folder."""
    folder = tmp_path_factory.mktemp("damage")
    write_study(folder, LONG)
    process = beginning(folder, "--threads", "1")
    while kept_runs(folder) < 1000:
        assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    files = {name: (folder / name).read_bytes() for name in FILES}
    assert all(files.values())
    return files, digest_of(sweep(folder)), folder


def flip(data: bytearray, draw: random.Random) -> bytearray:
    """Some bytes; those of the beginning as often as all others together."""
    for _ in range(draw.randint(1, 20)):
        place = draw.randrange(len(data) if draw.random() < 0.5 else min(len(data), 200))
        data[place] ^= draw.randint(1, 255)
    return data


def cut(data: bytearray, draw: random.Random) -> bytearray:
    return data[:draw.randrange(len(data))]


def scramble(data: bytearray, draw: random.Random) -> bytearray:
    """A sector, as a failing disk would."""
    place = draw.randrange(len(data)) // 512 * 512
    data[place:place + 512] = draw.randbytes(len(data[place:place + 512]))
    return data


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [flip, cut, scramble])
def test_a_damaged_journal_never_gives_other_results(damaged_study, name, damage):
    files, digest, folder = damaged_study
    draw = random.Random(f"{name} {damage.__name__}")
    for _ in range(TRIES):
        for path in [path for path in folder.iterdir() if path.suffix != ".toml"]:
            path.unlink()
        for each, data in files.items():
            (folder / each).write_bytes(damage(bytearray(data), draw) if each == name else data)
        done = sweep(folder)
        if done.returncode == 0:
            assert digest_of(done) == digest
        else:
            assert done.returncode == 1 and not (folder / "o.h5").exists()
            assert done.stderr.startswith("o.h5.journal: "), done.stderr
            assert GRAMMAR.match(done.stderr.strip()), done.stderr
