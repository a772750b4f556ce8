"""Patterns 5 and 6 (docs/odd.md, 7): what habits and openings do to influence, chasing and sales.

Habits are compared in the same 4,000 salespeople for a year, with the same random numbers. The habit of a
move is raised by 3, which makes the move some twenty times as likely beside the others. Single relationships are
seen in diaries: every turn of 480 salespeople in a year.
"""

import diaries
import pytest
from effects import above, below, between, change, mean, ratio, slope, within

SALESPEOPLE = 4_000
MONTHS_LATER = 13
# Beforehand: without the scar, less than this of influence may be lost to the first words.
NO_SCAR = 0.02
ABOUT_ONESELF = ["pitch", "push", "tailor"]  # `tailor` too: nothing is known of the customer yet


@pytest.fixture(scope="module")
def usual(simulator):
    return simulator.people(SALESPEOPLE)


@pytest.fixture(scope="module")
def with_habit(simulator):
    """The same people as in `usual`, with a strong habit of one move."""
    return lambda move: simulator.people(SALESPEOPLE, simulator.stronger_habit(move))


@pytest.mark.parametrize("move", ["pitch", "push"])
def test_habitual_pitching_and_pushing_lose_everything(simulator, with_habit, usual, move):
    """Influence falls below what who has earned nothing has, sales below a third, and nine meetings in ten end in
    chasing."""
    people = with_habit(move)
    below(mean(f"influence, {move}", people["influence"]), simulator.defaults["influence.rest"])
    below(ratio(f"sales, {move} to usual", people["sales"], usual["sales"]), 1 / 3)
    above(mean(f"chases per meeting, {move}", people["chases"] / people["meetings"]), 0.9)


def test_habitual_socialising_sells_little(with_habit, usual):
    """Coffee tourism: less than half of the usual sales."""
    below(ratio("sales, socialise to usual", with_habit("socialise")["sales"], usual["sales"]), 0.5)


@pytest.mark.parametrize("move", ["ask", "observe", "release"])
def test_listening_moves_raise_influence(with_habit, usual, move):
    """Habitual asking, observing and releasing raise influence."""
    above(change(f"influence, {move} against usual", with_habit(move)["influence"], usual["influence"]))


def influence_after_opening(lines):
    """Influence months later, where the very first words were about oneself against where they were not."""
    first = lines.groupby(diaries.RELATIONSHIP)[["move", "week"]].first().add_prefix("first_").reset_index()
    late = lines.merge(first, on=diaries.RELATIONSHIP)
    late = late[late["week"] >= late["first_week"] + MONTHS_LATER]
    of = late.groupby(diaries.RELATIONSHIP).agg(influence=("influence", "mean"), move=("first_move", "first"))
    of = of.reset_index()
    about_oneself = of["move"].isin(ABOUT_ONESELF).astype(float)
    people = of["salesperson"]
    return slope("influence a quarter later, first words about oneself against other ones, within salespeople",
                 within(of["influence"], people), within(about_oneself, people), people=people)


def test_opening_about_oneself_lowers_influence_for_good(diary):
    """Relationships that happened to begin with talk about oneself have less influence a quarter of a year on."""
    below(influence_after_opening(diary))


def test_without_the_scar_the_opening_is_forgotten(simulator):
    """With `influence.opening_scar = 0` the same beginnings leave nothing behind (200 salespeople)."""
    unscarred = diaries.write(simulator, {"influence.opening_scar": 0.0}, salespeople=200)
    between(influence_after_opening(unscarred), -NO_SCAR, NO_SCAR)


def test_most_of_what_a_pitching_opening_costs_is_the_scar(simulator):
    """Opening every meeting with a pitch and not with a question costs influence, more than twice as much with
    the scar as without: what is left without it is the price of two hundred pitches."""
    def cost(scar):
        pitch, ask = (simulator.people(SALESPEOPLE, {"run.opening_move": move, "influence.opening_scar": scar})
                      for move in ("pitch", "ask"))
        return ask["influence"] - pitch["influence"]
    usual = simulator.defaults["influence.opening_scar"]
    above(ratio("influence lost, with the scar to without", cost(usual), cost(0.0)), 2)
