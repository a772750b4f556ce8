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


def receive(move: Table, insight: float, need: float, knowledge: float, engagement: Table) -> Reception:
    return Reception(
        fit=move.close * (1 - 2 * abs(move.close - need)),
        self_focus=move.self_ + engagement.untailored * move.content * (1 - insight),
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
        - engagement.pressure * move.press * (engagement.will_floor + customer.will)
        - engagement.self_focus * arrived.self_focus * (engagement.power_floor + customer.power)
    )


def first_impression(account: Account, self_focus: float, influence: Table) -> None:
    """The very first turn of a relationship: opening about oneself lowers the ceiling F."""
    if self_focus >= influence.opening_threshold:
        account.first_impression = clamp01(1 - influence.opening_scar * min(1.0, self_focus))


def move_relationship(
    person: Salesperson, account: Account, customer: Customer, move: Table, arrived: Reception, e: int,
    parameters: Table,
) -> float:
    """Updates N, S, C, T, G and M from the values at the start of the turn; returns the change of N."""
    listen, press, yielded = move.listen, move.press, move.yield_
    fit, self_focus, ins = arrived.fit, arrived.self_focus, arrived.content
    E, F, will = person.empathy, account.first_impression, customer.will
    N, S, G, M = account.insight, account.influence, account.commitment, account.common_ground
    C, T, Ec = customer.power, customer.trust, customer.empathy

    account.insight = clamp01(N + parameters.insight.gain * listen * E * e * (1 - N))

    k = parameters.influence
    account.influence = clamp01(
        S
        + k.gain * e * (listen * E + ins + k.yield_gain * yielded * (k.empathy_floor + Ec)) * (F - S)
        - k.loss * (
            self_focus * (k.power_floor + k.power_slope * C)
            + press * (1 - e) * (parameters.engagement.will_floor + will)
        ) * S
    )

    k = parameters.customer_power
    customer.power = clamp01(
        C
        + k.gain * ((1 - e) * (self_focus + press) + k.self_ * self_focus + k.yield_gain * yielded * e) * (1 - C)
        - k.loss * e * ins * C
        + k.relax_turn * (customer.resting_power - C)
    )

    k = parameters.trust
    customer.trust = clamp01(
        T
        + k.gain * e * (k.heard * listen * E + ins + k.fit * max(0.0, fit)) * (1 - T)
        - k.loss * (press * (1 - e) + k.misfit * max(0.0, -fit)) * T
    )

    k = parameters.commitment
    account.commitment = clamp01(
        G + k.gain * e * (ins + k.yield_ * yielded * N + k.press * press * (1 - will)) * (1 - G)
    )

    members = account.members
    if len(members) > 1:
        k = parameters.common_ground
        attending = parameters.influence.empathy_floor + sum(member.empathy for member in members) / len(members)
        account.common_ground = clamp01(
            M + k.gain * e * yielded * attending * (1 - M) - k.loss * self_focus * M
        )
    return account.insight - N
