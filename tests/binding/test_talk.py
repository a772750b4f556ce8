"""dyad.talk gives what `dyad talk --json` gives, and refuses in words."""

from __future__ import annotations

import json

import pytest
from program import dyad as command

import dyad

MOVES = [["ask", "observe", "tailor"], ["release", "close"]]


@pytest.mark.parametrize(("customer", "members"), [("warm", 1), ("reserved", 3), ("decided", 1)])
def test_a_conversation_is_that_of_the_command_line(tmp_path, customer, members):
    typed = command(tmp_path, "talk", "--seed", "7", "--customer", customer, "--members", str(members), "--json",
                    "--moves", "/".join(",".join(meeting) for meeting in MOVES))
    assert typed.returncode == 0, typed.stderr
    assert dyad.talk(7, MOVES, customer=customer, members=members) == json.loads(typed.stdout)


def test_settings_and_habits_are_taken():
    plain = dyad.talk(7, MOVES)
    assert dyad.talk(7, MOVES, settings={"influence.gain": 0.3}) != plain
    over = dyad.talk(7, habit="listener")
    assert over["next"] is None and len(over["meetings"]) == 4


@pytest.mark.parametrize(("wrong", "says"), [
    ({"moves": [["shout"]]}, "shout"),
    ({"customer": "angry"}, "angry"),
    ({"members": 9}, "9"),
    ({"settings": {"influence.gian": 1.0}}, "influence.gian"),
    ({"habit": "shouter"}, "shouter"),
])
def test_what_is_wrong_is_said(wrong, says):
    with pytest.raises(dyad.DyadError, match=says):
        dyad.talk(7, **wrong)
