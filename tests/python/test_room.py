"""dyad.open_room: a kept room as tidy tables, and whatever the program would not have written is refused."""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pytest
from analysis_command import analysis
from hypothesis import given
from hypothesis import strategies as st
from made_up_room import ASKER, HEADER, LISTENER, choice, evening, joined, moves_of, order, write
from program import ROOT

import dyad
from dyad.room import lines as reading
from dyad.room.figures import beginnings, components, shares, typical
from dyad.room.outcomes import final_states
from dyad.room.scenarios import CONVERSATIONS


@pytest.fixture
def record(tmp_path):
    return dyad.open_room(write(tmp_path / "room.jsonl", evening()))


def test_the_scenarios_are_those_of_the_page():
    assert json.loads((ROOT / "workshop" / "scenarios.json").read_text()) == CONVERSATIONS


def test_people_and_rounds(record):
    assert list(record.people["alias"]) == ["Otter", "Vos", "Egel", "Das", "Zwaan", "Merel"]
    assert record.people.set_index("alias").loc["Merel", ["left_at", "thrown_out"]].tolist() == [63.0, True]
    assert record.people.set_index("alias").loc["Das", ["left_at", "thrown_out"]].tolist() == [64.0, False]
    assert list(record.rounds["mode"]) == ["each", "together", "predict", "predict", "pairs"]
    assert list(record.rounds["scenario"]) == ["one-sentence"] * 3 + ["letting-go"] * 2
    assert record.rounds["members"].tolist() == [1, 1, 1, 3, 3] and record.rounds["revealed_at"].tolist()[0] == 40.0


def test_moves_votes_guesses_and_pairs(record):
    assert record.conversations(1)["Otter"] == [LISTENER] and record.conversations(1)["Merel"] == [["ask"]]
    assert record.conversations(2) == {"": [["ask"]]} and record.conversations(3) == {}
    assert record.votes[["alias", "move", "counts"]].to_numpy().tolist() == [
        ["Otter", "ask", True], ["Vos", "pitch", False], ["Vos", "ask", True]]
    assert record.guesses[["guess", "counts"]].to_numpy().tolist() == [["same", False], ["lower", True]]
    assert record.pairs.to_numpy().tolist() == [[5, "Otter", "Vos"], [5, "Egel", ""]]


def test_a_last_line_that_a_killed_program_left_is_skipped(tmp_path):
    path = write(tmp_path / "room.jsonl", [joined("Otter"), joined("Vos")], end="")
    assert list(dyad.open_room(path).people["alias"]) == ["Otter"]


def test_outcomes_are_played_again(record):
    found = final_states(record, 1).set_index("alias")
    assert list(found.index) == ["Otter", "Vos", "Egel", "Das", "Zwaan", "Merel"]
    assert found["finished"].tolist() == [True] * 5 + [False] and found.loc["Merel", "moves"] == 1
    assert found.loc["Otter", "influence"] > found.loc["Vos", "influence"]
    assert final_states(record, 3).empty


def test_a_round_that_is_not_there_is_refused(record):
    with pytest.raises(dyad.DyadError, match="no round 9 .it has rounds 1 to 5.: give one of these"):
        final_states(record, 9)


def test_another_version_of_the_model_is_refused(tmp_path):
    path = write(tmp_path / "room.jsonl", evening(), {**HEADER, "model_version": "1.0"})
    with pytest.raises(dyad.DyadError, match="model_version is 1.0 .*DYAD"):
        final_states(dyad.open_room(path), 1)


OTTER = joined("Otter")


@pytest.mark.parametrize(("events", "says"), [
    ([{"at": 1, "event": "dance"}], r":2: event is 'dance' \(one of joined"),
    ([{"at": 1}], ":2: event is missing"),
    ([{**OTTER, "seat": "secret"}], ":2: seat is 'secret' .64 hexadecimal digits"),
    ([{**OTTER, "name": "Anna"}], ":2: 'name' is unknown"),
    ([{**OTTER, "at": -1}], ":2: at is '-1'"),
    ([{**OTTER, "at": True}], ":2: at is 'True'"),
    ([OTTER, OTTER], ":3: alias is 'Otter' .an alias is used once"),
    ([OTTER, joined("Vos", at=0.5)], ":3: at is 0.5 .the line before is of 1.0"),
    (moves_of("Otter", ["ask"], 1), ":2: alias is 'Otter' .nobody of that name has joined"),
    ([OTTER, choice("move", "Otter", 1, "ask", 2)], ":3: a move of meeting 0, turn 1"),
    ([OTTER, choice("move", "Otter", 0, "beg", 2)], ":3: move is 'beg'"),
    ([OTTER, choice("move", "Otter", 0, "ask", 2, meeting=1)], ":3: a move of meeting 1, turn 0 .the conversation is shorter"),
    ([OTTER, choice("move", "Otter", 0, "ask", 2), choice("move", "Otter", 0, "ask", 3)], ":4: a move of meeting 0, turn 0"),
    ([OTTER, choice("vote", "Otter", 0, "ask", 2, round_=2)], ":3: round is 2 .round 1 is played"),
    ([order("scenario", 1, scenario="dance")], ":2: scenario is 'dance'"),
    ([order("mode", 1)], ":2: mode is missing"),
    ([order("dance", 1)], ":2: command is 'dance'"),
    ([{"at": 1, "event": "paired", "round": 1, "pairs": [["Vos", ""]]}], ":2: a pair with 'Vos'"),
    ([{"at": 1, "event": "paired", "round": 1, "pairs": [["Vos"]]}], ":2: pairs is .*two aliases are wanted"),
])
def test_what_the_program_would_not_have_written_is_refused(tmp_path, events, says):
    path = write(tmp_path / "room.jsonl", events)
    with pytest.raises(dyad.DyadError, match=says):
        dyad.open_room(path)


@pytest.mark.parametrize(("content", "says"), [
    ("", "not a kept room .it has no complete line"),
    ("{}\n", "not a kept room .its first line does not name dyad_room"),
    ('{"dyad_room": 2}\n', "version 2 of the format .this reader knows 1"),
    ("hello\n", ":1: not a line of a room"),
    (json.dumps({**HEADER, "most_people": 0}) + "\n", ":1: most_people is '0'"),
    (json.dumps({**HEADER, "conversation": {"seed": 1}}) + "\n", ":1: conversation is"),
    (json.dumps(HEADER) + '\n{"at": 1, "at": 2, "event": "left"}\n', ":2: not a line of a room .a name occurs twice"),
    (json.dumps(HEADER) + '\n{"at": NaN, "event": "left"}\n', ":2: not a line of a room .NaN is not a number"),
    (json.dumps(HEADER) + "\n" + "[" * 100_000 + "\n", ":2: not a line of a room"),
    (json.dumps(HEADER) + "\n" + "x" * (reading.LONGEST_LINE + 10) + "\n", ":2: a line"),
])
def test_what_is_no_kept_room_is_refused(tmp_path, content, says):
    path = tmp_path / "room.jsonl"
    path.write_text(content)
    with pytest.raises(dyad.DyadError, match=says):
        dyad.open_room(path)


def test_missing_files_folders_and_giants_are_refused(tmp_path, monkeypatch):
    with pytest.raises(dyad.DyadError, match="no such file"):
        dyad.open_room(tmp_path / "nothing")
    with pytest.raises(dyad.DyadError, match="folder"):
        dyad.open_room(tmp_path)
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    with pytest.raises(dyad.DyadError, match="at most 100 are read"):
        dyad.open_room(write(tmp_path / "room.jsonl", evening()))


@given(st.integers(0, 20_000), st.binary(min_size=1, max_size=4))
def test_damage_is_read_or_refused_in_words(tmp_path_factory, at, junk):
    path = write(tmp_path_factory.mktemp("damaged") / "room.jsonl", evening())
    content = path.read_bytes()
    at %= len(content)
    path.write_bytes(content[:at] + junk + content[at + len(junk):])
    try:
        dyad.open_room(path)
    except dyad.DyadError as error:
        assert str(path) in str(error)


def test_choice_and_luck_of_a_table_worked_out_by_hand():
    moves, luck, both = components(np.array([[2.0, 2], [2, 6], [4, 4], [5, 7], [2, 6]]))
    assert (moves, luck, both) == pytest.approx((1.0, 1.6, 2.0))
    found = shares(np.add.outer([0.0, 1, 2, 3, 4], [0.0, 3, 6]))
    assert found is not None and found.share == pytest.approx(2.5 / 11.5) and found.low < found.share < found.high
    assert shares(np.ones((4, 9))) is None and shares(np.ones((9, 1))) is None


def test_beginnings_and_typical_conversations():
    made = {"a": [["ask", "ask"]], "b": [["ask", "pitch"]], "c": [["ask"]], "d": [["pitch", "ask"]]}
    table = beginnings(made, np.array([[0.2, 0.4], [0.4, 0.4], [0.6, 0.4], [0.9, 0.9]]))
    assert table.to_dict("records") == [{"moves": "ask", "people": 3, "mean": pytest.approx(0.4), "sd": pytest.approx(0.2),
                                         "over_lucks": pytest.approx(0.4)}]
    assert typical(np.array([0.5, 0.1, 0.9, 0.52])) == [1, 0, 2] and typical(np.array([0.5, 0.1])) == []


def test_the_command_prints_no_alias_and_writes_tables(tmp_path):
    path = write(tmp_path / "room.jsonl", evening())
    done = analysis("room", path, "--round", "1", "--csv", tmp_path / "tables")
    assert done.returncode == 0, done.stderr
    assert "round 1: 6 conversations, 5 finished" in done.stdout and "Otter" not in done.stdout
    names = {file.stem for file in (tmp_path / "tables").iterdir()}
    assert names == {"people", "rounds", "moves", "votes", "guesses", "pairs", "outcomes"}
    assert "Otter" in (tmp_path / "tables" / "outcomes.csv").read_text() and ASKER[0] in (tmp_path / "tables" / "moves.csv").read_text()


@pytest.mark.skipif(importlib.util.find_spec("dyad._core") is not None, reason="the binding is built here")
def test_lucks_without_the_binding_are_refused_with_what_helps(tmp_path):
    done = analysis("room", write(tmp_path / "room.jsonl", evening()), "--round", "1", "--lucks", "50")
    assert done.returncode == 2 and "--lucks: the binding is not there" in done.stderr and "leave --lucks out" in done.stderr


def test_the_command_refuses_in_a_line(tmp_path):
    done = analysis("room", tmp_path / "nothing")
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "no such file" in done.stderr
