"""Patterns 3 and 4 (docs/odd.md, 7): the power paradox, and what a sensitive dopamine system adds to it.

Pattern 3 is seen in diaries: every turn of 480 salespeople in a year, of which the first quarter, when moves
are still being learned, is left out. Correlations are within persons (each person's mean is taken away), from
one meeting to the next, which is with another account. Pattern 4 is seen in 100,000 salespeople.
"""

import diaries
import pytest
from effects import above, below, between, slope, standard, within

FIRST_QUARTER = 13
# Beforehand: an effect has vanished when less than a tenth of it is left.
VANISHED = 0.1
SENSITIVITY = {"7R": (1, 0), "A1": (0, 1), "neither": (0, 0)}


def lagged(lines, before, after, of=standard):
    """How `before` in one meeting goes with `after` in the next, within persons."""
    table = diaries.meetings(lines[lines["week"] >= FIRST_QUARTER], [before, after])
    people = table["salesperson"]
    x, y = of(within(table[before], people)), of(within(table[f"next_{after}"], people))
    return slope(f"{after} after {before}, {people.nunique()} salespeople, meeting to meeting", y, x, people=people)


def test_high_influence_is_followed_by_low_empathy(diary):
    """The lagged correlation within salespeople is negative: influence erodes the empathy that earned it."""
    below(lagged(diary, "influence", "empathy"))


def test_high_empathy_is_followed_by_high_influence(diary):
    """The lagged correlation the other way round is positive: who listens leads."""
    above(lagged(diary, "empathy", "influence"))


@pytest.mark.parametrize(("moves", "claim"), [(["push"], above), (["ask", "observe", "tailor", "release"], below)])
def test_high_influence_is_followed_by_attention_to_oneself(diary, moves, claim):
    """Attention shifts from the other to oneself: after high influence there is more pushing, and less listening."""
    share = "share of " + ", ".join(moves)
    claim(lagged(diary.assign(**{share: diary["move"].isin(moves)}), "influence", share))


def test_without_erosion_influence_leaves_empathy_alone(simulator, diary):
    """With `power.empathy_erosion = 0` the fall of empathy per unit of influence vanishes (80 salespeople)."""
    usual = lagged(diary, "influence", "empathy", of=lambda values: values)
    bound = VANISHED * abs(usual.value)
    rival = diaries.write(simulator, {"power.empathy_erosion": 0.0}, salespeople=80)
    between(lagged(rival, "influence", "empathy", of=lambda values: values), -bound, bound)


@pytest.fixture(scope="module")
def fall(many):
    """Salespeople with the fall of their empathy: how far it is below what their character would give."""
    return many.assign(fall=many["trait_empathy"] - many["empathy"])


def deeper_fall(fall, genotype):
    """How much deeper empathy falls in people with one genotype than in those with neither, at equal influence."""
    is_of = {name: (fall["drd4_7r"].clip(upper=1) == carrier_7r) & (fall["drd2_a1"].clip(upper=1) == carrier_a1)
             for name, (carrier_7r, carrier_a1) in SENSITIVITY.items()}
    people = fall[is_of[genotype] | is_of["neither"]]
    influence = people["influence"]
    return slope(f"fall of empathy, {genotype} against neither, at equal influence", people["fall"],
                 is_of[genotype][people.index], given=[influence, influence**2])


def test_sensitive_people_lose_more_empathy_to_the_same_influence(fall):
    """DRD4 7R carriers, the more sensitive, lose more empathy for the same influence."""
    above(deeper_fall(fall, "7R"))


def test_insensitive_people_lose_less_empathy_to_the_same_influence(fall):
    """DRD2 A1 carriers, the less sensitive, lose less empathy for the same influence."""
    below(deeper_fall(fall, "A1"))
