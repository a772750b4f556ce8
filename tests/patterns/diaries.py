"""Salespeople's lives, turn by turn, from the transcripts of all their accounts."""

from __future__ import annotations

import pandas as pd
from simulate import Settings, Simulator

SALESPEOPLE = 480
# One relationship: an account that changes hands begins another one.
RELATIONSHIP = ["salesperson", "account", "account_id"]
MEETING = ["salesperson", "week", "meeting"]
KEPT = [*RELATIONSHIP, "week", "meeting", "turn", "move", "engaged", "sold", "influence", "insight", "commitment",
        "common_ground", "demand", "customer_power", "customer_empathy", "trust", "empathy"]


def write(simulator: Simulator, settings: Settings | None = None, salespeople: int = SALESPEOPLE,
          accounts: int | None = None) -> pd.DataFrame:
    """One line per turn, in the order of the salesperson's life, each as it stands after the turn.

    All accounts of each salesperson are followed, or the first few.
    """
    accounts = accounts or simulator.defaults["population.accounts"]
    slots = [(salesperson, account) for salesperson in range(salespeople) for account in range(accounts)]
    results = simulator.simulate(salespeople, settings, transcripts=slots)
    lines = pd.DataFrame({name: results[f"transcript_{name}"].values for name in KEPT})
    lines["move"] = results["move"].values[lines["move"].astype(int)]
    lines["knowledge"] = results["knowledge"].values[0][lines["salesperson"].astype(int)]
    return lines.sort_values([*MEETING, "turn"], kind="stable", ignore_index=True)


def with_before(lines: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """The turns that are not the first of their meeting, with states as they were before the turn."""
    before = lines.groupby(RELATIONSHIP, sort=False)[names].shift(1).add_suffix("_before")
    return pd.concat([lines, before], axis=1)[lines["turn"] > 0]


def first_requests(lines: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """The first request for the order of each meeting, with states as they were before it.

    A meeting has one draw that decides whether the customer is ready to buy. Later requests are made to those who
    were not, so only the first says how chances depend on states; and a refusal changes the states itself.
    """
    first = lines[lines["move"] == "close"].drop_duplicates(MEETING).index
    turns = with_before(lines, names)
    return turns[turns.index.isin(first)]


def meetings(lines: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """One row per meeting: the means of some columns over its turns, and those of the next meeting."""
    table = lines.groupby(MEETING, sort=True)[names].mean().reset_index()
    following = table.groupby("salesperson")[names].shift(-1).add_prefix("next_")
    return pd.concat([table, following], axis=1).dropna()
