"""Power, dopamine, empathy (docs/odd.md, 4.7)."""

from __future__ import annotations

from .entities import Account, Customer, Salesperson, clamp01
from .parameters import Table


def feel_power(
    own: float, expected: float, intoxication: float, empathy: float, trait_empathy: float, sensitivity: float,
    erosion: float, power: Table,
) -> tuple[float, float, float]:
    """New (V, A, E) of one who has influence or power `own`; `erosion` is λ·(1 - humility).

    Influence 0.5 where 0.3 was expected, A = 0.2, E = 0.6, Ē = 0.55, ς = 1.7 and λ = 0.8 by hand: V = 0.3 + 0.05·0.2,
    A = 0.2 + 0.25·1.7·0.2·0.8 + 0.06·(0.35·1.7·0.5 - 0.2), E = 0.6 + 0.1·(0.55·(1 - 0.8·A) - 0.6). A disappointment
    (0.2 where 0.4 was expected, ς = 1) does not intoxicate: A = 0.2 + 0.06·(0.07 - 0.2).

    >>> from .parameters import resolve
    >>> power = resolve({}).power
    >>> [round(x, 9) for x in feel_power(0.5, 0.3, 0.2, 0.6, 0.55, 1.7, 0.8, power)]
    [0.31, 0.27385, 0.5829506]
    >>> round(feel_power(0.2, 0.4, 0.2, 0.6, 0.6, 1.0, 0.8, power)[1], 9)
    0.1922
    """
    surprise = own - expected  # ρ = S - V
    expected += power.expectation_rate * surprise
    intoxication = clamp01(
        intoxication
        + power.intoxication_rpe * sensitivity * max(0.0, surprise) * (1 - intoxication)
        + power.intoxication_rate * (power.intoxication_level * sensitivity * own - intoxication)
    )
    empathy += power.empathy_rate * (trait_empathy * (1 - erosion * intoxication) - empathy)
    return clamp01(expected), intoxication, clamp01(empathy)


def customer_feels_power(customer: Customer, power: Table) -> None:
    customer.expected_power, customer.intoxication, customer.empathy = feel_power(
        customer.power, customer.expected_power, customer.intoxication, customer.empathy, customer.trait_empathy,
        customer.power_sensitivity, power.empathy_erosion, power,
    )


def salesperson_feels_power(person: Salesperson, account: Account, humility: float, power: Table) -> None:
    person.expected_influence, person.intoxication, person.empathy = feel_power(
        account.influence, person.expected_influence, person.intoxication, person.empathy, person.trait_empathy,
        person.power_sensitivity, person.empathy_erosion * (1 - humility), power,
    )
