"""A kept room as lines to read."""

from __future__ import annotations

import pandas as pd

from .figures import Shares
from .record import RoomRecord


def percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def room_lines(record: RoomRecord) -> list[str]:
    """Who, when, and the rounds."""
    header = record.header
    lines = [f"room of {header['began']}, model {header['model_version']}: {len(record.people)} people who consented", ""]
    for row in record.rounds.itertuples():
        counts = {name: int((getattr(record, name)["round"] == row.round).sum()) for name in ("moves", "votes", "guesses")}
        done = ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "nothing kept"
        lines.append(f"round {row.round}  {row.scenario}, {row.mode}: {done}")
    return lines


def outcome_lines(outcomes: pd.DataFrame, round_: int) -> list[str]:
    """How the conversations of a round ended. Nobody is named: the table has aliases, a line has none."""
    if outcomes.empty:
        return ["", f"round {round_}: no conversation was kept"]
    low, high = outcomes["influence"].min(), outcomes["influence"].max()
    finished = int(outcomes["finished"].sum())
    lines = ["", f"round {round_}: {len(outcomes)} conversations, {finished} finished; the model continued the others",
             f"  influence at the end {percent(low)} to {percent(high)}, mean {percent(outcomes['influence'].mean())}; "
             f"customers' power {percent(outcomes['power'].mean())}, empathy {percent(outcomes['empathy'].mean())}"]
    ends = outcomes["end"].value_counts()
    return [*lines, "  ended by " + ", ".join(f"{name} {count}" for name, count in ends.items())]


def share_line(found: Shares | None, lucks: int) -> str:
    if found is None:
        return "  with fewer than five conversations, choice and luck cannot be separated"
    return (f"  choice explains {percent(found.share)} of the spread of influence (95 % interval {percent(found.low)} to "
            f"{percent(found.high)}), luck explains the rest: everybody played with {lucks} sets of random numbers")


def beginning_lines(table: pd.DataFrame) -> list[str]:
    if table.empty:
        return ["  no beginning was chosen by three people or more"]
    head = f"  {'began with':32} {'people':>6} {'influence':>9} {'spread':>7} {'over lucks':>10}"
    return [head, *(f"  {row.moves:32} {row.people:6} {percent(row.mean):>9} {100 * row.sd:6.0f}p {percent(row.over_lucks):>10}"
                    for row in table.itertuples())]
