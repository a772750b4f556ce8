"""The reveal's figures as the page's C++ gives them, against the same worked out again in Python from docs/room.md."""

from __future__ import annotations

import json

import numpy as np
import pytest
from analysis_command import analysis
from made_up_room import evening, write

import dyad
from dyad.room.figures import beginnings, shares, typical
from dyad.room.lines import MOVES
from dyad.room.outcomes import final_states, over_lucks
from dyad.simulation import binding

SETUP = {"seed": 2014, "card": "decided", "members": 3, "meetings": 3, "turns": 12}
LUCKS = 200


def asked(kind: str, **fields) -> dict:
    return json.loads(binding("test").ask(json.dumps({"kind": kind, **fields})))["answer"]


def conversation(moves=()) -> dict:
    return {**SETUP, "settings": {}, "moves": list(moves)}


@pytest.fixture(scope="module")
def room():
    """Thirty people with leanings of their own: their moves, the C++ answer, and outcomes of each alone."""
    random = np.random.default_rng(7)
    people = [[list(random.choice(MOVES, 12, p=random.dirichlet(np.ones(8) / 2))) for _ in range(3)] for _ in range(30)]
    answer = asked("room", conversation=conversation(), people=[{"moves": moves} for moves in people], count=LUCKS)
    alone = [asked("lucks", conversation=conversation(moves), count=LUCKS) for moves in people]
    outcomes = {name: np.array([each[name] for each in alone]) for name in ("influence", "power")}
    return people, answer, outcomes


@pytest.mark.parametrize("measure", ["influence", "power"])
def test_choice_against_luck(room, measure):
    _, answer, outcomes = room
    theirs, ours = answer["shares"][measure], shares(outcomes[measure], draws=2000)
    assert [theirs[name] for name in ("moves", "luck", "both")] == pytest.approx([ours.moves, ours.luck, ours.both], rel=1e-9)
    assert theirs["share"]["value"] == pytest.approx(ours.share, rel=1e-9)
    width = ours.high - ours.low
    # Draws of another generator: the ends of an interval from 1,000 and 2,000 draws differ by luck.
    assert theirs["share"]["low"] == pytest.approx(ours.low, abs=0.2 * width)
    assert theirs["share"]["high"] == pytest.approx(ours.high, abs=0.2 * width)


@pytest.mark.parametrize("measure", ["influence", "power"])
def test_outcomes_and_their_spread_over_luck(room, measure):
    _, answer, outcomes = room
    assert [person[measure] for person in answer["people"]] == outcomes[measure][:, 0].tolist()
    levels = np.quantile(outcomes[measure], [0.05, 0.25, 0.5, 0.75, 0.95], axis=1).T
    assert np.array([person["lucks"][measure] for person in answer["people"]]) == pytest.approx(levels, rel=1e-12)
    assert answer["pooled"][measure] == np.histogram(outcomes[measure], bins=40, range=(0, 1))[0].tolist()


def test_beginnings(room):
    people, answer, outcomes = room
    made = {str(number): moves for number, moves in enumerate(people)}
    table = beginnings(made, outcomes["influence"])
    assert len(table) >= 2
    assert [", ".join(each["moves"]) for each in answer["first_moves"]] == table["moves"].tolist()
    assert [each["people"] for each in answer["first_moves"]] == table["people"].tolist()
    for name in ("mean", "sd", "over_lucks"):
        assert [each["influence"][name] for each in answer["first_moves"]] == pytest.approx(table[name].tolist(), rel=1e-9)


def test_typical_conversations(room):
    _, answer, outcomes = room
    assert [each["person"] for each in answer["typical"]] == typical(outcomes["influence"][:, 0])


def test_a_kept_room_over_lucks(tmp_path):
    path = write(tmp_path / "room.jsonl", evening())
    record = dyad.open_room(path)
    aliases, influence, power = over_lucks(record, 1, 50)
    alone = final_states(record, 1)
    assert aliases == alone["alias"].tolist() and influence.shape == power.shape == (6, 50)
    assert influence[:, 0] == pytest.approx(alone["influence"], rel=1e-6) and power[:, 0] == pytest.approx(alone["power"], rel=1e-6)
    done = analysis("room", path, "--round", "1", "--lucks", "50")
    assert done.returncode == 0 and "choice explains" in done.stdout and "began with" in done.stdout, done.stderr
    with pytest.raises(dyad.DyadError, match="1001 is out of range"):
        over_lucks(record, 1, 1001)
