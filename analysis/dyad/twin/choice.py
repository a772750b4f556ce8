"""The salesperson chooses a move (docs/odd.md, 4.3)."""

from __future__ import annotations

from math import exp
from random import Random

from .entities import Account, Customer, Salesperson
from .interventions import Effects
from .parameters import Table


def utilities(
    person: Salesperson, account: Account, customer: Customer, effects: Effects, coached: float, parameters: Table
) -> list[float]:
    """U_m = habit_m + value·Q_m and what the situation adds, in the order of MOVES."""
    choice, moves, learned = parameters.choice, parameters.moves, person.move_values
    value = choice.value
    if person.drd2_a1 >= 1:
        value *= 1 - parameters.dopamine.a1_choice  # 4.8
    attending = choice.empathy * (person.empathy - 0.5)
    fear = choice.fear_of_asking * max(0.0, 1 + person.anxiety) * (1 - coached) * (1 - effects.technique)
    return [
        moves[0].habit + value * learned[0] + attending,
        moves[1].habit + value * learned[1] + attending + effects.naming,
        moves[2].habit + value * learned[2] + attending + choice.insight * (account.insight - 0.5),
        moves[3].habit + value * learned[3] + attending + effects.redistribution,
        moves[4].habit + value * learned[4]
        + choice.reassurance * person.anxiety + effects.matching * 2 * (customer.closeness_need - 0.5),
        moves[5].habit + value * learned[5] + choice.pitch_disinhibition * person.intoxication - effects.no_pitch,
        moves[6].habit + value * learned[6] + choice.push_disinhibition * person.intoxication,
        moves[7].habit + value * learned[7] + choice.readiness * (account.commitment - 0.5) - fear,
    ]


def weights(utility: list[float], intoxication: float, impulsivity: float) -> list[float]:
    """P(m) ∝ exp(U_m / (1 + impulsivity·A)): impulsive choice is flatter.

    >>> weights([0.8, -1.6], 0.0, 0.6) == [exp(0.8), exp(-1.6)], weights([0.8, -1.6], 1.0, 0.6) == [exp(0.5), exp(-1)]
    (True, True)
    """
    temperature = 1 + impulsivity * intoxication
    return [exp(u / temperature) for u in utility]


def draw_move(weight: list[float], random: Random) -> int:
    """
    >>> random = Random(3)
    >>> drawn = [draw_move([1.0, 0.0, 3.0], random) for _ in range(10_000)]
    >>> drawn.count(1), abs(drawn.count(2) - 7500) < 150
    (0, True)
    """
    remaining = random.random() * sum(weight)
    for move, w in enumerate(weight):
        remaining -= w
        if remaining < 0.0:
            return move
    return len(weight) - 1
