"""The conversation of each scenario, as in workshop/scenarios.json: a record names the later ones of a room only."""

from __future__ import annotations

from typing import Any

CONVERSATIONS: dict[str, dict[str, Any]] = {
    "one-sentence": {"seed": 2014, "card": "reserved", "members": 1, "meetings": 1, "turns": 13},
    "listen-lead-lose": {"seed": 2014, "card": "warm", "members": 1, "meetings": 3, "turns": 12},
    "letting-go": {"seed": 2014, "card": "decided", "members": 3, "meetings": 3, "turns": 12},
    "does-it-survive": {"seed": 2014, "card": "reserved", "members": 1, "meetings": 2, "turns": 12},
}
