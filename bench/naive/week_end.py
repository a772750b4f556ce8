"""Market and team at the end of a week (docs/odd.md, 4.10 and 4.11), as arrays."""

from __future__ import annotations

from types import SimpleNamespace as Arrays

import numpy as np

from bench.naive.population import begin_relationships, clamp01
from bench.naive.tables import MARKET, P, TRUST

OF_THE_ACCOUNT = ("value", "fit", "will", "trait_empathy", "need", "sensitivity")


def trade(company: Arrays, rng: np.random.Generator) -> None:
    people, a = company.people, company.accounts
    people.reputation += 0.1 * (a.trust.mean(axis=1) - people.reputation)
    distrust = np.exp(MARKET.churn_trust * (TRUST.rest - a.trust))
    probability = np.minimum(0.5, MARKET.churn * distrust * (1 + MARKET.churn_chase * np.minimum(3, a.chased)))
    leaves = (a.meetings > 0) & (rng.random(a.trust.shape) < probability)
    company.tally.churned += leaves.sum(axis=1)
    a.chased -= (a.chased > 0) & (rng.random(a.trust.shape) < 0.3)
    owner, slot = np.nonzero(leaves)
    appeal = MARKET.competition * people.reputation[owner] + rng.gumbel(size=len(owner))
    to, source = np.argsort(-appeal), np.argsort(-a.value[owner, slot])
    for name in OF_THE_ACCOUNT:
        column = getattr(a, name)
        column[owner[to], slot[to]] = column[owner[source], slot[source]]
    begin_relationships(a, (owner, slot))


def learn_in_teams(company: Arrays) -> None:
    people, t, size = company.people, P.team, P.population.team_size
    k = people.knowledge
    mean = np.repeat(k.reshape(-1, size).mean(axis=1), size)
    gained = people.delegation * (t.sharing * np.maximum(0, mean - k) + t.innovation * (1 - k))
    k[:] = clamp01(k + gained - t.obsolescence * k)
