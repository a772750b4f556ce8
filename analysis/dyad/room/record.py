"""A kept room as tidy tables, made by going through its events once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import DyadError
from .lines import Line, damaged, lines
from .scenarios import CONVERSATIONS

COLUMNS = {
    "people": ["alias", "joined_at", "left_at", "thrown_out"],
    "rounds": ["round", "scenario", "mode", "began_at", "revealed_at", "seed", "card", "members", "meetings", "turns"],
    "moves": ["round", "alias", "meeting", "turn", "move", "at"],
    "votes": ["round", "alias", "meeting", "turn", "move", "at", "counts"],
    "guesses": ["round", "alias", "guess", "at", "counts"],
    "pairs": ["round", "seller", "customer"],
}


@dataclass
class RoomRecord:
    """What a room kept. Tables have one row for each thing; times are seconds since the room began.

    `people`: who consented. `rounds`: each with its conversation. `moves`: of each person, and of the room itself (alias
    "") where it played together. `votes` and `guesses`: all of them; `counts` marks those that were not changed again.
    `pairs`: "" where nothing is kept of somebody, or nobody was there.
    """

    path: Path
    header: dict[str, Any]
    people: pd.DataFrame
    rounds: pd.DataFrame
    moves: pd.DataFrame
    votes: pd.DataFrame
    guesses: pd.DataFrame
    pairs: pd.DataFrame

    def tables(self) -> dict[str, pd.DataFrame]:
        return {name: getattr(self, name) for name in COLUMNS}

    def conversations(self, round_: int) -> dict[str, list[list[str]]]:
        """Moves by alias, meeting by meeting, of everybody who held a conversation in that round; "" is the room's own.

        Raises DyadError where there is no such round.
        """
        if round_ not in set(self.rounds["round"]):
            raise DyadError(self.path, f"no round {round_}", f"it has rounds 1 to {len(self.rounds)}", "give one of these")
        found: dict[str, list[list[str]]] = {}
        for row in self.moves[self.moves["round"] == round_].itertuples():
            meetings = found.setdefault(row.alias, [])
            meetings.extend([] for _ in range(row.meeting + 1 - len(meetings)))
            meetings[row.meeting].append(row.move)
        return found


@dataclass
class _Reader:
    """What has happened up to a line."""

    path: Path
    phase: str = "lobby"
    at: float = 0.0
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    played: dict[tuple[int, str], tuple[int, int]] = field(default_factory=dict)
    latest: dict[tuple[Any, ...], dict[str, Any]] = field(default_factory=dict)

    @property
    def round(self) -> dict[str, Any]:
        return self.rows["rounds"][-1]

    def refuse(self, line: Line, what: str, why: str) -> DyadError:
        return damaged(self.path, line.number, what, why)

    def read(self, line: Line) -> None:
        if line.at < self.at:
            raise self.refuse(line, f"at is {line.at}", f"the line before is of {self.at}")
        self.at = line.at
        alias = line.fields.get("alias")
        if alias is not None and line.event != "joined" and alias not in self.people:
            raise self.refuse(line, f"alias is {alias!r}", "nobody of that name has joined")
        if line.fields.get("round", self.round["round"]) != self.round["round"]:
            raise self.refuse(line, f"round is {line.fields['round']}", f"round {self.round['round']} is played")
        getattr(self, f"read_{line.event}")(line)

    def read_joined(self, line: Line) -> None:
        alias = line.fields["alias"]
        if alias in self.people:
            raise self.refuse(line, f"alias is {alias!r}", "an alias is used once")
        self.people[alias] = {"alias": alias, "joined_at": line.at, "left_at": None, "thrown_out": False}

    def read_left(self, line: Line) -> None:
        self.people[line.fields["alias"]]["left_at"] = line.at

    def read_facilitator(self, line: Line) -> None:
        """Whose browser holds the key is no matter of the analysis."""

    def read_tied(self, line: Line) -> None:
        """A tie is in the votes."""

    def read_move(self, line: Line, alias: str | None = None) -> None:
        who = line.fields["alias"] if alias is None else alias
        place = (line.fields["meeting"], line.fields["turn"])
        meeting, turn = self.played.get((self.round["round"], who), (0, -1))
        if place not in {(meeting, turn + 1), (meeting + 1, 0)}:
            raise self.refuse(line, f"a move of meeting {place[0]}, turn {place[1]}", f"the last was of meeting {meeting}, turn {turn}")
        if place[0] >= self.round["meetings"] or place[1] >= self.round["turns"]:
            raise self.refuse(line, f"a move of meeting {place[0]}, turn {place[1]}", "the conversation is shorter")
        self.played[self.round["round"], who] = place
        self.rows["moves"].append({**self._row(line, "meeting", "turn", "move"), "alias": who})

    def read_played(self, line: Line) -> None:
        self.read_move(line, alias="")

    def read_vote(self, line: Line) -> None:
        self._latest("votes", self._row(line, "alias", "meeting", "turn", "move"), "alias", "meeting", "turn")

    def read_guess(self, line: Line) -> None:
        self._latest("guesses", self._row(line, "alias", "guess"), "alias")

    def read_paired(self, line: Line) -> None:
        for seller, customer in line.fields["pairs"]:
            for alias in (seller, customer):
                if alias and alias not in self.people:
                    raise self.refuse(line, f"a pair with {alias!r}", "nobody of that name has joined")
            self.rows["pairs"].append({"round": self.round["round"], "seller": seller, "customer": customer})

    def read_command(self, line: Line) -> None:
        order = line.fields["command"]
        if order == "throw_out":
            self.people[line.fields["alias"]].update(left_at=line.at, thrown_out=True)
        elif order in {"again", "scenario", "mode"}:
            self._maybe_begin(line, line.fields.get("scenario", self.round["scenario"]), line.fields.get("mode", self.round["mode"]))
        elif order in {"start", "pause", "resume", "lock", "reveal"}:
            self.phase = {"start": "playing", "resume": "playing", "pause": "paused", "lock": "locked"}.get(order, "reveal")
            if order == "reveal" and self.round["revealed_at"] is None:
                self.round["revealed_at"] = line.at

    def _maybe_begin(self, line: Line, scenario: str, mode: str) -> None:
        if self.phase == "lobby" and (scenario, mode) == (self.round["scenario"], self.round["mode"]):
            return
        if scenario not in CONVERSATIONS:
            raise self.refuse(line, f"scenario is {scenario!r}", f"known are {', '.join(CONVERSATIONS)}")
        self.begin(line.at, scenario, mode, CONVERSATIONS[scenario])

    def begin(self, at: float, scenario: str, mode: str, conversation: dict[str, Any]) -> None:
        number = len(self.rows["rounds"]) + 1
        self.rows["rounds"].append({"round": number, "scenario": scenario, "mode": mode, "began_at": at, "revealed_at": None, **conversation})
        self.phase = "lobby"

    def _row(self, line: Line, *names: str) -> dict[str, Any]:
        return {"round": self.round["round"], "at": line.at, **{name: line.fields[name] for name in names}}

    def _latest(self, table: str, row: dict[str, Any], *keys: str) -> None:
        key = (table, row["round"], *(row[name] for name in keys))
        if key in self.latest:
            self.latest[key]["counts"] = False
        self.latest[key] = {**row, "counts": True}
        self.rows[table].append(self.latest[key])


def open_room(path: str | Path) -> RoomRecord:
    """The record that `dyad room --keep FILE` wrote, as tables. It may still be growing: half a last line is left out.

    Raises DyadError, one line with place, reason and remedy, for whatever the program would not have written.
    """
    path = Path(path)
    reader = _Reader(path)
    header: dict[str, Any] = {}
    for line in lines(path):
        if line.event == "header":
            header = line.fields
            reader.begin(0.0, header["scenario"], header["mode"], header["conversation"])
        else:
            reader.read(line)
    reader.rows["people"] = list(reader.people.values())
    frame: Callable[[str], pd.DataFrame] = lambda name: pd.DataFrame(reader.rows[name], columns=COLUMNS[name])  # noqa: E731
    return RoomRecord(path, header, **{name: frame(name) for name in COLUMNS})
