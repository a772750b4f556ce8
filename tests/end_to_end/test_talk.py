"""`dyad talk`: one conversation, by its moves, by a habit, or as JSON; and what it refuses."""

from __future__ import annotations

import json

import pytest
from program import GRAMMAR, dyad


def test_moves_are_played_explained_and_held_against_other_ways(tmp_path):
    done = dyad(tmp_path, "talk", "--moves", "ask,ask,tailor,close", "--customer", "reserved")
    assert done.returncode == 0 and done.stderr == ""
    for part in ("Meeting 1", "Why, meeting 1, turn 4 (close)", "What if", "step_by_step", "your moves"):
        assert part in done.stdout


def test_the_same_seed_gives_the_same_text_and_another_one_another(tmp_path):
    one, same, other = (dyad(tmp_path, "talk", "--habit", "model", "--seed", seed).stdout for seed in "112")
    assert one == same != other


def test_json_has_every_turn_and_its_terms(tmp_path):
    done = dyad(tmp_path, "talk", "--moves", "ask,-/tailor", "--json", "--set", "influence.gain=0.2")
    talk = json.loads(done.stdout)
    assert [len(meeting["turns"]) for meeting in talk["meetings"]][1] == 1
    turn = talk["meetings"][0]["turns"][0]
    assert turn["move"] == "ask" and turn["imposed"]
    assert sum(term["value"] for term in turn["engagement"]["terms"]) == pytest.approx(turn["engagement"]["score"], abs=1e-5)
    assert not talk["meetings"][0]["turns"][1]["imposed"]


@pytest.mark.parametrize("words", [
    ["--moves", "ask,sing"], ["--customer", "cold", "--moves", "ask"], ["--habit", "loud"], ["--members", "5"],
    ["--moves", "ask/ask", "--meetings", "1"], ["--moves", "ask,ask", "--turns", "1"], ["--json"], ["--seed", "-1"],
    ["--moves", "ask", "--set", "influence.gian=1"], ["--moves", "ask", "--set", "run.seed=4", "--set", "run.seed=5"]])
def test_what_makes_no_sense_is_refused(tmp_path, words):
    done = dyad(tmp_path, "talk", *words)
    assert done.returncode == 2 and done.stdout == ""
    assert GRAMMAR.match(done.stderr.strip())
