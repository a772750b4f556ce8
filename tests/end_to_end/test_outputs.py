"""What a command writes is never what it reads, replaces nothing without a word, and is proven before the first run."""

from __future__ import annotations

import os

import pytest
from program import GRAMMAR, OWN_TABLE, TINY, dyad, temporaries
from studies import BASE, SWEEP, digest_of, shards, sweep, write_study

OWN = BASE + '[attachment]\ntable = "t.csv"\n'
LISTED = 'base = "base.toml"\nreplicates = 2\n[design]\nkind = "csv"\nfile = "points.csv"\n'
# Longer than any test waits.
ENDLESS = ["--set", "run.weeks=500", "--set", "population.teams=5000", "--replicates", "100000"]


@pytest.fixture
def inputs(tmp_path):
    """Everything that a command may read."""
    write_study(tmp_path, LISTED, OWN)
    (tmp_path / "a.toml").write_text(TINY)
    (tmp_path / "t.csv").write_text(OWN_TABLE)
    (tmp_path / "points.csv").write_text("power.empathy_erosion\n0.1\n0.2\n")
    for name in ["base.toml", "t.csv", "points.csv", "s.toml", "a.toml"]:
        (tmp_path / f"link-{name}").symlink_to(name)
        os.link(tmp_path / name, tmp_path / f"hard-{name}")
    return tmp_path


def contents(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def spellings(name: str) -> list[str]:
    return [name, f"./{name}", f"../{{folder}}/{name}", f"link-{name}", f"hard-{name}"]


COMMANDS = [
    (["run", "base.toml"], ["-o"], ["base.toml", "t.csv"]),
    (["run", "a.toml", "--set", "attachment.table=t.csv"], ["-o"], ["t.csv"]),
    (["compare", "a.toml", "base.toml"], ["-o", "--csv"], ["a.toml", "base.toml", "t.csv"]),
    (["sweep", "s.toml"], ["-o"], ["s.toml", "base.toml", "t.csv", "points.csv"]),
    (["sweep", "s.toml", "--shard", "0/2"], ["-o"], ["s.toml", "base.toml", "t.csv", "points.csv"]),
]


@pytest.mark.parametrize(("words", "options", "names"), COMMANDS, ids=lambda value: " ".join(value))
def test_no_output_is_an_input(inputs, words, options, names):
    before = contents(inputs)
    force = [] if "--shard" in words else ["--force"]
    for option in options:
        for place in [spelling.format(folder=inputs.name) for name in names for spelling in spellings(name)]:
            done = dyad(inputs, *words, option, place, *force)
            assert done.returncode == 2 and "is what is to be read" in done.stderr, (place, done.stderr)
            assert GRAMMAR.match(done.stderr.strip()), done.stderr
            assert contents(inputs) == before


@pytest.mark.parametrize("ending", ["", ".lock", "-wal", "-shm", "-journal"])
def test_a_journal_is_none_either(tmp_path, ending):
    write_study(tmp_path, SWEEP)
    name = f"o.h5.journal{ending}"
    (tmp_path / "s.toml").rename(tmp_path / name)
    before = contents(tmp_path)
    done = dyad(tmp_path, "sweep", name, "-o", "o.h5")
    assert done.returncode == 2 and "is what is to be read" in done.stderr, done.stderr
    assert contents(tmp_path) == before


def test_merge_and_replay_spare_what_they_read(tmp_path):
    write_study(tmp_path, SWEEP.replace("= 100", "= 2"))
    assert sweep(tmp_path, "--shard", "0/1", output="o.h5.journal").returncode == 0
    digest_of(sweep(tmp_path, output="p.h5"))
    before = contents(tmp_path)
    for words in [["merge", "o.h5.journal", "-o", "o.h5"], ["merge", "o.h5.journal", "-o", "./o.h5.journal"],
                  ["replay", "p.h5", "--run", "0", "-o", "./p.h5"]]:
        done = dyad(tmp_path, *words, "--force")
        assert done.returncode == 2 and "is what is to be read" in done.stderr, done.stderr
        assert contents(tmp_path) == before


def test_a_lock_file_of_another_program_is_spared(tmp_path):
    write_study(tmp_path, SWEEP)
    (tmp_path / "poetry.lock").write_text("precious")
    done = sweep(tmp_path, "--shard", "0/2", output="poetry")
    assert done.returncode == 1 and "is no lock of dyad" in done.stderr, done.stderr
    assert (tmp_path / "poetry.lock").read_text() == "precious"


@pytest.mark.parametrize("other", ["x", "./x", "link-x"])
def test_two_outputs_are_two_files(inputs, other):
    (inputs / "link-x").symlink_to("x")
    done = dyad(inputs, "compare", "a.toml", "base.toml", "-o", "x", "--csv", other)
    assert done.returncode == 2 and "one of the two would be lost" in done.stderr, done.stderr
    assert not (inputs / "x").exists()


# What may be replaced

def made(folder):
    """A file of each command."""
    write_study(folder, SWEEP.replace("= 100", "= 2"))
    words = {"run": ["run", "base.toml"], "replay": ["replay", "run", "--run", "0"],
             "compared": ["compare", "base.toml", "base.toml", "--replicates", "2"]}
    for name, command in words.items():
        assert dyad(folder, *command, "-o", name).returncode == 0
    assert dyad(folder, *words["compared"], "--csv", "table").returncode == 0
    digest_of(sweep(folder, output="sweep"))
    (folder / "text").write_text("precious")
    (folder / "empty").write_text("")
    (folder / "torn").write_bytes((folder / "run").read_bytes()[:5000])
    return words


def test_a_command_replaces_what_it_made_and_nothing_else(tmp_path):
    words = made(tmp_path)
    before = contents(tmp_path)
    for name, option in [("run", "-o"), ("replay", "-o"), ("compared", "-o"), ("table", "--csv")]:
        command = words["compared" if name == "table" else name]
        for other in before.keys() - {name, "base.toml", "s.toml", "run"} | ({"run"} - set(command) - {name}):
            done = dyad(tmp_path, *command, option, other)
            assert done.returncode == 1 and "add --force" in done.stderr, (command, other, done.stderr)
            assert GRAMMAR.match(done.stderr.strip()), done.stderr
        assert contents(tmp_path) == before
        if name not in command:
            assert dyad(tmp_path, *command, option, name).returncode == 0
            before = contents(tmp_path)


def test_force_replaces_what_something_else_made(tmp_path):
    words = made(tmp_path)
    for number, command in enumerate(words.values()):
        (tmp_path / f"{number}").write_text("no longer wanted")
        assert dyad(tmp_path, *command, "-o", f"{number}", "--force").returncode == 0
        assert (tmp_path / f"{number}").read_bytes().startswith(b"\x89HDF")
    refused = sweep(tmp_path, output="text")
    assert refused.returncode == 1 and "add --force" in refused.stderr
    digest_of(sweep(tmp_path, "--force", output="text"))
    names = shards(tmp_path, 2)
    (tmp_path / "text").write_text("no longer wanted")
    assert dyad(tmp_path, "merge", *names, "-o", "text").returncode == 1
    digest_of(dyad(tmp_path, "merge", *names, "-o", "text", "--force"))


def test_a_link_stays_and_its_target_is_written(tmp_path):
    (tmp_path / "c.toml").write_text(TINY)
    (tmp_path / "far").mkdir()
    (tmp_path / "link.h5").symlink_to("far/o.h5")
    for _ in range(2):
        assert dyad(tmp_path, "run", "c.toml", "-o", "link.h5").returncode == 0
        assert (tmp_path / "link.h5").is_symlink() and not (tmp_path / "far" / "o.h5").is_symlink()
    assert [path.name for path in (tmp_path / "far").iterdir()] == ["o.h5"]


def test_the_standard_output_is_no_place_for_results(tmp_path):
    (tmp_path / "c.toml").write_text(TINY)
    done = dyad(tmp_path, "run", "c.toml", "-o", "-")
    assert done.returncode == 2 and "standard output" in done.stderr and not (tmp_path / "-").exists()


# Before the first run

@pytest.mark.parametrize("words", [
    ["compare", "c.toml", "c.toml", *ENDLESS, "-o", "no/o.h5"],
    ["compare", "c.toml", "c.toml", *ENDLESS, "--csv", "no/o.csv"],
    ["compare", "c.toml", "c.toml", *ENDLESS, "-o", "folder"],
    ["sweep", "s.toml", *ENDLESS[:4], "-o", "folder"],
    ["sweep", "s.toml", *ENDLESS[:4], "-o", "no/o.h5"],
    ["replay", "endless.h5", "--run", "0", "-o", "no/o.h5"],
])
def test_a_place_that_cannot_be_written_to_costs_no_run(tmp_path, words):
    write_study(tmp_path, SWEEP)
    (tmp_path / "c.toml").write_text(TINY)
    (tmp_path / "folder").mkdir()
    assert dyad(tmp_path, "run", "c.toml", "-o", "endless.h5").returncode == 0
    done = dyad(tmp_path, *words)
    assert done.returncode == 1 and GRAMMAR.match(done.stderr.strip()), done.stderr
    assert not temporaries(tmp_path) and not (tmp_path / "folder.journal").exists()
