"""Starting values (docs/odd.md, 6) and moves (4.3), overlaid by a configuration."""

from __future__ import annotations

from typing import Any

_MOVE_KEYS = ("listen", "self", "close", "content", "press", "yield", "habit")
_MOVE_TABLE = {
    "ask": (1.0, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0),
    "observe": (0.7, 0.0, 0.1, 0.2, 0.0, 0.2, -0.2),
    "tailor": (0.2, 0.1, 0.0, 1.0, 0.1, 0.0, 0.0),
    "release": (0.5, 0.0, 0.2, 0.0, 0.0, 1.0, -0.4),
    "socialise": (0.2, 0.2, 1.0, 0.0, 0.0, 0.0, 0.3),
    "pitch": (0.0, 1.0, 0.0, 0.3, 0.2, 0.0, 0.6),
    "push": (0.0, 0.6, 0.0, 0.0, 1.0, 0.0, -0.6),
    "close": (0.0, 0.1, 0.0, 0.0, 0.2, 0.0, -0.82),
}
MOVES = tuple(_MOVE_TABLE)
_ATTACHMENT = {
    "source": "table", "correlation": 0.0, "anxiety_shift": 0.0, "avoidance_shift": 0.0,
    "anxiety_scale": 1.0, "avoidance_scale": 1.0,
}

DEFAULTS: dict[str, dict[str, Any]] = {
    "run": {
        "weeks": 52, "opening_move": "none", "meetings_per_week": 4, "max_turns": 20, "survey_weeks": 26,
        "seed": None, "replicates": 1,
    },
    "population": {"teams": 25, "team_size": 8, "accounts": 12, "members_min": 1, "members_max": 1},
    "genetics": {"drd4_7r": 0.20, "drd2_a1": 0.19},
    "dopamine": {
        "gain_7r": 3.7, "gain_a1": 0.96, "sensitivity_7r": 0.56, "sensitivity_a1": 0.4, "a1_learning": 0.0,
        "a1_choice": 0.0,
    },
    "traits": {
        "knowledge": 0.55, "knowledge_sd": 0.16, "salesperson_empathy": 0.60, "salesperson_empathy_sd": 0.06,
        "customer_empathy": 0.55, "customer_empathy_sd": 0.12, "will": 0.5, "will_sd": 0.2,
        "avoidance_on_empathy": 0.008,
    },
    "engagement": {
        "intercept": -0.9, "listening": 2.0, "trust": 1.2, "closeness_fit": 1.0, "content": 1.5, "empathy": 1.2,
        "pressure": 1.8, "self_focus": 1.4, "untailored": 0.5, "will_floor": 0.5, "power_floor": 0.5,
    },
    "insight": {"gain": 0.16, "forgetting": 0.10, "kept_after_sale": 0.75},
    "influence": {
        "gain": 0.20, "yield_gain": 0.8, "loss": 0.10, "rest": 0.30, "relax": 0.09, "opening_scar": 0.5,
        "scar_healing": 0.0, "opening_threshold": 0.5, "empathy_floor": 0.5, "power_floor": 0.4, "power_slope": 0.6,
    },
    "customer_power": {
        "gain": 0.05, "yield_gain": 0.35, "loss": 0.06, "relax_turn": 0.03, "relax_gap": 0.30, "base": 0.30,
        "will_slope": 0.30, "self": 0.5,
    },
    "trust": {"gain": 0.08, "loss": 0.08, "rest": 0.30, "heard": 0.5, "fit": 0.6, "misfit": 0.3},
    "commitment": {"gain": 0.12, "yield": 0.3, "press": 0.15},
    "common_ground": {"gain": 0.15, "loss": 0.10, "rest": 0.30, "relax": 0.1},
    "power": {
        "intoxication_rpe": 0.25, "intoxication_level": 0.35, "intoxication_rate": 0.06, "gap_decay": 0.5,
        "empathy_erosion": 0.8, "empathy_erosion_sd": 0.0, "empathy_rate": 0.10, "empathy_gap_recovery": 0.5,
        "expectation_rate": 0.05,
    },
    "closing": {
        "intercept": -6.0, "commitment": 4.5, "trust": 1.5, "content": 7.4, "influence": 0.7, "imbalance": 4.0,
        "common_ground": 1.0, "satisfied": 2.8, "demand_recovery": 0.15, "premature_trust": 0.12,
        "premature_influence": 0.12, "premature_power": 0.06, "will_floor": 0.1, "kept_after_refusal": 0.9,
    },
    "negotiation": {"max_discount": 0.30, "power": 5.0, "empathy": 3.0, "anxiety": 0.6, "avoidance": 0.3},
    "choice": {
        "value": 2.0, "empathy": 2.0, "push_disinhibition": 2.2, "pitch_disinhibition": 1.1, "fear_of_asking": 0.34,
        "reassurance": 0.15, "readiness": 2.5, "insight": 1.5, "impulsivity": 0.6,
    },
    "learning": {
        "rate": 0.05, "novelty": 0.73, "approval": 0.29, "influence": 1.0, "sale": 2.0, "rejection": 1.0,
        "coldness": 0.1, "avoidance_on_novelty": 0.21, "avoidance_on_approval": 0.19, "insight": 10.0,
        "approval_floor": 0.4, "approval_trust": 0.6,
    },
    "team": {
        "coaching": 0.5, "coaching_secure": 0.3, "leader_anxiety_cost": 0.35, "leader_avoidance_cost": 0.35,
        "sharing": 0.02, "innovation": 0.004, "obsolescence": 0.004,
    },
    "market": {
        "value_sd": 0.6, "upsell": 0.5, "fit_sd": 0.73, "territory_sd": 2.65, "churn": 0.01, "churn_trust": 4.0,
        "churn_chase": 0.5, "churn_max": 0.5, "chase_lead": 0.15, "chase_max": 3, "chase_fade": 0.3,
        "reputation_rate": 0.1, "competition": 4.0,
    },
    "attachment": {
        **{who: dict(_ATTACHMENT) for who in ("salespeople", "customers", "leaders")},
        "closeness_base": 0.3, "closeness_anxiety": 0.12, "closeness_avoidance": 0.16,
    },
    "moves": {name: dict(zip(_MOVE_KEYS, numbers)) for name, numbers in _MOVE_TABLE.items()},
    "measures": {"attachment_cut": 0.5},
}
INTERVENTION = {
    "kind": None, "start": 0, "end": -1, "share": 1.0, "group": "all", "strength": None, "half_life": 0.0, "n": 3,
}


class Table:
    """One table of the configuration, its keys as attributes (`self` and `yield` get a trailing underscore)."""

    def __getattr__(self, name: str) -> Any:
        """What is no key. The type says of keys that they may be anything: their table knows better."""
        raise AttributeError(f"no key {name} in this table")

    def __init__(self, values: dict[str, Any]):
        for key, value in values.items():
            setattr(self, key + "_" * (key in ("self", "yield")), Table(value) if isinstance(value, dict) else value)


def overlay(defaults: dict, given: dict, place: str = "") -> dict:
    """`defaults` with the values of `given`; a key that is not among the defaults is an error.

    >>> overlay({"trust": {"gain": 0.08, "loss": 0.08}}, {"trust": {"loss": 0.1}})
    {'trust': {'gain': 0.08, 'loss': 0.1}}
    >>> overlay({"trust": {"gain": 0.08, "loss": 0.08}}, {"trust": {"gian": 0.1}})
    Traceback (most recent call last):
    KeyError: 'trust: unknown key gian (known: gain, loss)'
    """
    unknown = sorted(set(given) - set(defaults))
    if unknown:
        raise KeyError(f"{place or 'configuration'}: unknown key {unknown[0]} (known: {', '.join(defaults)})")
    merged = {}
    for key, value in defaults.items():
        if isinstance(value, dict):
            merged[key] = overlay(value, given.get(key, {}), f"{place}.{key}".lstrip("."))
        else:
            merged[key] = given.get(key, value)
    return merged


def resolve(config: dict) -> Table:
    """The configuration with all values, as a Table; `moves` and `intervention` become lists of Tables."""
    config = dict(config)
    interventions = [overlay(INTERVENTION, one, "intervention") for one in config.pop("intervention", [])]
    values = overlay(DEFAULTS, config)
    parameters = Table(values | {"moves": [Table(values["moves"][name]) for name in MOVES],
                                 "intervention": [Table(one) for one in interventions]})
    opening = parameters.run.opening_move
    parameters.run.opening_index = None if opening in (None, "", "none") else MOVES.index(opening)
    return parameters
