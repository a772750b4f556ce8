"""Pattern 7 (docs/odd.md, 7): influence grows by being given away.

Single turns are seen in diaries of 480 salespeople in a year. What a release does to the rest of the meeting is an
experiment with the first meetings of 16,000 relationships: all begin with a release, or all with something else,
and have the same random numbers. Habits are compared in the same 4,000 salespeople for a year; a habit is raised
by 3.
"""

import diaries
import pytest
from effects import above, change, mean

SALESPEOPLE = 4_000
GROUPS = {"population.members_min": 2, "population.members_max": 4}
BOTH_SIDES = ["influence", "customer_power"]
FIRST_WEEK = {"run.weeks": 1, "run.survey_weeks": 1}
OPENED = 4_000  # salespeople, with four first meetings each
STRIPPED, NEVER = "socialise", -10.0


def mean_by_person(name, values, people):
    """A mean over turns, with an error that allows for each person's turns being alike."""
    return mean(name, values.groupby(people).mean())


def gained_in_a_release(lines, state):
    """The change of a state in the releases that the customer took up."""
    turns = diaries.with_before(lines, [state])
    turns = turns[(turns["move"] == "release") & (turns["engaged"] == 1)]
    return mean_by_person(f"{state} gained in a release taken up", turns[state] - turns[f"{state}_before"],
                          turns["salesperson"])


@pytest.mark.parametrize("power", BOTH_SIDES)
def test_a_release_that_is_taken_up_raises_both_sides_power(diary, power):
    """Both sides' power rises in the turn itself."""
    above(gained_in_a_release(diary, power))


@pytest.fixture(scope="module")
def opened(simulator):
    """Both sides' power in the first meetings that begin with one move: a row per meeting, a column per turn.

    A meeting that ended early keeps the state in which it ended. `nothing` is a first turn in which nothing is done:
    a move that is stripped of all that it does, and that nobody chooses later.
    """
    nothing = {key: 0.0 for key in simulator.defaults if key.startswith(f"moves.{STRIPPED}.")}
    nothing[f"moves.{STRIPPED}.habit"] = NEVER

    def simulate(move):
        opening = {"run.opening_move": STRIPPED if move == "nothing" else move}
        lines = diaries.write(simulator, FIRST_WEEK | nothing | opening, OPENED, accounts=4)
        return {power: lines.set_index([*diaries.MEETING, "turn"])[power].unstack().ffill(axis=1)
                for power in BOTH_SIDES}
    return {move: simulate(move) for move in ("release", "ask", "nothing")}


def lead(opened, power, over, turns):
    """How much more power there is in some turns after a release than after another beginning."""
    more = (opened["release"][power] - opened[over][power]).loc[:, turns].mean(axis=1)
    return mean_by_person(f"{power} after a release, against {over}, turns {turns.start} to {turns.stop}", more,
                          more.index.get_level_values("salesperson"))


@pytest.mark.parametrize("power", BOTH_SIDES)
@pytest.mark.parametrize("turns", [slice(0, 0), slice(1, 6), slice(7, 12), slice(13, 18), slice(19, 19)],
                         ids=lambda turns: f"turns {turns.start} to {turns.stop}")
def test_a_release_raises_both_sides_power_to_the_end_of_the_meeting(opened, power, turns):
    """Beside a turn in which nothing is done: in the turn itself, and from then on up to the last turn."""
    above(lead(opened, power, "nothing", turns))


@pytest.mark.parametrize("power", BOTH_SIDES)
@pytest.mark.parametrize("turns", [slice(0, 0), slice(1, 19)], ids=["in the turn", "in the rest of the meeting"])
def test_a_release_raises_both_sides_power_more_than_a_question(opened, power, turns):
    """Beside a question: letting go against keeping hold."""
    above(lead(opened, power, "ask", turns))


@pytest.fixture(scope="module")
def with_habit(simulator):
    """Salespeople with a strong habit of one move, after a year."""
    return lambda move, settings=None: simulator.people(
        SALESPEOPLE, {**simulator.stronger_habit(move), **(settings or {})})


@pytest.mark.parametrize("power", BOTH_SIDES)
def test_habitual_releasing_leaves_both_sides_more_power_than_habitual_asking(with_habit, power):
    """After a year, too, who lets go has no less influence than who asks, and the customers have clearly more power."""
    above(change(f"{power}, release against ask", with_habit("release")[power], with_habit("ask")[power]))


def test_in_groups_releasing_builds_sales(simulator, with_habit):
    """Buying groups of two to four members buy more from those who release than from others, and from those who ask."""
    release = with_habit("release", GROUPS)["sales"]
    above(change("sales to groups, release against usual", release, simulator.people(SALESPEOPLE, GROUPS)["sales"]))
    above(change("sales to groups, release against ask", release, with_habit("ask", GROUPS)["sales"]))


@pytest.fixture(scope="module")
def group_diary(simulator):
    """Every turn of 80 salespeople with buying groups in a year, with a strong habit of one move or as they are."""
    return lambda move=None: diaries.write(
        simulator, GROUPS | (simulator.stronger_habit(move) if move else {}), salespeople=80)


def test_in_groups_releasing_builds_common_ground(group_diary):
    """In the turn, a release that is taken up moves the members of a group towards each other. Over a year, groups
    have more in common where salespeople have the habit of releasing."""
    usual, release = group_diary(), group_diary("release")
    above(gained_in_a_release(usual, "common_ground"))
    among_people = (lines.groupby("salesperson")["common_ground"].mean() for lines in (release, usual))
    above(change("common ground, release against usual", *among_people))
