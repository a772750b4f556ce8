"""Pattern 12 (docs/odd.md, 7): independence alone is not enough, content must bind.

4,000 avoidant salespeople (1.5 SD above the mean, all alike) for a year, and the same people with hardly any
knowledge: a mean of 0.1, which nothing raises or lowers in the course of the year.
"""

import pytest
from effects import below, change, ratio

SALESPEOPLE = 4_000
AVOIDANT = {"attachment.salespeople.source": "normal", "attachment.salespeople.avoidance_shift": 1.5,
            "attachment.salespeople.avoidance_scale": 0.0}
# A wider spread would be cut off at zero, and so have a mean above 0.1.
IGNORANT = {"traits.knowledge": 0.1, "traits.knowledge_sd": 0.05, "team.innovation": 0.0, "team.obsolescence": 0.0}


@pytest.fixture(scope="module")
def ignorant(simulator):
    return simulator.people(SALESPEOPLE, AVOIDANT | IGNORANT)


def test_without_knowledge_avoidant_salespeople_hardly_sell(simulator, ignorant):
    """Less than a quarter is left of what avoidant, independent salespeople sell with knowledge."""
    knowing = simulator.people(SALESPEOPLE, AVOIDANT)
    below(ratio("sales without knowledge to sales with it, avoidant salespeople", ignorant["sales"], knowing["sales"]),
          0.25)


def test_without_knowledge_avoidant_salespeople_sell_less_than_anybody(simulator, ignorant):
    """Avoidance does not make up for knowledge: they fall below the average salesperson, whatever the style."""
    usual = simulator.people(SALESPEOPLE)
    below(change("sales, avoidant without knowledge against everybody", ignorant["sales"], usual["sales"]))
