"""Patterns 10 and 11 (docs/odd.md, 7): attachment of salespeople, and of customers.

Pattern 10 is seen in 100,000 salespeople for a year; what helps is compared in the same people, with the same
random numbers. For pattern 11 there are 4,000 salespeople, and all customers have the average scores of one
attachment category of the real people in data/attachment_ecr.csv.
"""

import diaries
import numpy as np
import pandas as pd
import pytest
from effects import above, below, change, correlation, gap, mean, ratio
from simulate import ROOT

SALESPEOPLE = 4_000
TECHNIQUE = {"kind": "commitment_technique", "strength": 1.0}
LEADERS = {"kind": "leader_coaching", "strength": 1.0}
AWARENESS = {"kind": "attachment_awareness", "strength": 1.5}
# What helps, as the settings and interventions without it and with it.
HELP = {
    "coaching": (({"team.coaching": 0.0}, []), ({}, [])),
    "better coaching": (({}, []), ({}, [LEADERS])),
    "technique": (({}, []), ({}, [TECHNIQUE])),
}


@pytest.mark.parametrize("outcome", ["asks", "close_share"])
def test_anxious_salespeople_ask_for_the_order_less(many, outcome):
    """Both how often they ask in a year and the share of their moves falls with anxiety."""
    below(correlation(many, "anxiety", outcome))


def test_anxious_salespeople_give_more_discount(many):
    """Discounts rise with anxiety."""
    above(correlation(many, "anxiety", "discount"))


def test_avoidant_salespeople_sell_more_than_anxious_ones(many):
    """Who takes an independent stance sells more than who puts the personal relation first."""
    sales = many.groupby("attachment")["sales"].get_group
    above(gap("sales, avoidant against anxious", sales("avoidant"), sales("anxious")))


def is_anxious(people):
    return people["attachment"].isin(["anxious", "fearful"])


@pytest.fixture(scope="module", params=HELP)
def gains(request, simulator, many):
    """The people with what help brought each of them, and whether they are anxious."""
    without, with_help = (simulator.people(len(many), settings, interventions)
                          for settings, interventions in HELP[request.param])
    gained = {outcome: with_help[outcome] - without[outcome] for outcome in ("asks", "sales")}
    return without.assign(help=request.param, anxious=is_anxious(without), **gained)


@pytest.mark.parametrize("outcome", ["asks", "sales"])
def test_coaching_and_technique_help_the_anxious_most(gains, outcome):
    """Coaching by leaders, leaders who learn to coach in spite of their own anxiety, and a technique for building
    commitment: the anxious ask more and sell more than without, and gain more than the others do."""
    name, anxious = f"more {outcome} by {gains['help'].iloc[0]}", gains["anxious"]
    above(mean(f"{name}, the anxious", gains[outcome][anxious]))
    above(gap(f"{name}, the anxious against the others", gains[outcome][anxious], gains[outcome][~anxious]))


def test_commitment_technique_helps_the_anxious_most_in_proportion(simulator, many):
    """Beside what they sell without it, too, the anxious gain more than the others do."""
    with_help = simulator.people(len(many), interventions=[TECHNIQUE])
    anxious, others = (ratio(f"sales with the technique to sales without, {name}", with_help["sales"][who],
                             many["sales"][who])
                       for name, who in (("the anxious", is_anxious(many)), ("the others", ~is_anxious(many))))
    above(anxious.minus(others))


def average_scores(cut, anxious, avoidant):
    """Mean standardised scores of the real people in one attachment category."""
    cells = pd.read_csv(ROOT / "data" / "attachment_ecr.csv", comment="#")
    scores = {}
    for name in ("anxiety", "avoidance"):
        low, high = cells[f"{name}_low"], cells[f"{name}_high"]
        middle, people = (low + high) / 2, cells["people"]
        centre = np.average(middle, weights=people)
        spread = np.sqrt(np.average((middle - centre) ** 2 + (high - low) ** 2 / 12, weights=people))
        scores[name] = (middle - centre) / spread
    inside = ((scores["anxiety"] >= cut) == anxious) & ((scores["avoidance"] >= cut) == avoidant)
    return {name: float(np.average(score[inside], weights=cells["people"][inside])) for name, score in scores.items()}


def customers(simulator, anxious=False, avoidant=False):
    """Settings under which all customers are the average of one category."""
    where = "attachment.customers"
    scores = average_scores(simulator.defaults["measures.attachment_cut"], anxious, avoidant)
    shifts = {f"{where}.{name}_shift": round(score, 3) for name, score in scores.items()}
    scales = {f"{where}.{name}_scale": 0.0 for name in ("anxiety", "avoidance")}
    return {f"{where}.source": "normal"} | shifts | scales


def trust_from_closeness(simulator, settings):
    """Change of trust in the turns in which one of 80 salespeople offers closeness."""
    turns = diaries.with_before(diaries.write(simulator, settings, salespeople=80), ["trust"])
    turns = turns[turns["move"] == "socialise"]
    gain = turns["trust"] - turns["trust_before"]
    return mean("trust gained in a turn of socialising", gain.groupby(turns["salesperson"]).mean())


def change_by_habit(simulator, settings):
    """Change of trust over a year when all salespeople have a strong habit of socialising."""
    sociable = settings | simulator.stronger_habit("socialise")
    return change("trust, habitual socialising against usual", simulator.people(SALESPEOPLE, sociable)["trust"],
                  simulator.people(SALESPEOPLE, settings)["trust"])


@pytest.mark.parametrize("effect", [trust_from_closeness, change_by_habit])
def test_anxious_customers_gain_trust_from_closeness(simulator, effect):
    """In the turn itself, and over a year of habitual socialising."""
    above(effect(simulator, customers(simulator, anxious=True)))


@pytest.mark.parametrize("effect", [trust_from_closeness, change_by_habit])
def test_avoidant_customers_lose_trust_from_closeness(simulator, effect):
    """In the turn itself, and over a year of habitual socialising."""
    below(effect(simulator, customers(simulator, avoidant=True)))


def test_attachment_awareness_helps(simulator):
    """Salespeople who offer each customer the closeness that he or she wants earn more trust, and sell more."""
    usual, aware = simulator.people(SALESPEOPLE), simulator.people(SALESPEOPLE, interventions=[AWARENESS])
    above(change("trust, aware against usual", aware["trust"], usual["trust"]))
    above(change("sales, aware against usual", aware["sales"], usual["sales"]))
