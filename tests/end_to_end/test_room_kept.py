"""What a real room has kept is read by the analysis: the very moves that were sent, and nothing of whoever did not consent."""

from __future__ import annotations

import json
import time

import pytest
from program import dyad as program
from rooms import command, facilitator, phone, room

import dyad
from dyad.room import final_states, open_room

LISTENS = ["ask", "observe", "tailor"]
TALKS = ["pitch", "push", "close"]


def sends(client, what: str, **body) -> None:
    """As fast as the room allows."""
    while (reply := client.post(f"/room/{what}", body)).status == 429:
        time.sleep(0.2)
    assert reply.status == 200, reply.body


def plays(client, round_: int, moves: list[str]) -> None:
    for turn, move in enumerate(moves):
        sends(client, "move", round=round_, meeting=0, turn=turn, move=move)


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """A room in which three people consent and one does not, killed at the end; its record, and who was who."""
    path = tmp_path_factory.mktemp("kept") / "room.jsonl"
    with room("--scenario", "letting-go", "--keep", str(path)) as server:
        leader, people = facilitator(server), [phone(server), phone(server), phone(server, consent=False), phone(server)]
        command(leader, "start")
        for client, moves in zip(people, [LISTENS, TALKS, LISTENS, ["ask"]], strict=True):
            plays(client, 1, moves)
        command(leader, "reveal")
        command(leader, "mode", mode="predict")
        command(leader, "start")
        for client, guess in zip(people, ["higher", "lower", "lower", "same"], strict=True):
            sends(client, "guess", round=2, guess=guess)
        sends(people[0], "guess", round=2, guess="same")
        command(leader, "lock")
        command(leader, "reveal")
        command(leader, "scenario", scenario="one-sentence")
        command(leader, "mode", mode="together")
        command(leader, "start")
        for client, move in zip(people, ["ask", "ask", "pitch", "pitch"], strict=True):
            sends(client, "vote", round=4, meeting=0, turn=0, move=move)
        command(leader, "close_vote", round=4, meeting=0, turn=0)
        command(leader, "close_vote", round=4, meeting=0, turn=0)
        command(leader, "throw_out", alias=people[3].alias)
        server.process.kill()
    return path, [client.alias for client in people]


def test_moves_guesses_and_votes_are_those_that_were_sent(evening):
    path, [one, two, silent, three] = evening
    record = open_room(path)
    assert sorted(record.people["alias"]) == sorted([one, two, three]) and silent not in path.read_text()
    assert record.conversations(1) == {one: [LISTENS], two: [TALKS], three: [["ask"]]}
    assert record.guesses[record.guesses["counts"]].set_index("alias")["guess"].to_dict() == {one: "same", two: "lower", three: "same"}
    assert record.votes.set_index("alias")["move"].to_dict() == {one: "ask", two: "ask", three: "pitch"}
    assert record.conversations(4) == {"": [["ask"]]}  # the tie, with the vote of whoever is not kept, went to the first of the moves
    assert record.rounds["mode"].tolist() == ["each", "predict", "predict", "together"]
    assert record.people.set_index("alias").loc[three, "thrown_out"]


def test_outcomes_are_those_of_the_program_alone(evening, tmp_path):
    path, [one, *_] = evening
    found = final_states(open_room(path), 1).set_index("alias").loc[one]
    typed = program(tmp_path, "talk", "--seed", "2014", "--customer", "decided", "--members", "3", "--meetings", "3", "--turns", "12",
                    "--moves", ",".join(LISTENS), "--habit", "model", "--json")
    last = json.loads(typed.stdout)["meetings"][-1]["turns"][-1]["after"]
    assert found["influence"] == last["influence"] and found["empathy"] == last["empathy"] and not found["finished"]


def test_a_record_of_the_program_reads_whole(evening):
    record = dyad.open_room(evening[0])
    assert record.header["conversation"] == {"seed": 2014, "card": "decided", "members": 3, "meetings": 3, "turns": 12}
    assert record.rounds["revealed_at"].notna().tolist() == [True, True, False, False]
