"""The slow twin's keys: each has an effect, and those that were numbers without a name work where they should."""

import math
from random import Random

import pytest
from dyad.twin import closing, learning, market, meeting, population, relationship, simulate, team
from dyad.twin.entities import Team
from dyad.twin.interventions import TERMS, Effects
from dyad.twin.parameters import DEFAULTS, MOVES, resolve
from twin_people import account, customer, near, salesperson, week

# Weeks in which every key matters: groups, all interventions, both signs of anxiety, much churn and chasing.
EVENTFUL = {
    "run": {"weeks": 7, "survey_weeks": 4}, "population": {"teams": 5, "team_size": 3, "accounts": 3, "members_max": 3},
    "attachment": {who: {"source": "normal", "correlation": 0.2} for who in ("salespeople", "customers", "leaders")},
    "dopamine": {"a1_learning": 0.2, "a1_choice": 0.2}, "genetics": {"drd4_7r": 0.4, "drd2_a1": 0.4},
    "power": {"empathy_erosion_sd": 0.1}, "influence": {"scar_healing": 0.1},
    "closing": {"intercept": 0.0, "common_ground": 4.0}, "moves": {"close": {"habit": 0.5}, "pitch": {"habit": 1.0}},
    "market": {"churn": 0.25, "churn_max": 0.4, "chase_max": 1},
    "intervention": [
        {"kind": kind, "strength": 0.5, "n": 2, "group": group, "half_life": 3}
        for kind, group in zip(TERMS, ("all", "all", "secure", "all", "all", "all", "all", "all", "all", "all"),
                               strict=True)],
}
WITHOUT_EFFECT = {"run.seed", "run.replicates", "run.opening_move"} | {
    f"attachment.{who}.source" for who in ("salespeople", "customers", "leaders")}


def numbers(table, place=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from numbers(value, (*place, key))
        elif ".".join((*place, key)) not in WITHOUT_EFFECT:
            yield (*place, key)


def with_value(config, place, value):
    head, *rest = place
    inner = config.get(head, {})
    return config | {head: with_value(inner, rest, value) if rest else value}


def value_of(table, place):
    for key in place:
        table = table[key] if isinstance(table, dict) and key in table else None
        if table is None:
            break
    return table


def changed(place):
    now = value_of(EVENTFUL, place)
    now = value_of(DEFAULTS, place) if now is None else now
    return now + 1 if isinstance(now, int) else now + abs(now) + 0.3


@pytest.fixture(scope="module")
def eventful():
    return simulate(EVENTFUL, 1)


@pytest.mark.parametrize("place", numbers(DEFAULTS), ids=".".join)
def test_each_key_has_an_effect(place, eventful):
    assert not simulate(with_value(EVENTFUL, place, changed(place)), 1).equals(eventful)


def with_keys(**tables):
    return resolve(tables)


def moved(parameters, name, e, *members, **of):
    """An account after one turn, from 4.4 on."""
    person, of = salesperson(), account(*members, **of)
    move, member = parameters.moves[MOVES.index(name)], of.members[0]
    arrived = relationship.receive(move, of.insight, member.closeness_need, 0.5, parameters.engagement)
    relationship.move_relationship(person, of, member, move, arrived, e, parameters)
    return of


def test_attachment():
    keys = with_keys(attachment={"closeness_base": 0.4, "closeness_anxiety": 0.1, "closeness_avoidance": 0.2})
    assert population.closeness_need(0.5, 1.5, keys.attachment) == near(0.15)


def test_engagement():
    keys = with_keys(engagement={"untailored": 0.8, "will_floor": 0.1, "power_floor": 0.2, "intercept": 0.0})
    pitch = keys.moves[MOVES.index("pitch")]
    arrived = relationship.receive(pitch, 0.5, 0.3, 0.5, keys.engagement)
    assert arrived.self_focus == near(1 + 0.8 * 0.3 * 0.5)
    p = relationship.engagement_probability(pitch, arrived, 0.6, customer(), keys.engagement)
    by_hand = 1.2 * 0.4 + 1.5 * 0.3 * 0.5 * 0.5 + 1.2 * 0.4 - 1.8 * 0.2 * (0.1 + 0.4) - 1.4 * 1.12 * (0.2 + 0.6)
    assert math.log(p / (1 - p)) == near(by_hand)


def test_influence():
    keys = with_keys(influence={"power_floor": 0.1, "power_slope": 0.8, "empathy_floor": 0.2, "opening_threshold": 0.9},
                     engagement={"will_floor": 0.3})
    assert moved(keys, "push", 0).influence == near(0.4 - 0.1 * (0.6 * (0.1 + 0.8 * 0.6) + 0.3 + 0.4) * 0.4)
    assert moved(keys, "release", 1).influence == near(0.4 + 0.2 * (0.3 + 0.8 * (0.2 + 0.4)) * 0.6)
    of = moved(keys, "release", 1, customer(empathy=0.2), customer(empathy=0.6), common_ground=0.3)
    assert of.common_ground == near(0.3 + 0.15 * (0.2 + 0.4) * 0.7)
    for self_focus, ceiling in ((0.89, 1.0), (0.9, 0.55)):
        relationship.first_impression(of, self_focus, keys.influence)
        assert of.first_impression == near(ceiling)


def test_customer_power_trust_and_commitment():
    keys = with_keys(customer_power={"self": 0.2}, trust={"heard": 0.7, "fit": 0.9, "misfit": 0.5},
                     commitment={"yield": 0.6, "press": 0.4})
    drift = 0.03 * (0.45 - 0.6)
    of = moved(keys, "push", 1)
    assert of.members[0].power == near(0.6 + 0.05 * 0.2 * 0.6 * 0.4 + drift)
    assert of.commitment == near(0.2 + 0.12 * 0.4 * 0.6 * 0.8)
    of = moved(keys, "release", 1)  # listen 0.5, close 0.2: fit = 0.2·0.8
    assert of.members[0].trust == near(0.4 + 0.08 * (0.7 * 0.5 * 0.6 + 0.9 * 0.16) * 0.6)
    assert of.commitment == near(0.2 + 0.12 * 0.6 * 0.5 * 0.8)
    of = moved(keys, "socialise", 0, customer(closeness_need=0.1))  # fit = -0.8
    assert of.members[0].trust == near(0.4 - 0.08 * 0.5 * 0.8 * 0.4)


def test_gap():
    of = account(customer(), customer(), common_ground=0.5, demand=0.2)
    meeting.pass_gap(of, with_keys(common_ground={"relax": 0.4}, closing={"demand_recovery": 0.5}))
    assert (of.common_ground, of.demand) == (near(0.42), near(0.6))


def test_closing():
    keys = with_keys(closing={
        "will_floor": 0.6, "kept_after_refusal": 0.5, "premature_influence": 0.5, "premature_trust": 0.25,
        "premature_power": 0.3, "satisfied": 1.0})
    of = account(customer(will=0.0, power=0.2), customer(will=0.4, power=0.6), need_fit=-50.0, demand=0.5)
    together = closing.balance(of, keys.closing)
    assert together.power == near((0.6 * 0.2 + 1.0 * 0.6) / 1.6)
    assert closing.try_to_close(salesperson(), of, of.members[1], 0.5, 0.5, keys) is None
    assert (of.influence, of.commitment, of.members[1].trust) == (near(0.24), near(0.1), near(0.32))
    assert of.members[1].power == near(0.6 + 0.3 * 0.8 * 0.4)


def test_learning():
    keys = with_keys(learning={"insight": 4.0, "approval_floor": 0.1, "approval_trust": 0.8})
    heard = learning.Outcome(engaged=1, insight_change=0.05, influence_change=0.0, trust=0.5)
    reward = learning.reward(salesperson(), keys.moves[MOVES.index("ask")], heard, keys.learning)
    assert reward == near(4 * 0.73 * 0.05 + 0.29 * 0.2 * (0.1 + 0.8 * 0.5))


def test_market_and_team():
    keys = with_keys(market={"chase_max": 2, "churn_max": 0.08, "churn": 0.02, "churn_trust": 0.0,
                             "reputation_rate": 0.5})
    for chased, p in ((0, 0.02), (1, 0.03), (2, 0.04), (7, 0.04)):
        assert market.leaving_probability(account(meetings_held=1, chased=chased), keys) == near(p)
    keys.market.churn = 0.05
    assert market.leaving_probability(account(meetings_held=1, chased=2), keys) == 0.08
    person = salesperson(accounts=[account(customer(trust=0.9))])
    market.update_reputation(person, keys.market)
    assert person.reputation == near(0.6)
    calm = with_keys(team={"coaching_secure": 0.8})
    assert team.coached(salesperson(anxiety=-1.0), Team(0.0, 0.0), Effects(), calm.team) == near(0.5 * 0.8)


def test_chasing():
    """After the gap C - S = 0.555 - 0.391, and the turn leaves it so."""
    still = {"run": {"opening_move": "ask", "max_turns": 1}, "influence": {"gain": 0.0},
             "customer_power": {"relax_turn": 0.0}}
    for lead, chased in ((0.163, 1), (0.165, 0)):
        of = account()
        meeting.hold_meeting(salesperson(), of, week(), resolve(still | {"market": {"chase_lead": lead}}), Random(1))
        assert of.chased == chased
