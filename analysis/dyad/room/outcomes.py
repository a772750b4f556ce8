"""Outcomes of kept conversations: they are played again, since a conversation is its seed and its moves."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pandas as pd

from ..errors import DyadError
from ..program import run
from ..simulation import binding
from .record import RoomRecord

MOST_LUCKS = 1000


def _row(record: RoomRecord, round_: int) -> dict[str, Any]:
    found: dict[str, Any] = record.rounds[record.rounds["round"] == round_].iloc[0].to_dict()
    return found


def check_model(record: RoomRecord) -> None:
    """Refuses a record of another version of the model: its moves would lead elsewhere."""
    said = run("--version").stdout.split()
    ours = said[said.index("model") + 1] if "model" in said[:-1] else "unknown"
    if record.header["model_version"] != ours:
        raise DyadError(record.path, f"model_version is {record.header['model_version']}", f"the program here plays {ours}",
                        "name the program of that version in the environment variable DYAD")


def _talked(moves: list[list[str]], row: dict[str, Any]) -> dict[str, Any]:
    """The conversation to its end, by the program: where a turn has no move, the model's own choice goes on."""
    words = ["talk", "--json", "--habit", "model", "--seed", str(row["seed"]), "--customer", row["card"], "--members", str(row["members"]),
             "--meetings", str(row["meetings"]), "--turns", str(row["turns"]), "--moves", "/".join(",".join(each) for each in moves)]
    done = run(*words)
    if done.returncode != 0:
        raise DyadError.said(done.stderr.strip())
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _outcome(answer: dict[str, Any]) -> dict[str, Any]:
    turns = [turn for meeting in answer["meetings"] for turn in meeting["turns"]]
    last = turns[-1]["after"]
    ends = [meeting["end"] for meeting in answer["meetings"]]
    return {"finished": all(turn["imposed"] for turn in turns), "end": "order" if "order" in ends else ends[-1],
            "influence": last["influence"], "power": float(np.mean([member["power"] for member in last["customers"]])),
            "empathy": last["empathy"]}


def final_states(record: RoomRecord, round_: int) -> pd.DataFrame:
    """How each conversation of a round ended, one row an alias; "" is the room's own.

    Columns: moves (how many were the person's own), finished, end, influence, power (mean of the customers), empathy, all
    from 0 to 1. The program `dyad` plays them to their ends; who had not finished is carried on by the model's own choice.
    Raises DyadError where there is no such round, or the program has another version of the model.
    """
    conversations = record.conversations(round_)
    check_model(record)
    row = _row(record, round_)
    rows = [{"alias": alias, "moves": sum(map(len, moves)), **_outcome(_talked(moves, row))} for alias, moves in conversations.items()]
    return pd.DataFrame(rows, columns=["alias", "moves", "finished", "end", "influence", "power", "empathy"])


def over_lucks(record: RoomRecord, round_: int, lucks: int) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Aliases, and final influence and power of each under 1 to 1,000 lucks, of shape (aliases, lucks); luck 0 is the room's own.

    Needs the package with its binding. Raises DyadError without it, and for what `final_states` refuses.
    """
    if not 1 <= lucks <= MOST_LUCKS:
        raise DyadError("lucks", f"{lucks} is out of range", f"1 to {MOST_LUCKS} are played", "give another number")
    conversations = record.conversations(round_)
    check_model(record)
    core = binding("dyad.room")
    row = _row(record, round_)
    setup = {name: row[name] for name in ("seed", "card", "members", "meetings", "turns")}
    influence, power = [], []
    for moves in conversations.values():
        question = {"kind": "lucks", "count": lucks, "conversation": {**setup, "settings": {}, "moves": moves}}
        said = json.loads(core.ask(json.dumps(question, default=int)))
        if "refusal" in said:
            raise DyadError.said(said["refusal"]["message"])
        influence.append(said["answer"]["influence"])
        power.append(said["answer"]["power"])
    shape = (len(conversations), lucks)
    return list(conversations), np.array(influence).reshape(shape), np.array(power).reshape(shape)
