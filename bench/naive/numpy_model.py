"""The model in NumPy: arrays over salespeople, the loop over turns in Python (docs/odd.md, 4.2 to 4.9)."""

from __future__ import annotations

from types import SimpleNamespace as Arrays

import numpy as np

from bench.naive.population import clamp01
from bench.naive.tables import (
    ASK_FOR_ORDER, CHOICE, CLOSE, CLOSING, COMMITMENT, CONTENT, CUSTOMER_POWER, ENGAGEMENT, HABIT, INFLUENCE, INSIGHT,
    LEARNING, LISTEN, MARKET, NEGOTIATION, P, PITCH, POWER, PRESS, PUSH, RELEASE, SELF, SOCIALISE, TAILOR, TRUST, YIELD,
)
from bench.naive.year import main

def logistic(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def resting_power(a: Arrays) -> np.ndarray:
    return CUSTOMER_POWER.base + CUSTOMER_POWER.will_slope * a.will


def pass_the_gap(a: Arrays) -> None:
    a.insight *= 1 - INSIGHT.forgetting
    a.influence += INFLUENCE.relax * (INFLUENCE.rest - a.influence)
    a.power = clamp01(a.power + CUSTOMER_POWER.relax_gap * (resting_power(a) - a.power))
    a.empathy += POWER.empathy_gap_recovery * (a.trait_empathy - a.empathy)
    a.intoxication *= 1 - POWER.gap_decay


def choose(p: Arrays, a: Arrays, rng: np.random.Generator) -> np.ndarray:
    utility = HABIT + CHOICE.value * p.values
    utility[:, : RELEASE + 1] += (CHOICE.empathy * (p.empathy - 0.5))[:, None]
    utility[:, TAILOR] += CHOICE.insight * (a.insight - 0.5)
    utility[:, SOCIALISE] += CHOICE.reassurance * p.anxiety
    utility[:, PITCH] += CHOICE.pitch_disinhibition * p.intoxication
    utility[:, PUSH] += CHOICE.push_disinhibition * p.intoxication
    fear = CHOICE.fear_of_asking * p.anxiety * (1 - p.coached)
    utility[:, ASK_FOR_ORDER] += CHOICE.readiness * (a.commitment - 0.5) - fear
    weight = np.exp(utility / (1 + CHOICE.impulsivity * p.intoxication)[:, None]).cumsum(axis=1)
    return (weight <= rng.random((len(weight), 1)) * weight[:, -1:]).sum(axis=1)


def engage(p: Arrays, a: Arrays, m: np.ndarray, rng: np.random.Generator) -> Arrays:
    act = Arrays(move=m, listen=LISTEN[m], close=CLOSE[m], press=PRESS[m], yields=YIELD[m])
    act.self = SELF[m] + 0.5 * CONTENT[m] * (1 - a.insight)
    act.insight = CONTENT[m] * a.insight * p.knowledge
    act.fit = act.close * (1 - 2 * np.abs(act.close - a.need))
    w = ENGAGEMENT
    reasons = (w.intercept + w.listening * act.listen * p.empathy + w.trust * a.trust + w.closeness_fit * act.fit
               + w.content * act.insight + w.empathy * a.empathy - w.pressure * act.press * (0.5 + a.will)
               - w.self_focus * act.self * (0.5 + a.power))
    act.engaged = (rng.random(len(m)) < logistic(reasons)).astype(float)
    return act


def relate(p: Arrays, a: Arrays, act: Arrays) -> np.ndarray:
    """The new relationship from the old one; returns the gain in insight."""
    e, cold, heard = act.engaged, 1 - act.engaged, act.listen * p.empathy
    S, N, C, T, G = a.influence, a.insight, a.power, a.trust, a.commitment
    gained = INSIGHT.gain * heard * e * (1 - N)
    rise = INFLUENCE.gain * e * (heard + act.insight + INFLUENCE.yield_gain * act.yields * (0.5 + a.empathy))
    fall = INFLUENCE.loss * (act.self * (0.4 + 0.6 * C) + act.press * cold * (0.5 + a.will))
    taken = cold * (act.self + act.press) + 0.5 * act.self + CUSTOMER_POWER.yield_gain * act.yields * e
    trusted = TRUST.gain * e * (0.5 * heard + act.insight + 0.6 * np.maximum(0, act.fit))
    bound = COMMITMENT.gain * e * (act.insight + 0.3 * act.yields * N + 0.15 * act.press * (1 - a.will))
    a.insight = clamp01(N + gained)
    a.influence = clamp01(S + rise * (a.ceiling - S) - fall * S)
    a.power = clamp01(C + CUSTOMER_POWER.gain * taken * (1 - C) - CUSTOMER_POWER.loss * e * act.insight * C
                      + CUSTOMER_POWER.relax_turn * (resting_power(a) - C))
    a.trust = clamp01(T + trusted * (1 - T) - TRUST.loss * (act.press * cold + 0.3 * np.maximum(0, -act.fit)) * T)
    a.commitment = clamp01(G + bound * (1 - G))
    return gained


def ask_for_order(p: Arrays, a: Arrays, asked: np.ndarray, tally: Arrays, rng: np.random.Generator) -> np.ndarray:
    """Returns where it was given."""
    w, d = CLOSING, NEGOTIATION
    reasons = (w.intercept + w.commitment * a.commitment + w.trust * a.trust + w.content * a.insight * p.knowledge
               + w.influence * a.influence - w.imbalance * np.abs(a.influence - a.power) + a.fit + p.territory)
    sold = asked & (rng.random(len(asked)) < logistic(reasons))
    discount = d.max_discount * logistic(d.power * (a.power - a.influence) + d.empathy * (0.5 - a.empathy)
                                         + d.anxiety * p.anxiety - d.avoidance * p.avoidance)
    tally.sales += sold
    tally.discount += sold * discount
    tally.revenue += sold * a.value * (1 - discount) * (1 + MARKET.upsell * a.insight * p.knowledge)
    a.commitment = np.where(sold, 0, np.where(asked, 0.9 * a.commitment, a.commitment))
    a.insight = np.where(sold, INSIGHT.kept_after_sale * a.insight, a.insight)
    return sold


def feel(power: np.ndarray, who: Arrays) -> None:
    error = power - who.expected
    who.expected = who.expected + POWER.expectation_rate * error
    A = who.intoxication
    A = clamp01(A + POWER.intoxication_rpe * who.sensitivity * np.maximum(0, error) * (1 - A)
                + POWER.intoxication_rate * (POWER.intoxication_level * who.sensitivity * power - A))
    target = who.trait_empathy * (1 - POWER.empathy_erosion * A)
    who.intoxication, who.empathy = A, clamp01(who.empathy + POWER.empathy_rate * (target - who.empathy))


def learn(p: Arrays, a: Arrays, act: Arrays, gained: np.ndarray, moved: np.ndarray, sold: np.ndarray) -> None:
    w, e = LEARNING, act.engaged
    refused = (act.move == ASK_FOR_ORDER) & ~sold
    reward = (10 * p.novelty * gained + p.approval * e * act.close * (0.4 + 0.6 * a.trust) + w.influence * moved
              + w.sale * sold - w.rejection * refused - w.coldness * (1 - e))
    everybody = np.arange(len(act.move))
    p.values[everybody, act.move] += w.rate * (reward - p.values[everybody, act.move])


def take_turn(p: Arrays, a: Arrays, turn: int, tally: Arrays, survey: bool, rng: np.random.Generator) -> np.ndarray:
    """Returns where a sale was closed."""
    act = engage(p, a, choose(p, a, rng), rng)
    before = a.influence
    if turn == 0:
        scarred = (a.meetings == 0) & (act.self >= 0.5)
        a.ceiling = np.where(scarred, 1 - INFLUENCE.opening_scar * np.minimum(1, act.self), a.ceiling)
    gained = relate(p, a, act)
    asked = act.move == ASK_FOR_ORDER
    sold = ask_for_order(p, a, asked, tally, rng) if asked.any() else asked
    feel(a.power, a)
    feel(a.influence, p)
    learn(p, a, act, gained, a.influence - before, sold)
    everybody = np.arange(len(act.move))
    tally.moves[everybody, act.move] += 1
    if survey:
        tally.survey_moves[everybody, act.move] += 1
    tally.sums += np.stack([a.influence, a.power, a.trust, p.empathy, a.empathy, p.intoxication], axis=1)
    return sold


def some(arrays: Arrays, who: np.ndarray) -> Arrays:
    return Arrays(**{name: values[who] for name, values in vars(arrays).items()})


def give_back(arrays: Arrays, who: np.ndarray, to: Arrays) -> None:
    for name, values in vars(arrays).items():
        getattr(to, name)[who] = values


def hold_meetings(company: Arrays, slot: int, survey: bool, rng: np.random.Generator) -> None:
    """One meeting of everybody. Those whose meeting has ended leave the arrays."""
    table = Arrays(**{name: values[:, slot] for name, values in vars(company.accounts).items()})
    wholes = company.people, table, company.tally
    there = np.arange(len(company.people.anxiety))
    p, a, tally = (some(whole, there) for whole in wholes)
    pass_the_gap(a)
    all_sold = np.zeros(len(there), dtype=bool)
    for turn in range(P.run.max_turns):
        sold = take_turn(p, a, turn, tally, survey, rng)
        if not sold.any():
            continue
        all_sold[there[sold]] = True
        for part, whole in zip((p, a, tally), wholes):
            give_back(some(part, sold), there[sold], whole)
        p, a, tally, there = some(p, ~sold), some(a, ~sold), some(tally, ~sold), there[~sold]
    for part, whole in zip((p, a, tally), wholes):
        give_back(part, there, whole)
    table.meetings += 1
    chases = ~all_sold & (table.power - table.influence > 0.15)
    table.chased += chases
    company.tally.chases += chases


if __name__ == "__main__":
    main(hold_meetings)
