"""Pattern 12 (docs/odd.md, 7): independence alone is not enough, content must bind.

4,000 avoidant salespeople (1.5 SD above the mean, all alike) for a year, and the same people with hardly any
knowledge (0.1, two SD below the mean) and nothing to learn from one another.
"""

import pytest
from effects import below, change, ratio

SALESPEOPLE = 4_000
AVOIDANT = {"attachment.salespeople.source": "normal", "attachment.salespeople.avoidance_shift": 1.5,
            "attachment.salespeople.avoidance_scale": 0.0}
IGNORANT = {"traits.knowledge": 0.1, "traits.knowledge_sd": 0.05, "team.innovation": 0.0}
STILL_SELLS = pytest.mark.xfail(strict=True, raises=AssertionError, reason=(
    "without knowledge avoidant salespeople still sell about 0.40 of what they sell with it (11.4 for 28.6 a "
    "year): trust, influence and fit close some deals without content"))


@pytest.fixture(scope="module")
def knowing(simulator):
    return simulator.people(SALESPEOPLE, AVOIDANT)


@pytest.fixture(scope="module")
def ignorant(simulator):
    return simulator.people(SALESPEOPLE, AVOIDANT | IGNORANT)


def test_without_knowledge_avoidant_salespeople_sell_less_than_half(knowing, ignorant):
    """Avoidant, independent salespeople lose most of their sales with their knowledge."""
    below(ratio("sales without knowledge to sales with it, avoidant salespeople", ignorant["sales"], knowing["sales"]),
          0.5)


@STILL_SELLS
def test_without_knowledge_avoidant_salespeople_hardly_sell(knowing, ignorant):
    """To the letter, "do not sell": less than a quarter of the sales is left."""
    below(ratio("sales without knowledge to sales with it, avoidant salespeople", ignorant["sales"], knowing["sales"]),
          0.25)


def test_without_knowledge_avoidant_salespeople_sell_less_than_anybody(simulator, ignorant):
    """Avoidance does not make up for knowledge: they fall below the average salesperson, whatever the style."""
    usual = simulator.people(SALESPEOPLE)
    below(change("sales, avoidant without knowledge against everybody", ignorant["sales"], usual["sales"]))
