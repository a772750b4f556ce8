"""Patterns 5, 6 and 7 (docs/odd.md, 7): what habits and openings do to influence, power and sales.

Habits are compared in the same 4,000 salespeople for a year, with the same random numbers. The habit of a
move is raised by 3, which makes the move some twenty times as likely beside the others. Single turns and
relationships are seen in diaries: every turn of 200 salespeople in a year.
"""

import diaries
import pytest
from effects import above, below, between, change, mean, ratio, slope, within
from simulate import DEFAULT_HABIT

SALESPEOPLE = 4_000
STRONG = 3.0
REST = 0.30  # influence.rest: what a salesperson has who has earned nothing
GROUPS = {"population.members_min": 2, "population.members_max": 4}
MONTHS_LATER = 13
# Beforehand: without the scar, less than this of influence may be lost to the first words.
NO_SCAR = 0.02
ABOUT_ONESELF = ["pitch", "push", "tailor"]  # `tailor` too: nothing is known of the customer yet
POWER_FALLS = pytest.mark.xfail(strict=True, raises=AssertionError, reason=(
    "over a year of habitual releasing the customer's mean power falls a little against the baseline (about "
    "-0.028): releasing takes the place of pitching and pushing, which hand over more power"))


@pytest.fixture(scope="module")
def usual(simulator):
    return simulator.people(SALESPEOPLE)


@pytest.fixture(scope="module")
def with_habit(simulator):
    """The same people as in `usual`, with a strong habit of one move."""
    return lambda move, settings=None: simulator.people(
        SALESPEOPLE, {f"moves.{move}.habit": DEFAULT_HABIT[move] + STRONG, **(settings or {})})


@pytest.mark.parametrize("move", ["pitch", "push"])
def test_habitual_pitching_and_pushing_lose_everything(with_habit, usual, move):
    """Influence falls below its rest, sales below a third, and nine meetings in ten end in chasing."""
    people = with_habit(move)
    below(mean(f"influence, {move}", people["influence"]), REST)
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
    """With `influence.opening_scar = 0` the same beginnings leave nothing behind."""
    between(influence_after_opening(diaries.write(simulator, {"influence.opening_scar": 0.0})), -NO_SCAR, NO_SCAR)


def test_most_of_what_a_pitching_opening_costs_is_the_scar(simulator):
    """Opening every meeting with a pitch and not with a question costs influence, more than twice as much with
    the scar as without: what is left without it is the price of two hundred pitches."""
    def cost(scar):
        pitch, ask = (simulator.people(SALESPEOPLE, {"run.opening_move": move, "influence.opening_scar": scar})
                      for move in ("pitch", "ask"))
        return ask["influence"] - pitch["influence"]
    above(ratio("influence lost, with the scar to without", cost(0.5), cost(0.0)), 2)


def turns_of(lines, move):
    """The turns of one move in which the customer engaged, with the changes of both sides' power."""
    turns = diaries.with_before(lines, ["influence", "customer_power"])
    turns = turns[(turns["move"] == move) & (turns["engaged"] == 1)]
    return turns.assign(influence_change=turns["influence"] - turns["influence_before"],
                        power_change=turns["customer_power"] - turns["customer_power_before"])


@pytest.mark.parametrize("power", ["influence_change", "power_change"])
def test_a_release_that_is_taken_up_raises_both_sides_power(diary, power):
    """Influence grows by being given away: both sides' power rises in the turn itself."""
    turns = turns_of(diary, "release")
    above(mean_by_person(f"{power} in a release taken up", turns[power], turns["salesperson"]))


def mean_by_person(name, values, people):
    """A mean over turns, with an error that allows for each person's turns being alike."""
    return mean(name, values.groupby(people).mean())


@pytest.mark.parametrize("power", ["influence", pytest.param("customer_power", marks=POWER_FALLS)])
def test_habitual_releasing_raises_both_sides_power(with_habit, usual, power):
    """Over a year, too, both sides have more power than usual."""
    above(change(f"{power}, release against usual", with_habit("release")[power], usual[power]))


def test_releasing_leaves_the_customer_more_power_than_asking(with_habit):
    """Of the two ways to gain influence, releasing leaves customers with more power."""
    above(change("customer power, release against ask", with_habit("release")["customer_power"],
                 with_habit("ask")["customer_power"]))


def test_in_groups_releasing_builds_sales(simulator, with_habit):
    """Buying groups of two to four members buy more from those who release."""
    usual = simulator.people(SALESPEOPLE, GROUPS)
    above(change("sales to groups, release against usual", with_habit("release", GROUPS)["sales"], usual["sales"]))


def test_in_groups_releasing_builds_common_ground(simulator):
    """A release that is taken up moves the members of a buying group towards each other (80 salespeople)."""
    lines = diaries.write(simulator, GROUPS, salespeople=80)
    turns = diaries.with_before(lines, ["common_ground"])
    turns = turns[(turns["move"] == "release") & (turns["engaged"] == 1)]
    gain = turns["common_ground"] - turns["common_ground_before"]
    above(mean_by_person("common ground gained in a release taken up", gain, turns["salesperson"]))
