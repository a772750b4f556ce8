"""Learning by reward (docs/odd.md, 4.8)."""

from __future__ import annotations

from dataclasses import dataclass

from .entities import Salesperson
from .parameters import Table


@dataclass(slots=True)
class Outcome:
    """What a turn brought."""

    engaged: int  # e
    insight_change: float  # ΔN, before a sale lets insight go
    influence_change: float  # ΔS, what a refusal cost included
    trust: float  # T after its updates
    sold: bool = False
    refused: bool = False


def novelty_weight(person: Salesperson, learning: Table) -> float:
    """w_nov: a sensitive dopamine system amplifies the reward that the attachment style makes matter."""
    return person.dopamine_gain * learning.novelty * max(0.0, 1 + learning.avoidance_on_novelty * person.avoidance)


def approval_weight(person: Salesperson, learning: Table) -> float:
    """w_app"""
    return person.dopamine_gain * learning.approval * max(0.0, 1 - learning.avoidance_on_approval * person.avoidance)


def reward(person: Salesperson, move: Table, outcome: Outcome, learning: Table) -> float:
    """r"""
    return (
        learning.insight * novelty_weight(person, learning) * outcome.insight_change
        + approval_weight(person, learning) * outcome.engaged * move.close
        * (learning.approval_floor + learning.approval_trust * outcome.trust)
        + learning.influence * outcome.influence_change
        + learning.sale * outcome.sold
        - learning.rejection * outcome.refused
        - learning.coldness * (1 - outcome.engaged)
    )


def learn(person: Salesperson, index: int, outcome: Outcome, parameters: Table) -> None:
    """Q_m += rate·(r - Q_m) for the move made."""
    rate = parameters.learning.rate
    if person.drd2_a1 >= 1:
        rate *= 1 - parameters.dopamine.a1_learning
    gained = reward(person, parameters.moves[index], outcome, parameters.learning)
    person.move_values[index] += rate * (gained - person.move_values[index])
