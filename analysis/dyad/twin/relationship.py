"""The customer engages or not, and the relationship moves (docs/odd.md, 4.4 and 4.5)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from .entities import Account, Customer, Salesperson, clamp01
from .parameters import Table


def logistic(x: float) -> float:
    """σ"""
    if x < 0.0:
        odds = exp(x)
        return odds / (1.0 + odds)
    return 1.0 / (1.0 + exp(-x))


@dataclass(slots=True)
class Reception:
    """How a move arrives at this customer."""

    fit: float  # of its closeness to the customer's need
    self_focus: float  # self': content without insight is a pitch
    content: float  # ins


def receive(move: Table, insight: float, need: float, knowledge: float) -> Reception:
    return Reception(
        fit=move.close * (1 - 2 * abs(move.close - need)),
        self_focus=move.self_ + 0.5 * move.content * (1 - insight),
        content=move.content * insight * knowledge,
    )


def engagement_probability(
    move: Table, arrived: Reception, empathy: float, customer: Customer, engagement: Table
) -> float:
    """P(e = 1)."""
    return logistic(
        engagement.intercept
        + engagement.listening * move.listen * empathy
        + engagement.trust * customer.trust
        + engagement.closeness_fit * arrived.fit
        + engagement.content * arrived.content
        + engagement.empathy * customer.empathy
        - engagement.pressure * move.press * (0.5 + customer.will)
        - engagement.self_focus * arrived.self_focus * (0.5 + customer.power)
    )


def first_impression(account: Account, self_focus: float, influence: Table) -> None:
    """The very first turn of a relationship: opening about oneself lowers the ceiling F."""
    if self_focus >= 0.5:
        account.first_impression = clamp01(1 - influence.opening_scar * min(1.0, self_focus))


def move_relationship(
    person: Salesperson, account: Account, customer: Customer, move: Table, arrived: Reception, e: int,
    parameters: Table,
) -> tuple[float, float]:
    """Updates N, S, C, T, G and M from the values at the start of the turn; returns the changes of N and S."""
    listen, press, yielded = move.listen, move.press, move.yield_
    fit, self_focus, ins = arrived.fit, arrived.self_focus, arrived.content
    E, F, will = person.empathy, account.first_impression, customer.will
    N, S, G, M = account.insight, account.influence, account.commitment, account.common_ground
    C, T, Ec = customer.power, customer.trust, customer.empathy

    account.insight = clamp01(N + parameters.insight.gain * listen * E * e * (1 - N))

    k = parameters.influence
    account.influence = clamp01(
        S
        + k.gain * e * (listen * E + ins + k.yield_gain * yielded * (0.5 + Ec)) * (F - S)
        - k.loss * (self_focus * (0.4 + 0.6 * C) + press * (1 - e) * (0.5 + will)) * S
    )

    k = parameters.customer_power
    customer.power = clamp01(
        C
        + k.gain * ((1 - e) * (self_focus + press) + 0.5 * self_focus + k.yield_gain * yielded * e) * (1 - C)
        - k.loss * e * ins * C
        + k.relax_turn * (customer.resting_power - C)
    )

    k = parameters.trust
    customer.trust = clamp01(
        T
        + k.gain * e * (0.5 * listen * E + ins + 0.6 * max(0.0, fit)) * (1 - T)
        - k.loss * (press * (1 - e) + 0.3 * max(0.0, -fit)) * T
    )

    k = parameters.commitment
    account.commitment = clamp01(G + k.gain * e * (ins + 0.3 * yielded * N + 0.15 * press * (1 - will)) * (1 - G))

    members = account.members
    if len(members) > 1:
        k = parameters.common_ground
        mean_empathy = sum(member.empathy for member in members) / len(members)
        account.common_ground = clamp01(
            M + k.gain * e * yielded * (0.5 + mean_empathy) * (1 - M) - k.loss * self_focus * M
        )
    return account.insight - N, account.influence - S
