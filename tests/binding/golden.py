"""The configurations of the frozen digests (tests/golden/golden_digests.cpp), as a user of Python writes them."""

from __future__ import annotations

from typing import Any

from program import ROOT

BASELINE = {"run": {"seed": 2014}}
BUYING_GROUPS = {"run": {"seed": 2014, "weeks": 26}, "population": {"teams": 10, "members_max": 4},
                 "market": {"churn": 0.02}}
# kind, start, end, share, group, strength, half-life
INTERVENTIONS = [("prepared_questions", 0, -1, 0.8, "all", 0.9, 12.0), ("humility", 4, 24, 0.5, "7r", 0.7, 0.0),
                 ("no_pitch", 2, -1, 1.0, "fearful", 1.5, 8.0), ("name_observations", 0, 20, 0.6, "secure", 1.0, 0.0),
                 ("redistribute_power", 3, -1, 0.7, "avoidant", 1.2, 5.0),
                 ("commitment_technique", 1, -1, 1.0, "anxious", 0.8, 0.0),
                 ("knowledge", 5, -1, 0.5, "no_7r", 0.3, 10.0),
                 ("attachment_awareness", 0, -1, 0.9, "a1", 1.0, 0.0),
                 ("leader_coaching", 6, -1, 1.0, "a2a2", 0.4, 20.0), ("leader_delegation", 0, 28, 1.0, "all", 0.5, 0.0)]
NAMES = ("kind", "start", "end", "share", "group", "strength", "half_life")
ALL_INTERVENTIONS = {"run": {"seed": 2014, "weeks": 30}, "population": {"teams": 10},
                     "intervention": [dict(zip(NAMES, values)) for values in INTERVENTIONS]}
_NORMAL = {"source": "normal", "correlation": -0.3, "anxiety_shift": 0.2, "avoidance_scale": 1.1}
ODD_SIZES = {"run": {"seed": 0x0123456789ABCDEF, "replicates": 3, "weeks": 17, "survey_weeks": 5, "meetings_per_week": 3,
                     "max_turns": 11, "opening_move": "pitch"},
             "population": {"teams": 3, "team_size": 7, "accounts": 5, "members_min": 2, "members_max": 3},
             "influence": {"scar_healing": 0.05}, "power": {"empathy_erosion_sd": 0.3},
             "dopamine": {"a1_learning": 0.2, "a1_choice": 0.1},
             "attachment": {who: dict(_NORMAL) for who in ("salespeople", "customers", "leaders")}}
CONFIGURATIONS: dict[str, dict[str, Any]] = {"baseline": BASELINE, "buying_groups": BUYING_GROUPS,
                                             "all_interventions": ALL_INTERVENTIONS, "odd_sizes": ODD_SIZES}


def frozen(name: str) -> str:
    """The digest over all replicates that must never change within a model version."""
    lines = dict(line.split() for line in (ROOT / "tests" / "golden" / "digests.txt").read_text().splitlines())
    return lines[f"{name}.agents"]
