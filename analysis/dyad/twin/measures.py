"""What is measured per salesperson (docs/odd.md, 5)."""

from __future__ import annotations

from math import nan

import pandas as pd

from .entities import Account, Customer, Salesperson
from .parameters import MOVES, Table

CUSTOMER_ORIENTED = [MOVES.index(name) for name in ("ask", "observe", "tailor", "release")]
PUSH = MOVES.index("push")
CLOSE = MOVES.index("close")


class Tally:
    """Running counts and sums of one salesperson."""

    def __init__(self) -> None:
        self.moves = [0] * len(MOVES)
        self.survey_moves = [0] * len(MOVES)
        self.influence = self.customer_power = self.trust = 0.0
        self.empathy = self.customer_empathy = self.intoxication = 0.0
        self.sales = self.meetings = self.chases = self.churned_accounts = 0
        self.revenue = self.discounts = 0.0

    def count_turn(
        self, move: int, person: Salesperson, account: Account, customer: Customer, surveyed: bool
    ) -> None:
        """After the turn's updates; C, T and Ec of the member addressed."""
        self.moves[move] += 1
        if surveyed:
            self.survey_moves[move] += 1
        self.influence += account.influence
        self.customer_power += customer.power
        self.trust += customer.trust
        self.empathy += person.empathy
        self.customer_empathy += customer.empathy
        self.intoxication += person.intoxication

    def count_sale(self, discount: float, revenue: float) -> None:
        self.sales += 1
        self.discounts += discount
        self.revenue += revenue


def ratio(part: float, whole: float) -> float:
    return part / whole if whole else nan


def orientation(survey_moves: list[int], moves: list[Table]) -> dict[str, float]:
    """CO and SO among the non-close moves, and talk share, of the survey weeks.

    >>> from .parameters import resolve
    >>> list(orientation([4, 0, 2, 2, 3, 4, 1, 4], resolve({}).moves).values()) == [8 / 16, 1 / 16, 1 - 6 / 20]
    True
    """
    total = sum(survey_moves)
    not_close = total - survey_moves[CLOSE]
    listened = sum(count * move.listen for count, move in zip(survey_moves, moves))
    return {
        "customer_orientation": ratio(sum(survey_moves[move] for move in CUSTOMER_ORIENTED), not_close),
        "sales_orientation": ratio(survey_moves[PUSH], not_close),
        "talk_share": 1 - ratio(listened, total),
    }


def measure(person: Salesperson, tally: Tally, moves: list[Table]) -> dict[str, float]:
    """One row of the result."""
    turns = sum(tally.moves)
    row = {
        "anxiety": person.anxiety, "avoidance": person.avoidance,
        "drd4_7r": person.drd4_7r, "drd2_a1": person.drd2_a1,
        "knowledge": person.knowledge, "trait_empathy": person.trait_empathy,
        "team": person.team, "treated": bool(person.treatments),
    }
    row |= orientation(tally.survey_moves, moves)
    for name in ("influence", "customer_power", "trust", "empathy", "customer_empathy", "intoxication"):
        row[name] = ratio(getattr(tally, name), turns)
    row |= {
        "sales": tally.sales, "revenue": tally.revenue, "discount": ratio(tally.discounts, tally.sales),
        "asks": tally.moves[CLOSE], "meetings": tally.meetings, "chases": tally.chases,
        "churned_accounts": tally.churned_accounts,
    }
    row |= {f"move_share_{name}": ratio(count, turns) for name, count in zip(MOVES, tally.moves)}
    surveyed = sum(tally.survey_moves)
    row |= {f"survey_move_share_{name}": ratio(count, surveyed) for name, count in zip(MOVES, tally.survey_moves)}
    return row


def result_table(people: list[Salesperson], tallies: list[Tally], moves: list[Table]) -> pd.DataFrame:
    return pd.DataFrame([measure(person, tally, moves) for person, tally in zip(people, tallies)])
