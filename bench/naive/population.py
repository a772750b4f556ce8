"""Who is there at the start (docs/odd.md, 4.1), as arrays over salespeople and their accounts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace as Arrays

import numpy as np

from bench.naive.tables import CUSTOMER_POWER, INFLUENCE, LEARNING, P, TRUST

TABLE = Path(__file__).resolve().parents[2] / "data" / "attachment_ecr.csv"


def clamp01(x: np.ndarray) -> np.ndarray:
    return np.clip(x, 0.0, 1.0)


class AttachmentTable:
    def __init__(self):
        cells = np.genfromtxt(TABLE, delimiter=",", comments="#", skip_header=0)[1:]
        self.low, self.width = cells[:, [0, 2]], cells[:, [1, 3]] - cells[:, [0, 2]]
        self.share = cells[:, 4] / cells[:, 4].sum()
        middle = self.low + self.width / 2
        self.mean = self.share @ middle
        self.sd = np.sqrt(self.share @ ((middle - self.mean) ** 2 + self.width**2 / 12))

    def draw(self, shape: tuple, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        cell = rng.choice(len(self.share), shape, p=self.share)
        scores = (self.low[cell] + rng.random((*shape, 2)) * self.width[cell] - self.mean) / self.sd
        return scores[..., 0], scores[..., 1]


def draw_genes(shape: tuple, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Who carries 7R, who carries A1."""
    return rng.binomial(2, P.genetics.drd4_7r, shape) > 0, rng.binomial(2, P.genetics.drd2_a1, shape) > 0


def factor(has_7r: np.ndarray, has_a1: np.ndarray, what: str) -> np.ndarray:
    d = vars(P.dopamine)
    return (1 + d[f"{what}_7r"] * has_7r) * (1 - d[f"{what}_a1"] * has_a1)


def begin_relationships(a: Arrays, where: tuple) -> None:
    """New relationships; the customers stay who they are."""
    a.influence[where], a.insight[where], a.commitment[where], a.ceiling[where] = INFLUENCE.rest, 0, 0, 1
    a.meetings[where] = a.chased[where] = 0
    a.power[where] = clamp01(CUSTOMER_POWER.base + CUSTOMER_POWER.will_slope * a.will[where])
    a.expected[where], a.intoxication[where] = a.power[where], 0
    a.empathy[where], a.trust[where] = a.trait_empathy[where], TRUST.rest


def make_accounts(shape: tuple, table: AttachmentTable, rng: np.random.Generator) -> Arrays:
    t, sd = P.traits, P.market.value_sd
    anxiety, avoidance = table.draw(shape, rng)
    accounts = Arrays(
        value=np.exp(rng.normal(-(sd**2) / 2, sd, shape)), fit=rng.normal(0, P.market.fit_sd, shape),
        will=clamp01(rng.normal(t.will, t.will_sd, shape)),
        trait_empathy=clamp01(rng.normal(t.customer_empathy, t.customer_empathy_sd, shape)),
        need=clamp01(0.3 + 0.12 * anxiety - 0.16 * avoidance),
        sensitivity=factor(*draw_genes(shape, rng), "sensitivity"),
    )
    for name in ("influence", "insight", "commitment", "ceiling", "meetings", "chased", "power", "expected",
                 "intoxication", "empathy", "trust"):
        setattr(accounts, name, np.zeros(shape))
    begin_relationships(accounts, ...)
    return accounts


def make_people(n: int, table: AttachmentTable, rng: np.random.Generator) -> Arrays:
    t = P.traits
    anxiety, avoidance = table.draw((n,), rng)
    has_7r, has_a1 = draw_genes((n,), rng)
    gain, sensitivity = factor(has_7r, has_a1, "gain"), factor(has_7r, has_a1, "sensitivity")
    mean_empathy = t.salesperson_empathy - t.avoidance_on_empathy * avoidance
    empathy = clamp01(rng.normal(mean_empathy, t.salesperson_empathy_sd))
    return Arrays(
        anxiety=anxiety, avoidance=avoidance, trait_empathy=empathy, sensitivity=sensitivity,
        territory=rng.normal(0, P.market.territory_sd, n), knowledge=clamp01(rng.normal(t.knowledge, t.knowledge_sd, n)),
        novelty=gain * LEARNING.novelty * np.maximum(0, 1 + LEARNING.avoidance_on_novelty * avoidance),
        approval=gain * LEARNING.approval * np.maximum(0, 1 - LEARNING.avoidance_on_approval * avoidance),
        empathy=empathy.copy(), intoxication=np.zeros(n), expected=np.full(n, INFLUENCE.rest),
        reputation=np.full(n, TRUST.rest), values=np.zeros((n, 8)), coached=np.zeros(n),
    )


def make_company(teams: int, rng: np.random.Generator) -> Arrays:
    table, n = AttachmentTable(), teams * P.population.team_size
    people = make_people(n, table, rng)
    leader_anxiety, leader_avoidance = (np.repeat(score, P.population.team_size) for score in table.draw((teams,), rng))
    quality = clamp01(1 - P.team.leader_anxiety_cost * np.maximum(0, leader_anxiety))
    people.coached = np.minimum(1, P.team.coaching * quality * np.where(people.anxiety > 0, 1, 0.3))
    people.delegation = clamp01(1 - P.team.leader_avoidance_cost * np.maximum(0, leader_avoidance))
    tally = Arrays(
        moves=np.zeros((n, 8)), survey_moves=np.zeros((n, 8)), sums=np.zeros((n, 6)), sales=np.zeros(n),
        discount=np.zeros(n), revenue=np.zeros(n), chases=np.zeros(n), churned=np.zeros(n),
    )
    return Arrays(people=people, accounts=make_accounts((n, P.population.accounts), table, rng), tally=tally)
