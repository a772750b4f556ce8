"""Population (docs/odd.md, 4.1)."""

from __future__ import annotations

import csv
import math
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random

from .entities import Account, Customer, Salesperson, Team, clamp01
from .parameters import Table

TABLE_FILE = Path(__file__).resolve().parents[3] / "data" / "attachment_ecr.csv"


class AttachmentTable:
    """Real people's anxiety and avoidance, counted in cells."""

    def __init__(self, path: Path = TABLE_FILE):
        with open(path, encoding="utf-8") as file:
            rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
        self.cells = [
            ((float(row["anxiety_low"]), float(row["anxiety_high"])),
             (float(row["avoidance_low"]), float(row["avoidance_high"])))
            for row in rows
        ]
        self.people = [int(row["people"]) for row in rows]
        self.running = list(accumulate(self.people))
        self.moments = [self._moments([cell[axis] for cell in self.cells]) for axis in (0, 1)]

    def _moments(self, bounds: list[tuple[float, float]]) -> tuple[float, float]:
        """Mean and SD of one score: variance of the midpoints plus width²/12."""
        total = self.running[-1]
        mean = sum(count * (low + high) / 2 for count, (low, high) in zip(self.people, bounds)) / total
        variance = sum(
            count * (((low + high) / 2 - mean) ** 2 + (high - low) ** 2 / 12)
            for count, (low, high) in zip(self.people, bounds)
        ) / total
        return mean, math.sqrt(variance)

    def draw(self, random: Random) -> tuple[float, float]:
        """Standardised anxiety and avoidance of one person."""
        cell = self.cells[bisect_right(self.running, random.random() * self.running[-1])]
        anxiety, avoidance = (
            (random.uniform(low, high) - mean) / sd for (low, high), (mean, sd) in zip(cell, self.moments)
        )
        return anxiety, avoidance


@lru_cache(maxsize=1)
def attachment_table() -> AttachmentTable:
    return AttachmentTable()


def draw_attachment(source: Table, random: Random) -> tuple[float, float]:
    """Anxiety and avoidance from the table or the bivariate normal; scale and shift after standardising."""
    if source.source == "table":
        anxiety, avoidance = attachment_table().draw(random)
    elif source.source == "normal":
        anxiety, other = random.gauss(0.0, 1.0), random.gauss(0.0, 1.0)
        avoidance = source.correlation * anxiety + math.sqrt(1 - source.correlation**2) * other
    else:
        raise ValueError(f"attachment.source: {source.source!r} is neither table nor normal")
    return (source.anxiety_shift + source.anxiety_scale * anxiety,
            source.avoidance_shift + source.avoidance_scale * avoidance)


def draw_copies(frequency: float, random: Random) -> int:
    """Copies of an allele: two independent draws (Hardy-Weinberg)."""
    return (random.random() < frequency) + (random.random() < frequency)


def dopamine_gain(drd4_7r: int, drd2_a1: int, dopamine: Table) -> float:
    """γ

    >>> from .parameters import resolve
    >>> [round(dopamine_gain(*copies, resolve({}).dopamine), 12) for copies in ((0, 0), (2, 0), (0, 1), (1, 2))]
    [1.0, 4.7, 0.04, 0.188]
    """
    return (1 + dopamine.gain_7r * (drd4_7r >= 1)) * (1 - dopamine.gain_a1 * (drd2_a1 >= 1))


def power_sensitivity(drd4_7r: int, drd2_a1: int, dopamine: Table) -> float:
    """ς

    >>> from .parameters import resolve
    >>> [round(power_sensitivity(*copies, resolve({}).dopamine), 12) for copies in ((0, 0), (2, 0), (0, 1), (1, 2))]
    [1.0, 1.56, 0.6, 0.936]
    """
    return (1 + dopamine.sensitivity_7r * (drd4_7r >= 1)) * (1 - dopamine.sensitivity_a1 * (drd2_a1 >= 1))


def closeness_need(anxiety: float, avoidance: float, attachment: Table) -> float:
    """n: anxious customers want more care, avoidant ones find it too much.

    >>> from .parameters import resolve
    >>> [round(closeness_need(*scores, resolve({}).attachment), 12) for scores in ((1.0, 1.0), (-3.0, 0.0))]
    [0.26, 0.0]
    """
    return clamp01(
        attachment.closeness_base
        + attachment.closeness_anxiety * anxiety
        - attachment.closeness_avoidance * avoidance
    )


def make_customer(parameters: Table, random: Random) -> Customer:
    anxiety, avoidance = draw_attachment(parameters.attachment.customers, random)
    drd4_7r = draw_copies(parameters.genetics.drd4_7r, random)
    drd2_a1 = draw_copies(parameters.genetics.drd2_a1, random)
    traits = parameters.traits
    will = clamp01(random.gauss(traits.will, traits.will_sd))
    return Customer(
        anxiety=anxiety, avoidance=avoidance, drd4_7r=drd4_7r, drd2_a1=drd2_a1, will=will,
        trait_empathy=clamp01(random.gauss(traits.customer_empathy, traits.customer_empathy_sd)),
        closeness_need=closeness_need(anxiety, avoidance, parameters.attachment),
        power_sensitivity=power_sensitivity(drd4_7r, drd2_a1, parameters.dopamine),
        resting_power=parameters.customer_power.base + parameters.customer_power.will_slope * will,
    )


def make_account(parameters: Table, random: Random) -> Account:
    members = random.randint(parameters.population.members_min, parameters.population.members_max)
    spread = parameters.market.value_sd
    account = Account(
        value=members * math.exp(spread * random.gauss(0.0, 1.0) - spread**2 / 2),
        need_fit=random.gauss(0.0, parameters.market.fit_sd),
        members=[make_customer(parameters, random) for _ in range(members)],
    )
    begin_relationship(account, parameters)
    return account


def begin_relationship(account: Account, parameters: Table) -> None:
    """A new relationship; the customers stay who they are, and the account's demand is not of the relationship."""
    account.influence = parameters.influence.rest
    account.insight = 0.0
    account.commitment = 0.0
    account.first_impression = 1.0
    account.common_ground = 1.0 if len(account.members) == 1 else parameters.common_ground.rest
    account.meetings_held = 0
    account.chased = 0
    for member in account.members:
        member.power = member.expected_power = clamp01(member.resting_power)
        member.empathy = member.trait_empathy
        member.intoxication = 0.0
        member.trust = parameters.trust.rest


def make_salesperson(index: int, parameters: Table, random: Random) -> Salesperson:
    anxiety, avoidance = draw_attachment(parameters.attachment.salespeople, random)
    drd4_7r = draw_copies(parameters.genetics.drd4_7r, random)
    drd2_a1 = draw_copies(parameters.genetics.drd2_a1, random)
    traits, power = parameters.traits, parameters.power
    noise = random.gauss(0.0, traits.salesperson_empathy_sd)
    trait_empathy = clamp01(traits.salesperson_empathy - traits.avoidance_on_empathy * avoidance + noise)
    erosion = random.gauss(power.empathy_erosion, power.empathy_erosion_sd)
    return Salesperson(
        team=index // parameters.population.team_size,
        anxiety=anxiety, avoidance=avoidance, drd4_7r=drd4_7r, drd2_a1=drd2_a1,
        trait_empathy=trait_empathy,
        territory=random.gauss(0.0, parameters.market.territory_sd),
        dopamine_gain=dopamine_gain(drd4_7r, drd2_a1, parameters.dopamine),
        power_sensitivity=power_sensitivity(drd4_7r, drd2_a1, parameters.dopamine),
        empathy_erosion=max(-1.0, min(1.0, erosion)),
        knowledge=clamp01(random.gauss(traits.knowledge, traits.knowledge_sd)),
        reputation=parameters.trust.rest,
        expected_influence=parameters.influence.rest,
        empathy=trait_empathy,
        accounts=[make_account(parameters, random) for _ in range(parameters.population.accounts)],
    )


def make_population(parameters: Table, random: Random) -> tuple[list[Salesperson], list[Team]]:
    size = parameters.population
    people = [make_salesperson(index, parameters, random) for index in range(size.teams * size.team_size)]
    teams = [Team(*draw_attachment(parameters.attachment.leaders, random)) for _ in range(size.teams)]
    return people, teams
