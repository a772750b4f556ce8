"""A kept room as `dyad room --keep` writes it, made by hand."""

from __future__ import annotations

import json
from pathlib import Path

from dyad.room.scenarios import CONVERSATIONS

DIGEST = "0" * 64
HEADER = {"dyad_room": 1, "program": "0.2.0", "model_version": "2.0", "began": "2026-11-26T12:00:00Z", "scenario": "one-sentence",
          "conversation": CONVERSATIONS["one-sentence"], "mode": "each", "language": "nl", "most_people": 300, "consent_text": 1}


def joined(alias: str, at: float = 1.0) -> dict:
    return {"at": at, "event": "joined", "alias": alias, "seat": DIGEST}


def choice(kind: str, alias: str, turn: int, move: str, at: float, meeting: int = 0, round_: int = 1) -> dict:
    return {"at": at, "event": kind, "alias": alias, "round": round_, "meeting": meeting, "turn": turn, "move": move}


def order(command: str, at: float, **fields) -> dict:
    return {"at": at, "event": "command", "command": command, **fields}


def moves_of(alias: str, moves: list[str], at: float) -> list[dict]:
    return [choice("move", alias, turn, move, at + turn) for turn, move in enumerate(moves)]


def write(path: Path, events: list[dict], header: dict = HEADER, end: str = "\n") -> Path:
    path.write_text("\n".join(json.dumps(line) for line in [header, *events]) + end, encoding="utf-8")
    return path


LISTENER = ["ask", "observe", "ask", "tailor", "ask", "release", "ask", "tailor", "observe", "ask", "tailor", "release", "close"]
TALKER = ["pitch", "pitch", "socialise", "push", "pitch", "close", "push", "pitch", "socialise", "push", "pitch", "push", "close"]
ASKER = ["ask", "pitch", "ask", "push", "ask", "close", "release", "pitch", "ask", "tailor", "ask", "push", "close"]


def evening() -> list[dict]:
    """Six people talk, one of them only begins; then the room votes, guesses, and works in pairs."""
    names = ["Otter", "Vos", "Egel", "Das", "Zwaan", "Merel"]
    events = [joined(name) for name in names]
    events += [order("start", 2.0)]
    for name, moves in zip(names, [LISTENER, TALKER, ASKER, LISTENER[:5] + ASKER[5:], TALKER[:3] + LISTENER[3:], ["ask"]], strict=True):
        events += moves_of(name, moves, 3.0)
    events.sort(key=lambda event: event["at"])
    events += [order("reveal", 40.0), order("mode", 41.0, mode="together"), order("start", 42.0),
               choice("vote", "Otter", 0, "ask", 43.0, round_=2), choice("vote", "Vos", 0, "pitch", 44.0, round_=2),
               {"at": 45.0, "event": "tied", "round": 2, "meeting": 0, "turn": 0, "moves": ["ask", "pitch"]},
               choice("vote", "Vos", 0, "ask", 46.0, round_=2),
               {"at": 47.0, "event": "played", "round": 2, "meeting": 0, "turn": 0, "move": "ask"},
               order("mode", 50.0, mode="predict"), order("start", 51.0),
               {"at": 52.0, "event": "guess", "alias": "Das", "round": 3, "guess": "same"},
               {"at": 53.0, "event": "guess", "alias": "Das", "round": 3, "guess": "lower"}, order("lock", 54.0),
               order("scenario", 60.0, scenario="letting-go"), order("mode", 61.0, mode="pairs"),
               {"at": 62.0, "event": "paired", "round": 5, "pairs": [["Otter", "Vos"], ["Egel", ""]]}, order("start", 62.0),
               order("throw_out", 63.0, alias="Merel"), {"at": 64.0, "event": "left", "alias": "Das"},
               order("keep", 65.0, keep=False), {"at": 66.0, "event": "facilitator", "browser": DIGEST}]
    return events
