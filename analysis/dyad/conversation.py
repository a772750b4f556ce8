"""One conversation between a salesperson and a customer, by the program itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .errors import DyadError
from .simulation import Value, binding


def talk(seed: int, moves: Sequence[Sequence[str | None]] = (), *, customer: str = "warm", members: int = 1,
         meetings: int = 4, turns: int = 20, settings: Mapping[str, Value] | None = None,
         habit: str | None = None) -> dict[str, Any]:
    """The same as `dyad talk --json`: each turn with its state, and the terms of the equations that made it.

    `moves[q]` are the moves of meeting q, such as `[["ask", "ask", "tailor"], ["close"]]`; None leaves a turn to the
    salesperson. Without `habit` the conversation ends where the moves end; with one (`"listener"`, `"model"`, ...) it
    goes on that way until all is over. `customer` is warm, reserved or decided. `settings` are differences from the
    default configuration by key: `{"power.empathy_erosion": 0.0}`.

    Returns nested dictionaries and lists: `meetings[q]["turns"][t]` has `move`, `engaged`, `after`, `engagement` and
    more; shares are from 0 to 1. Raises DyadError for whatever the program refuses, and without the binding.
    """
    question: dict[str, Any] = {
        "kind": "talk",
        "conversation": {"seed": seed, "card": customer, "members": members, "meetings": meetings, "turns": turns,
                         "settings": dict(settings or {}), "moves": [list(meeting) for meeting in moves]}}
    if habit is not None:
        question["habit"] = habit
    said = json.loads(binding("dyad.talk").ask(json.dumps(question)))
    if "refusal" in said:
        raise DyadError.said(said["refusal"]["message"])
    answer: dict[str, Any] = said["answer"]
    return answer
