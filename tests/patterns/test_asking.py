"""Pattern 17 (docs/odd.md, 7): asking for the order works when the steps before it have been taken.

Here is what a habit of asking does in a year: the same 4,000 salespeople, with the same random numbers, as they
are and with a habit so strong that they ask some ten times as often. The single relationships, in
which asking follows this or that, are in tests/patterns/imposed_moves.cpp.
"""

import pytest
from effects import above, below, change, ratio

SALESPEOPLE = 4_000
HABIT = {"moves.close.habit": 4.0}


@pytest.fixture(scope="module")
def usual(simulator):
    return simulator.people(SALESPEOPLE)


@pytest.fixture(scope="module")
def closers(simulator):
    """The people of `usual`, with a strong habit of asking for the order."""
    return simulator.people(SALESPEOPLE, HABIT)


def test_a_habit_of_closing_sells_less(closers, usual):
    """Who always asks for the order asks more often, and gets fewer orders."""
    above(change("asks, habit of closing against usual", closers["asks"], usual["asks"]))
    below(ratio("sales, habit of closing to usual", closers["sales"], usual["sales"]), 1)


def test_a_habit_of_closing_loses_accounts(closers, usual):
    """More accounts leave."""
    above(change("accounts lost, habit of closing against usual", closers["churned_accounts"],
                 usual["churned_accounts"]))


@pytest.mark.parametrize("outcome", ["influence", "trust"])
def test_a_habit_of_closing_earns_less_influence_and_trust(closers, usual, outcome):
    """Each request that comes too early costs both."""
    below(change(f"{outcome}, habit of closing against usual", closers[outcome], usual[outcome]))
