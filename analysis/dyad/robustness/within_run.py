"""Slopes inside one run: of its people, or of its conversations turn by turn. Each is an estimate with its interval.

A run is what its file holds, by name: `run["avoidance"][...]` is an array. Names are those of docs/result-file.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..statistics.lines import Estimate, coefficient
from ..statistics.paired import difference

FIRST_QUARTER = 13  # weeks in which moves are still being learned
MEETING = ["salesperson", "week", "meeting"]
Run = Mapping[str, Any]
UNDEFINED = Estimate(np.nan, np.nan, np.nan)


@dataclass(frozen=True)
class Within:
    """`estimate` takes a file of one run and the level of the interval. `turns`: whether it reads every turn of every account.
    `version` goes up when the same run gives another estimate than before, so that slopes that were kept are not taken."""

    estimate: Callable[[Run, float], Estimate]
    turns: bool = True
    version: int = 1


def diary(run: Run, names: tuple[str, ...]) -> pd.DataFrame:
    """One line per turn, in the order of each salesperson's life; `move` is a name."""
    keys = [*MEETING, "account", "turn"]
    lines = pd.DataFrame({name: run[f"transcript_{name}"][...] for name in keys}
                         | {name: run[f"transcript_{name}"][...].astype(float) for name in names})  # means in 32 bits would round
    if "move" in names:
        labels = np.array([each.decode() if isinstance(each, bytes) else each for each in run["move"][...]])
        lines["move"] = labels[lines["move"].astype(int)]
    return lines.sort_values([*MEETING, "turn"], kind="stable", ignore_index=True)


def mean_over(values: np.ndarray, level: float) -> Estimate:
    """Their mean, with the interval of Student's t over them."""
    found = difference(values, level)
    return Estimate(found.mean, found.low, found.high)


def empathy_after_influence(run: Run, level: float) -> Estimate:
    """Slope of empathy in a meeting on influence in the one before, which was with another account: mean over salespeople."""
    lines = diary(run, ("influence", "empathy"))
    lines = lines[lines["week"] >= FIRST_QUARTER]
    meetings = lines.groupby(MEETING, sort=True)[["influence", "empathy"]].mean().reset_index()
    meetings["after"] = meetings.groupby("salesperson")["empathy"].shift(-1)
    meetings = meetings.dropna()
    people = meetings.groupby("salesperson")
    influence = meetings["influence"] - people["influence"].transform("mean")
    after = meetings["after"] - people["after"].transform("mean")
    sums = pd.DataFrame({"both": influence * after, "square": influence**2}).groupby(meetings["salesperson"]).sum()
    return mean_over((sums["both"] / sums["square"].where(sums["square"] > 0)).to_numpy(), level)


def influence_after_pitch_opening(run: Run, level: float) -> Estimate:
    """Influence over an account at the end, where the first words happened to be a pitch, less where they were a question:
    within salespeople, mean over them. The first words are drawn, so that the two kinds of accounts differ by chance alone."""
    lines = diary(run, ("move", "influence"))
    accounts = lines.groupby(["salesperson", "account"], sort=True).agg(opening=("move", "first"), influence=("influence", "last"))
    means = accounts.groupby(["salesperson", "opening"])["influence"].mean().unstack()
    if not {"pitch", "ask"} <= set(means):
        return UNDEFINED
    return mean_over((means["pitch"] - means["ask"]).to_numpy(), level)


def orders_by_balance(run: Run, level: float) -> Estimate:
    """How much more often the first request of a meeting succeeds for each unit that S and C lie closer, commitment, demand,
    trust, content and influence held. States are those before the request, so requests in a meeting's first turn are left out.
    The outcome is 0 or 1, and a salesperson's requests go together: the interval is over salespeople."""
    before = ["influence", "customer_power", "commitment", "demand", "trust", "insight"]
    lines = diary(run, ("move", "sold", *before))
    knowledge = run["knowledge"][...].reshape(-1)[lines["salesperson"].to_numpy()]
    states = lines.groupby(MEETING)[before].shift(1)
    first = lines[lines["move"] == "close"].drop_duplicates(MEETING).index
    asked = states.loc[first].dropna()
    columns = [(asked["influence"] - asked["customer_power"]).abs(), asked["commitment"], asked["demand"], asked["trust"],
               asked["insight"] * knowledge[asked.index], asked["influence"]]
    found = coefficient(lines.loc[asked.index, "sold"].to_numpy(), [each.to_numpy() for each in columns], 0, level,
                        lines.loc[asked.index, "salesperson"].to_numpy())
    return Estimate(-found.value, -found.high, -found.low) if found else UNDEFINED


def orientation_by_avoidance_and_7r(run: Run, level: float) -> Estimate:
    """How much steeper customer orientation rises with avoidance in carriers of 7R than in the others, by heteroscedasticity-robust
    least squares: what is left of customer orientation does not go together in teams, but spreads unequally."""
    orientation, avoidance, copies = (run[name][...].reshape(-1).astype(float)
                                      for name in ("customer_orientation", "avoidance", "drd4_7r"))
    carrier = (copies > 0).astype(float)
    return coefficient(orientation, [avoidance, carrier, avoidance * carrier], 2, level) or UNDEFINED


WITHIN = {
    "empathy_after_influence": Within(empathy_after_influence),
    "influence_after_pitch_opening": Within(influence_after_pitch_opening),
    "orders_by_balance": Within(orders_by_balance, version=2),
    "orientation_by_avoidance_and_7r": Within(orientation_by_avoidance_and_7r, turns=False, version=2),
}
