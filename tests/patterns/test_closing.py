"""Patterns 8 and 9 (docs/odd.md, 7): balance is a condition for closing, and what imbalance costs.

Pattern 8 is seen in diaries: every turn of 480 salespeople in a year, some 28,000 meetings in which they ask for
the order. States are those before the request, since a refusal moves them. Pattern 9 is seen in 100,000
salespeople, and in 4,000 whose customers are made more powerful.
"""

import diaries
import pytest
from effects import above, below, change, odds, slope, within

SALESPEOPLE = 4_000
# How far influence and power may be apart to count as balanced, and from where on they are not.
BALANCED, UNBALANCED = 0.1, 0.3
STATES = ["insight", "commitment", "demand", "trust", "influence", "customer_power"]


def requests_in(lines):
    """The first request for the order of each meeting, with both sides' balance and with content."""
    closes = diaries.first_requests(lines, STATES)
    return closes.assign(balance=closes["influence_before"] - closes["customer_power_before"],
                         content_before=closes["insight_before"] * closes["knowledge"])


def rest_of(closes):
    """What else decides a sale: commitment, demand, trust, content and influence."""
    return [closes[f"{name}_before"] for name in ("commitment", "demand", "trust", "content", "influence")]


@pytest.fixture(scope="module")
def requests(simulator):
    """Requests by people and to accounts that differ in nothing that cannot be seen."""
    return requests_in(diaries.write(simulator, {"market.fit_sd": 0.0, "market.territory_sd": 0.0}))


def test_imbalance_lowers_the_odds_of_a_sale(requests):
    """The further influence and the customer's power are apart, the lower the odds, all else equal."""
    below(odds("log odds of a sale per unit of imbalance", requests["sold"], requests["balance"].abs(),
               rest_of(requests), requests["salesperson"]))


@pytest.mark.parametrize(("side", "sign"), [("the customer", -1), ("the salesperson", 1)])
def test_imbalance_in_either_favour_lowers_the_odds(requests, side, sign):
    """Too much influence is no better than too little."""
    towards, other = ((requests["balance"] * way).clip(lower=0) for way in (sign, -sign))
    below(odds(f"log odds of a sale per unit of imbalance in favour of {side}", requests["sold"], towards,
               [other, *rest_of(requests)], requests["salesperson"]))


def test_closing_succeeds_most_in_balance(diary):
    """With the default parameters, too, requests in balance succeed more often than those far from it: within
    salespeople, whose territories differ, and all else equal."""
    closes = requests_in(diary)
    apart = closes["balance"].abs()
    closes = closes[(apart < BALANCED) | (apart > UNBALANCED)]
    people = closes["salesperson"]
    sold, balanced, *rest = (within(values.astype(float), people) for values in (
        closes["sold"], closes["balance"].abs() < BALANCED, *rest_of(closes)))
    above(slope("share sold, in balance against far from it, all else equal", sold, balanced, rest, people=people))


def imbalance_on(many, outcome):
    imbalance = many["customer_power"] - many["influence"]
    return slope(f"{outcome} on imbalance in the customer's favour", many[outcome], imbalance,
                 given=[many["anxiety"], many["avoidance"]])


def test_imbalance_takes_the_customers_empathy(many):
    """The more power customers have over a salesperson, the less empathy they have for him or her."""
    below(imbalance_on(many, "customer_empathy"))


@pytest.mark.parametrize("outcome", ["discount", "chases"])
def test_imbalance_costs_discounts_and_chasing(many, outcome):
    """The more power customers have over a salesperson, the larger the discounts, and the more chasing."""
    above(imbalance_on(many, outcome))


def test_more_powerful_customers_feel_less_bargain_harder_and_are_chased(simulator):
    """The same salespeople before customers whose power at rest is higher by 0.1."""
    usual = simulator.people(SALESPEOPLE)
    powerful = simulator.people(SALESPEOPLE,
                                {"customer_power.base": simulator.defaults["customer_power.base"] + 0.1})
    below(change("customer empathy", powerful["customer_empathy"], usual["customer_empathy"]))
    above(change("discount", powerful["discount"], usual["discount"]))
    above(change("chases", powerful["chases"], usual["chases"]))
