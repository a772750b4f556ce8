"""What is easily mistaken: the message says what it is, and what to do."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess

import h5py
import pytest
from program import DYAD, GRAMMAR, OWN_TABLE, TINY, dyad, outputs
from studies import BASE, SWEEP, sweep, write_study


@pytest.fixture
def study(tmp_path):
    write_study(tmp_path)
    (tmp_path / "c.toml").write_text(TINY)
    return tmp_path


@pytest.mark.parametrize(("words", "says"), [
    (["run", "s.toml", "-o", "o.h5"], "this is a sweep file ('design' has no place in a configuration): "
                                      "run it with `dyad sweep`"),
    (["sweep", "c.toml", "-o", "o.h5"], "this is a configuration ('run' has no place in a sweep file): "
                                        "run it with `dyad run`"),
    (["run", "c.toml", "-o", "a.h5", "-o", "b.h5"], "--output is given more than once (it takes one value)"),
    (["run", "c.toml", "-o", "a.h5", "--set", "run.weeks=3", "--set", "run.weeks=4"],
     "run.weeks is set twice (--set run.weeks=3 came before)"),
    (["sweep", "s.toml", "-o", "a.h5", "--set", "run.seed=3", "--set", "run . seed=3"], "run.seed is set twice"),
    (["run", "c.toml", "-o", "a.h5", "--set", "run.seed=9007199254740993.0"], "run.seed is the number"),
    (["run", "c.toml", "-o", "a.h5", "--set", "run.seed=4503599627370497.3"], "run.seed is the number"),
])
def test_what_is_easily_mistaken_is_explained(study, words, says):
    done = dyad(study, *words)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip().splitlines()[0])
    assert outputs(study) == []


def test_a_whole_float_of_few_digits_is_a_seed(study):
    assert dyad(study, "run", "c.toml", "-o", "o.h5", "--set", "run.seed=1e3").returncode == 0
    with h5py.File(study / "o.h5") as file:
        assert file.attrs["seed"] == 1000


def test_more_survey_weeks_than_weeks_are_told(study):
    done = dyad(study, "run", "c.toml", "-o", "o.h5", "--set", "run.survey_weeks=7")
    assert done.returncode == 0
    assert done.stderr == "--set run.survey_weeks=7: run.survey_weeks = 7 is above run.weeks = 6; all weeks count\n"
    assert dyad(study, "run", "c.toml", "-o", "o.h5").stderr == ""


def test_a_byte_order_mark_is_no_part_of_the_title(study):
    (study / "bom.toml").write_text("\ufeff" + TINY, encoding="utf-8")
    assert dyad(study, "run", "bom.toml", "-o", "o.h5").returncode == 0
    with h5py.File(study / "o.h5") as file:
        assert file.attrs["title"] == "A run of an instant."


@pytest.mark.parametrize("command", ["inspect", "replay"])
def test_an_unfinished_sweep_is_shown_the_way_to_status(study, command):
    assert sweep(study, "--shard", "0/1", output="o.h5.journal").returncode == 0
    for name in ["o.h5", "o.h5.journal"]:
        done = dyad(study, command, name)
        assert done.returncode == 2 and f"`dyad status {name}`" in done.stderr, done.stderr
        assert GRAMMAR.match(done.stderr.strip())
        assert dyad(study, "status", name).returncode == 0


# Tables of other programs

TABLES = [
    (lambda text: text.replace(",", ";"), "columns stand between semicolons"),
    (lambda text: "\n".join(re.sub(r"(\d)\.(\d)", r"\1,\2", line) for line in text.replace(",", ";").splitlines()),
     "columns stand between semicolons"),
    (lambda text: text.replace(",", "\t"), "columns stand between tabs"),
    (lambda text: "\n".join(f"{'' if k == 0 else k - 1},{line}" for k, line in enumerate(text.splitlines())),
     "index=False"),
    (lambda text: text.replace("0.5", '"0,5"'), "a number with a decimal comma"),
]
POINTS = "power.empathy_erosion,genetics.drd4_7r\n0.5,0.25\n0.75,0.25\n"


@pytest.mark.parametrize(("change", "says"), TABLES)
def test_tables_of_other_programs_are_recognised(study, change, says):
    listed = SWEEP[:SWEEP.index("[design]")] + '[design]\nkind = "csv"\nfile = "points.csv"\n'
    (study / "s.toml").write_text(listed)
    (study / "points.csv").write_text(change(POINTS))
    done = sweep(study)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1 and GRAMMAR.match(done.stderr.strip())
    (study / "t.csv").write_text(change(OWN_TABLE.replace("1,2,1,2,10", "0.5,2,1,2,10")))
    (study / "own.toml").write_text(BASE + '[attachment]\ntable = "t.csv"\n')
    done = dyad(study, "run", "own.toml", "-o", "o.h5")
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1 and GRAMMAR.match(done.stderr.strip())


def test_a_point_that_comes_twice_is_refused(study):
    (study / "s.toml").write_text(SWEEP[:SWEEP.index("[design]")] + '[design]\nkind = "csv"\nfile = "points.csv"\n')
    (study / "points.csv").write_text(POINTS + "0.50,0.25\n")
    done = sweep(study)
    assert done.returncode == 2 and "points.csv:4:1: the point of line 2 once more" in done.stderr, done.stderr


def on_a_terminal(folder, *words) -> str:
    """What a command says on standard error when that is a terminal."""
    ours, its = os.openpty()
    process = subprocess.Popen([DYAD, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=its)
    os.close(its)
    said = b""
    with contextlib.suppress(OSError):  # its end
        while part := os.read(ours, 4096):
            said += part
    os.close(ours)
    assert process.wait() == 0
    return said.decode()


def test_the_check_of_many_points_tells_how_far_it_is(study):
    many = SWEEP[:SWEEP.index("[design]")] + '[design]\nkind = "random"\npoints = 8000000\nseed = 1\n' \
        '[[factor]]\nkey = "power.empathy_erosion"\nlow = 0.0\nhigh = 1.0\n'
    (study / "s.toml").write_text(many)
    assert "checking 8,000,000 points" in on_a_terminal(study, "sweep", "s.toml", "--dry-run")
    assert on_a_terminal(study, "sweep", "s.toml", "--dry-run", "--quiet") == ""


@pytest.mark.parametrize(("words", "says"), [
    (["run", "c.toml", "--seed", "3"], "did you mean --set run.seed=...?"),
    (["run", "c.toml", "-q"], "did you mean --quiet?"),
    (["run", "c.toml", "--quite"], "did you mean --quiet?"),
    (["run", "c.toml", "-z"], "see `dyad run --help`"),
    (["run", "c.toml", "-o", "a.csv"], "-o a.csv ends in .csv (results are HDF5): name it a.h5"),
    (["run", "c.toml", "-o", "a.h5", "--set", "population.salespeople=9"],
     "there are teams * team_size of them: set 'teams' and 'team_size'"),
    (["run", "c.toml", "-o", "a.h5", "--set", "attachment.leaders.anxiety=1"],
     "did you mean 'anxiety_shift' or 'anxiety_scale'?"),
    (["sweep", "s.toml", "-o", "a.txt"], "-o a.txt ends in .txt"),
    (["keys", "empaty"], "dyad keys: no key has empaty (neither in its name nor in its meaning): did you mean empathy?"),
    (["measures", "zzzzzzzz"], "try a shorter word, or `dyad measures` for all"),
])
def test_words_that_people_try_are_answered(study, words, says):
    done = dyad(study, *words)
    assert done.returncode == 2 and says in done.stderr, done.stderr
    assert GRAMMAR.match(done.stderr.strip().splitlines()[0])
    assert outputs(study) == []


def test_the_key_of_an_intervention_is_told_with_its_number(study):
    (study / "i.toml").write_text(TINY + '[[intervention]]\nkind = "humility"\nstart = 1\nstrength = 0.5\n')
    done = dyad(study, "run", "i.toml", "-o", "a.h5", "--set", "intervention.strength=1")
    assert "write '--set intervention.0.strength=...'" in done.stderr


def test_a_measure_that_is_none_is_answered_with_those_that_contain_it(study):
    (study / "m.toml").write_text(SWEEP.replace('"mean_empathy"', '"xyzzy", "_gini"'))
    done = dyad(study, "sweep", "m.toml", "-o", "a.h5")
    assert done.returncode == 2
    assert "known here: 401 names; `dyad measures` lists them" in done.stderr
    assert "did you mean 'revenue_gini'?" in done.stderr


def test_keys_and_measures_are_found_by_their_words(study):
    keys = dyad(study, "keys", "Erosion").stdout
    assert keys.startswith("power.empathy_erosion ") and "power.empathy_erosion_sd" in keys
    assert "sweep file: design.points" in dyad(study, "keys", "sweep", "sobol").stdout
    assert "learning" not in keys
    assert dyad(study, "measures", "gini").stdout == "revenue_gini  Gini coefficient of revenue over salespeople\n"
    for command, least in (("keys", 100), ("measures", 400)):
        lines = dyad(study, command).stdout.splitlines()
        assert len(lines) > least and max(map(len, lines)) <= 100
