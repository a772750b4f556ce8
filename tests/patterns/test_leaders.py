"""Pattern 14 (docs/odd.md, 7): what leaders' attachment does to their teams.

4,000 salespeople in 500 teams for a year, all leaders alike: of average attachment, or two SD more anxious or
more avoidant. The same people and random numbers each time; means are over teams, whose members learn from
each other.
"""

import pytest
from effects import below, change

SALESPEOPLE = 4_000
ALIKE = {"attachment.leaders.source": "normal", "attachment.leaders.anxiety_scale": 0.0,
         "attachment.leaders.avoidance_scale": 0.0}


@pytest.fixture(scope="module")
def teams(simulator):
    """One row per team: the means of its members, or of its anxious members alone."""
    def simulate(style=None, only_anxious=False):
        settings = ALIKE | ({f"attachment.leaders.{style}_shift": 2.0} if style else {})
        people = simulator.people(SALESPEOPLE, settings)
        chosen = people["anxiety"] > 0 if only_anxious else people["anxiety"].notna()
        return people[chosen].groupby("team")[["asks", "sales", "knowledge"]].mean()
    return simulate


@pytest.mark.parametrize("outcome", ["asks", "sales"])
def test_anxious_leaders_coach_worse(teams, outcome):
    """Under an anxious leader, anxious salespeople ask for the order less, and sell less."""
    below(change(f"{outcome} of the anxious, anxious leaders against others",
                 teams("anxiety", only_anxious=True)[outcome], teams(only_anxious=True)[outcome]))


def test_avoidant_leaders_slow_the_teams_learning(teams):
    """Under an avoidant leader, a team knows less at the end of the year."""
    below(change("knowledge, avoidant leaders against others", teams("avoidance")["knowledge"], teams()["knowledge"]))


def test_slow_learning_costs_sales(teams):
    """Teams of avoidant leaders sell less."""
    below(change("sales, avoidant leaders against others", teams("avoidance")["sales"], teams()["sales"]))
