"""Whole years of salespeople, turn by turn, from the transcripts of all their accounts."""

from __future__ import annotations

import pandas as pd
from simulate import Settings, Simulator

SALESPEOPLE, ACCOUNTS = 200, 12
# One relationship: an account that changes hands begins another one.
RELATIONSHIP = ["salesperson", "account", "account_id"]
MEETING = ["salesperson", "week", "meeting"]
KEPT = [*RELATIONSHIP, "week", "meeting", "turn", "move", "engaged", "sold", "influence", "insight", "commitment",
        "common_ground", "customer_power", "customer_empathy", "trust", "empathy"]


def write(simulator: Simulator, settings: Settings | None = None, salespeople: int = SALESPEOPLE) -> pd.DataFrame:
    """One line per turn, in the order of the salesperson's life, each as it stands after the turn."""
    slots = [(salesperson, account) for salesperson in range(salespeople) for account in range(ACCOUNTS)]
    results = simulator.simulate(salespeople, settings, transcripts=slots)
    lines = pd.DataFrame({name: results[f"transcript_{name}"].values for name in KEPT})
    lines["move"] = results["move"].values[lines["move"].astype(int)]
    lines["knowledge"] = results["knowledge"].values[0][lines["salesperson"].astype(int)]
    return lines.sort_values([*MEETING, "turn"], kind="stable", ignore_index=True)


def with_before(lines: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """The turns that are not the first of their meeting, with states as they were before the turn."""
    before = lines.groupby(RELATIONSHIP, sort=False)[names].shift(1).add_suffix("_before")
    return pd.concat([lines, before], axis=1)[lines["turn"] > 0]


def meetings(lines: pd.DataFrame) -> pd.DataFrame:
    """One row per meeting: the means of influence and empathy over its turns, and those of the next meeting."""
    table = lines.groupby(MEETING, sort=True)[["influence", "empathy"]].mean().reset_index()
    following = table.groupby("salesperson")[["influence", "empathy"]].shift(-1).add_prefix("next_")
    return pd.concat([table, following], axis=1).dropna()
