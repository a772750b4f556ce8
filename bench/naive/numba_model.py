"""The model in Numba: one salesperson after another, compiled from Python (docs/odd.md, 4.2 to 4.9)."""

from __future__ import annotations

from collections import namedtuple
from math import exp
from types import SimpleNamespace as Arrays

import numpy as np
from numba import njit

from bench.naive.tables import (
    ASK_FOR_ORDER, CHOICE, CLOSE, CLOSING, COMMITMENT, CONTENT, CUSTOMER_POWER, ENGAGEMENT, HABIT, INFLUENCE, INSIGHT,
    LEARNING, LISTEN, MARKET, NEGOTIATION, P, PITCH, POWER, PRESS, PUSH, RELEASE, SELF, SOCIALISE, TAILOR, TRUST, YIELD,
)
from bench.naive.year import main, simulate

MAX_TURNS = P.run.max_turns
Act = namedtuple("Act", "move listen close press yields own insight fit engaged")


@njit
def clamp01(x):
    return min(max(x, 0.0), 1.0)


@njit
def logistic(x):
    return 1 / (1 + exp(-x))


@njit
def pass_the_gap(a):
    a.insight *= 1 - INSIGHT.forgetting
    a.influence += INFLUENCE.relax * (INFLUENCE.rest - a.influence)
    rest = CUSTOMER_POWER.base + CUSTOMER_POWER.will_slope * a.will
    a.power = clamp01(a.power + CUSTOMER_POWER.relax_gap * (rest - a.power))
    a.empathy += POWER.empathy_gap_recovery * (a.trait_empathy - a.empathy)
    a.intoxication *= 1 - POWER.gap_decay


@njit
def choose(p, a, weight):
    for m in range(8):
        weight[m] = HABIT[m] + CHOICE.value * p.values[m]
        if m <= RELEASE:
            weight[m] += CHOICE.empathy * (p.empathy - 0.5)
    weight[TAILOR] += CHOICE.insight * (a.insight - 0.5)
    weight[SOCIALISE] += CHOICE.reassurance * p.anxiety
    weight[PITCH] += CHOICE.pitch_disinhibition * p.intoxication
    weight[PUSH] += CHOICE.push_disinhibition * p.intoxication
    fear = CHOICE.fear_of_asking * p.anxiety * (1 - p.coached)
    weight[ASK_FOR_ORDER] += CHOICE.readiness * (a.commitment - 0.5) - fear
    total = 0.0
    for m in range(8):
        total += exp(weight[m] / (1 + CHOICE.impulsivity * p.intoxication))
        weight[m] = total
    u = np.random.random() * total
    move = 0
    while weight[move] <= u:
        move += 1
    return move


@njit
def engage(p, a, m):
    own = SELF[m] + 0.5 * CONTENT[m] * (1 - a.insight)
    insight = CONTENT[m] * a.insight * p.knowledge
    fit = CLOSE[m] * (1 - 2 * abs(CLOSE[m] - a.need))
    w = ENGAGEMENT
    reasons = (w.intercept + w.listening * LISTEN[m] * p.empathy + w.trust * a.trust + w.closeness_fit * fit
               + w.content * insight + w.empathy * a.empathy - w.pressure * PRESS[m] * (0.5 + a.will)
               - w.self_focus * own * (0.5 + a.power))
    engaged = 1.0 if np.random.random() < logistic(reasons) else 0.0
    return Act(m, LISTEN[m], CLOSE[m], PRESS[m], YIELD[m], own, insight, fit, engaged)


@njit
def relate(p, a, act):
    e, cold, heard = act.engaged, 1 - act.engaged, act.listen * p.empathy
    S, N, C, T, G, will = (a.influence, a.insight, a.power, a.trust, a.commitment,
                           a.will)
    gained = INSIGHT.gain * heard * e * (1 - N)
    rise = INFLUENCE.gain * e * (heard + act.insight + INFLUENCE.yield_gain * act.yields * (0.5 + a.empathy))
    fall = INFLUENCE.loss * (act.own * (0.4 + 0.6 * C) + act.press * cold * (0.5 + will))
    taken = cold * (act.own + act.press) + 0.5 * act.own + CUSTOMER_POWER.yield_gain * act.yields * e
    trusted = TRUST.gain * e * (0.5 * heard + act.insight + 0.6 * max(0.0, act.fit))
    bound = COMMITMENT.gain * e * (act.insight + 0.3 * act.yields * N + 0.15 * act.press * (1 - will))
    rest = CUSTOMER_POWER.base + CUSTOMER_POWER.will_slope * will
    a.insight = clamp01(N + gained)
    a.influence = clamp01(S + rise * (a.ceiling - S) - fall * S)
    a.power = clamp01(C + CUSTOMER_POWER.gain * taken * (1 - C) - CUSTOMER_POWER.loss * e * act.insight * C
                            + CUSTOMER_POWER.relax_turn * (rest - C))
    a.trust = clamp01(T + trusted * (1 - T) - TRUST.loss * (act.press * cold + 0.3 * max(0.0, -act.fit)) * T)
    a.commitment = clamp01(G + bound * (1 - G))
    return gained


@njit
def ask_for_order(p, a, tally):
    w, d = CLOSING, NEGOTIATION
    apart = a.influence - a.power
    reasons = (w.intercept + w.commitment * a.commitment + w.trust * a.trust
               + w.content * a.insight * p.knowledge + w.influence * a.influence
               - w.imbalance * abs(apart) + a.fit + p.territory)
    if np.random.random() >= logistic(reasons):
        a.commitment *= 0.9
        return False
    discount = d.max_discount * logistic(-d.power * apart + d.empathy * (0.5 - a.empathy)
                                         + d.anxiety * p.anxiety - d.avoidance * p.avoidance)
    tally.sales += 1
    tally.discount += discount
    tally.revenue += a.value * (1 - discount) * (1 + MARKET.upsell * a.insight * p.knowledge)
    a.commitment = 0
    a.insight *= INSIGHT.kept_after_sale
    return True


@njit
def feel(power, sensitivity, trait_empathy, expected, A, empathy):
    error = power - expected
    A = clamp01(A + POWER.intoxication_rpe * sensitivity * max(0.0, error) * (1 - A)
                + POWER.intoxication_rate * (POWER.intoxication_level * sensitivity * power - A))
    target = trait_empathy * (1 - POWER.empathy_erosion * A)
    return expected + POWER.expectation_rate * error, A, clamp01(empathy + POWER.empathy_rate * (target - empathy))


@njit
def feel_power(p, a):
    a.expected, a.intoxication, a.empathy = feel(
        a.power, a.sensitivity, a.trait_empathy, a.expected, a.intoxication,
        a.empathy)
    p.expected, p.intoxication, p.empathy = feel(
        a.influence, p.sensitivity, p.trait_empathy, p.expected, p.intoxication, p.empathy)


@njit
def count(p, a, tally, move, survey):
    tally.moves[move] += 1
    if survey:
        tally.survey_moves[move] += 1
    sums = tally.sums
    sums[0] += a.influence
    sums[1] += a.power
    sums[2] += a.trust
    sums[3] += p.empathy
    sums[4] += a.empathy
    sums[5] += p.intoxication


@njit
def take_turn(p, a, turn, tally, survey, weight):
    act = engage(p, a, choose(p, a, weight))
    before = a.influence
    if turn == 0 and a.meetings == 0 and act.own >= 0.5:
        a.ceiling = 1 - INFLUENCE.opening_scar * min(1.0, act.own)
    gained = relate(p, a, act)
    asked = act.move == ASK_FOR_ORDER
    sold = asked and ask_for_order(p, a, tally)
    feel_power(p, a)
    w = LEARNING
    reward = (10 * p.novelty * gained + p.approval * act.engaged * act.close * (0.4 + 0.6 * a.trust)
              + w.influence * (a.influence - before) - w.coldness * (1 - act.engaged))
    if asked:
        reward += w.sale if sold else -w.rejection
    p.values[act.move] += w.rate * (reward - p.values[act.move])
    count(p, a, tally, act.move, survey)
    return sold


@njit
def hold_all(people, accounts, tallies, k, survey, seed):
    np.random.seed(seed)
    weight = np.empty(8)
    for i in range(len(people)):
        p, a, tally = people[i], accounts[i, k], tallies[i]
        pass_the_gap(a)
        sold, turn = False, 0
        while turn < MAX_TURNS and not sold:
            sold = take_turn(p, a, turn, tally, survey, weight)
            turn += 1
        a.meetings += 1
        if not sold and a.power - a.influence > 0.15:
            a.chased += 1
            tally.chases += 1


def as_records(arrays: Arrays, dimensions: int) -> np.ndarray:
    """One record per person or account; the arrays become views of their fields."""
    fields = vars(arrays)
    shape = next(iter(fields.values())).shape[:dimensions]
    records = np.zeros(shape, [(name, float, values.shape[dimensions:]) for name, values in fields.items()])
    for name, values in fields.items():
        records[name] = values
        setattr(arrays, name, records[name])
    return records


def hold_meetings(company: Arrays, slot: int, survey: bool, rng: np.random.Generator) -> None:
    if not hasattr(company, "records"):
        parts = ((company.people, 1), (company.accounts, 2), (company.tally, 1))
        company.records = tuple(as_records(*part) for part in parts)
    hold_all(*company.records, slot, survey, int(rng.integers(2**32)))


if __name__ == "__main__":
    simulate(hold_meetings, teams=1, weeks=1, seed=0)  # compiles, outside of the time that counts
    main(hold_meetings)
