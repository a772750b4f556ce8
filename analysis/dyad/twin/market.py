"""Market: reputation, churn and exchange of accounts (docs/odd.md, 4.10)."""

from __future__ import annotations

from math import exp, log
from random import Random

from .entities import Account, Salesperson, clamp01
from .measures import Tally
from .parameters import Table
from .population import begin_relationship


def update_reputation(person: Salesperson, market: Table) -> None:
    """R += reputation_rate·(mean trust over all customers, met or not - R)."""
    trust = [member.trust for account in person.accounts for member in account.members]
    change = market.reputation_rate * (sum(trust) / len(trust) - person.reputation)
    person.reputation = clamp01(person.reputation + change)


def leaving_probability(account: Account, parameters: Table) -> float:
    if account.meetings_held == 0:
        return 0.0
    market = parameters.market
    mean_trust = sum(member.trust for member in account.members) / len(account.members)
    distrust = exp(market.churn_trust * (parameters.trust.rest - mean_trust))
    chased = 1 + market.churn_chase * min(market.chase_max, account.chased)
    return min(market.churn_max, market.churn * distrust * chased)


def gumbel(random: Random) -> float:
    return -log(-log(max(random.random(), 1e-300)))


def exchange(
    people: list[Salesperson], vacated: list[tuple[int, int]], parameters: Table, random: Random
) -> None:
    """Hands the accounts that left out again: the best slot gets the most valuable account."""
    accounts = [people[owner].accounts[slot] for owner, slot in vacated]
    accounts.sort(key=lambda account: account.value, reverse=True)
    appeal = {
        place: parameters.market.competition * people[place[0]].reputation + gumbel(random) for place in vacated
    }
    for (owner, slot), account in zip(sorted(vacated, key=lambda place: appeal[place], reverse=True), accounts):
        people[owner].accounts[slot] = account
        begin_relationship(account, parameters)


def end_of_week(people: list[Salesperson], tallies: list[Tally], parameters: Table, random: Random) -> None:
    for person in people:
        update_reputation(person, parameters.market)
    vacated = []
    for owner, person in enumerate(people):
        for slot, account in enumerate(person.accounts):
            if random.random() < leaving_probability(account, parameters):
                vacated.append((owner, slot))
                tallies[owner].churned_accounts += 1
    for person in people:
        for account in person.accounts:
            if account.chased > 0 and random.random() < parameters.market.chase_fade:
                account.chased -= 1
    exchange(people, vacated, parameters, random)
