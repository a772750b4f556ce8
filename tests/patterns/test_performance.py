"""Patterns 15 and 16 (docs/odd.md, 7): what goes with sales, and what goes with customer orientation.

20,000 salespeople for a year. Customer orientation and empathy are answers to simulated questionnaires
(reliability 0.8); sales, churn, revenue, the share of talking and knowledge are taken from records and tests.
Correlations are standardised slopes, so that their errors are robust. Bounds are those of data/targets.csv.
"""

import numpy as np
import pytest
from effects import above, below, between, gap, slope, standard, surveyed

TOO_MUCH_TALK = 0.65
TOO_STRONG = pytest.mark.xfail(strict=True, raises=AssertionError, reason=(
    "with the default parameters the correlation is about .28: positive, but above the published interval "
    "(.04 to .23)"))
NO_LARGER_ORDERS = pytest.mark.xfail(strict=True, raises=AssertionError, reason=(
    "the correlation is about .01: customer-oriented salespeople sell more often, and each sale uses up half of "
    "the insight that the next up-selling needs"))


@pytest.fixture(scope="module")
def answers(many):
    """The salespeople, with questionnaires in the place of what only the simulation knows."""
    draw = np.random.default_rng(2)
    return many.assign(**{name: surveyed(many[name], draw) for name in ("customer_orientation", "trait_empathy")})


def correlation(people, one, other):
    return slope(f"correlation of {one} with {other}", standard(people[other]), standard(people[one]))


def test_customer_orientation_goes_with_sales(answers):
    """The correlation is positive."""
    above(correlation(answers, "customer_orientation", "sales"))


@pytest.mark.parametrize(("trait", "target"), [
    pytest.param("customer_orientation", "co_sales_correlation", marks=TOO_STRONG),
    ("knowledge", "knowledge_sales_correlation"),
    ("trait_empathy", "empathy_sales_correlation"),
])
def test_correlations_with_sales_are_as_strong_as_published(answers, targets, trait, target):
    """Customer orientation modestly, knowledge about .28, empathy weakly."""
    between(correlation(answers, trait, "sales"), *targets.loc[target, ["low", "high"]])


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


def test_customer_orientation_goes_with_earnings_from_up_selling(up_selling):
    """Customer-oriented salespeople earn more by up-selling in a year."""
    above(correlation(up_selling, "customer_orientation", "earned_by_up_selling"))


@NO_LARGER_ORDERS
def test_customer_orientation_goes_with_larger_orders(up_selling):
    """What they sell on top is also a larger share of the bare order."""
    above(correlation(up_selling, "customer_orientation", "up_selling_share"))


def test_customer_orientation_goes_with_larger_orders_at_equal_sales(up_selling):
    """It is a larger share among people who sell equally often, since each sale uses up insight."""
    people = up_selling
    above(slope("up-selling share on customer orientation, at equal sales", standard(people["up_selling_share"]),
                standard(people["customer_orientation"]), given=[standard(people["sales"])]))
