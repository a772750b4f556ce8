"""Patterns 8 and 9 (docs/odd.md, 7): balance is a condition for closing, and what imbalance costs.

Pattern 8 is seen in diaries: every turn of 200 salespeople in a year, some 20,000 requests for the order.
Pattern 9 is seen in 20,000 salespeople, and in 4,000 whose customers are made more powerful.
"""

import diaries
import pytest
from effects import above, below, change, gap, odds, slope

SALESPEOPLE = 4_000
# How far influence and power may be apart to count as balanced, and from where on they are not.
BALANCED, UNBALANCED = 0.1, 0.3


@pytest.fixture(scope="module")
def requests(simulator):
    """Requests for the order, by people and to accounts that differ in nothing that cannot be seen."""
    lines = diaries.write(simulator, {"market.fit_sd": 0.0, "market.territory_sd": 0.0})
    # Selling ends insight and commitment, so both are taken as they were before the request.
    turns = diaries.with_before(lines, ["insight", "commitment"])
    closes = turns[turns["move"] == "close"]
    return closes.assign(balance=closes["influence"] - closes["customer_power"],
                         content=closes["insight_before"] * closes["knowledge"])


def rest_of(closes):
    """What else decides a sale: commitment, trust, content and influence."""
    return [closes[name] for name in ("commitment_before", "trust", "content", "influence")]


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
    """With the default parameters, too, requests in balance succeed more often than those far from it."""
    closes = diary[diary["move"] == "close"]
    apart = (closes["influence"] - closes["customer_power"]).abs()
    above(gap("share sold, in balance against far from it", closes["sold"][apart < BALANCED],
              closes["sold"][apart > UNBALANCED]))


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
    powerful = simulator.people(SALESPEOPLE, {"customer_power.base": 0.4})
    below(change("customer empathy", powerful["customer_empathy"], usual["customer_empathy"]))
    above(change("discount", powerful["discount"], usual["discount"]))
    above(change("chases", powerful["chases"], usual["chases"]))
