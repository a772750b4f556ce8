"""Patterns 15 and 16 (docs/odd.md, 7): what goes with sales, and what goes with customer orientation.

100,000 salespeople for a year. Customer orientation is an answer to a simulated questionnaire (reliability 0.8);
sales, churn, revenue and the share of talking are taken from records. How strongly customer orientation, knowledge
and empathy go with sales are rows of data/targets.csv: test_targets.py.
"""

import pytest
from effects import above, below, correlation, gap, slope, standard

TOO_MUCH_TALK = 0.65


def test_those_who_talk_much_sell_less(answers):
    """Salespeople who do more than 65 % of the talking sell less than the others."""
    much = answers["talk_share"] > TOO_MUCH_TALK
    below(gap("sales of those who talk more than 65 % against the others", answers["sales"][much],
              answers["sales"][~much]))


def test_customer_orientation_goes_with_trust(answers):
    """Customers of customer-oriented salespeople trust them more."""
    above(correlation(answers, "customer_orientation", "trust"))


def test_customer_orientation_goes_with_loyalty(answers):
    """Fewer accounts leave customer-oriented salespeople."""
    below(correlation(answers, "customer_orientation", "churned_accounts"))


@pytest.fixture(scope="module")
def up_selling(simulator, answers):
    """Those who sold, with their up-selling: revenue beyond that of the very same sales in a run without it."""
    bare = simulator.people(len(answers), {"market.upsell": 0.0})
    assert (bare["sales"] == answers["sales"]).all()
    extra = answers["revenue"] - bare["revenue"]
    return answers.assign(earned_by_up_selling=extra, up_selling_share=extra / bare["revenue"])[answers["sales"] > 0]


@pytest.mark.parametrize("outcome", ["earned_by_up_selling", "up_selling_share"])
def test_customer_orientation_goes_with_up_selling(up_selling, outcome):
    """Customer-oriented salespeople earn more by up-selling in a year, and more on top of each bare order."""
    above(correlation(up_selling, "customer_orientation", outcome))


def test_customer_orientation_goes_with_larger_orders_at_equal_sales(up_selling):
    """It is a larger share among people who sell equally often, since each sale uses up insight."""
    people = up_selling
    above(slope("up-selling share on customer orientation, at equal sales", standard(people["up_selling_share"]),
                standard(people["customer_orientation"]), given=[standard(people["sales"])]))
