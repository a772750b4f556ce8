"""Closing and negotiating (docs/odd.md, 4.6)."""

from __future__ import annotations

from dataclasses import dataclass

from .entities import Account, Customer, Salesperson, clamp01
from .parameters import Table
from .relationship import logistic


@dataclass(slots=True)
class Balance:
    """The members of an account taken together."""

    power: float  # C̄: deciders with a will of their own count more
    trust: float  # T̄
    empathy: float  # mean Ec


def balance(account: Account, closing: Table) -> Balance:
    """Two members, the second of the stronger will: power (0.2·0.2 + 0.6·0.6)/(0.2 + 0.6).

    >>> from .parameters import resolve
    >>> traits = dict(anxiety=0, avoidance=0, drd4_7r=0, drd2_a1=0, trait_empathy=0, closeness_need=0)
    >>> traits |= dict(power_sensitivity=1, resting_power=0)
    >>> weak = Customer(will=0.1, power=0.2, trust=0.4, empathy=0.5, **traits)
    >>> strong = Customer(will=0.5, power=0.6, trust=0.6, empathy=0.9, **traits)
    >>> together = balance(Account(value=1.0, need_fit=0.0, members=[weak, strong]), resolve({}).closing)
    >>> round(together.power, 9), round(together.trust, 9), round(together.empathy, 9)
    (0.5, 0.5, 0.7)
    """
    members = account.members
    weights = [closing.will_floor + member.will for member in members]
    return Balance(
        power=sum(weight * member.power for weight, member in zip(weights, members)) / sum(weights),
        trust=sum(member.trust for member in members) / len(members),
        empathy=sum(member.empathy for member in members) / len(members),
    )


def sale_probability(
    person: Salesperson, account: Account, together: Balance, knowledge: float, closing: Table
) -> float:
    return logistic(
        closing.intercept
        + closing.commitment * account.commitment
        + closing.trust * together.trust
        + closing.content * account.insight * knowledge
        + closing.influence * account.influence
        - closing.imbalance * abs(account.influence - together.power)
        - closing.common_ground * (1 - account.common_ground)
        - closing.satisfied * (1 - account.demand)
        + account.need_fit
        + person.territory
    )


def discount(person: Salesperson, account: Account, together: Balance, negotiation: Table) -> float:
    """d"""
    return negotiation.max_discount * logistic(
        negotiation.power * (together.power - account.influence)
        + negotiation.empathy * (0.5 - together.empathy)
        + negotiation.anxiety * person.anxiety
        - negotiation.avoidance * person.avoidance
    )


def take_order(
    person: Salesperson, account: Account, together: Balance, knowledge: float, parameters: Table
) -> tuple[float, float]:
    """A sale: (discount, revenue). Who has just bought needs nothing for a while."""
    given = discount(person, account, together, parameters.negotiation)
    revenue = account.value * (1 - given) * (1 + parameters.market.upsell * account.insight * knowledge)
    account.commitment = account.demand = 0.0
    account.insight = clamp01(account.insight * parameters.insight.kept_after_sale)
    return given, revenue


def pay_for_asking_early(account: Account, customer: Customer, closing: Table) -> None:
    """A refusal costs the more, the less the account was committed; the addressed customer minds."""
    too_early = 1 - account.commitment  # x
    account.influence = clamp01(account.influence * (1 - closing.premature_influence * too_early))
    customer.trust = clamp01(customer.trust * (1 - closing.premature_trust * too_early))
    customer.power = clamp01(customer.power + closing.premature_power * too_early * (1 - customer.power))
    account.commitment = clamp01(account.commitment * closing.kept_after_refusal)


def try_to_close(
    person: Salesperson, account: Account, customer: Customer, readiness: float, knowledge: float, parameters: Table
) -> tuple[float, float] | None:
    """Asks for the order: (discount, revenue) of a sale, or None for a refusal. `readiness` is the meeting's u_d."""
    together = balance(account, parameters.closing)
    if readiness < sale_probability(person, account, together, knowledge, parameters.closing):
        return take_order(person, account, together, knowledge, parameters)
    pay_for_asking_early(account, customer, parameters.closing)
    return None
