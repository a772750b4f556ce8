"""The slow twin's interventions: who is treated, how much, and for how long (docs/odd.md, 4.12)."""

from random import Random

import pytest
from dyad.twin import interventions, measures, meeting
from dyad.twin.interventions import current_effects, remembered_questions
from dyad.twin.parameters import resolve
from twin_people import P, account, salesperson, week


def effects_of(*trainings, at=0):
    person = salesperson()
    interventions.assign([person], resolve({"intervention": list(trainings)}), Random(1))
    return current_effects(person, at)


def test_who_is_treated_and_how_much():
    one = {"kind": "humility", "strength": 0.7, "group": "7r"}
    trained = resolve({"intervention": [one, one, {"kind": "prepared_questions", "strength": 0.4, "share": 0.25}]})
    people = [salesperson(drd4_7r=index % 2) for index in range(4000)]
    interventions.assign(people, trained, Random(1))
    assert {len(person.treatments) for person in people[::2]} == {0, 1}
    effects = [current_effects(person, 0) for person in people]
    assert {effect.humility for effect in effects} == {0.0, 1.0}
    assert sum(len(effect.prepared) for effect in effects) == pytest.approx(1000, abs=110)


def test_technique_takes_away_all_fear_at_most():
    part = {"kind": "commitment_technique", "strength": 0.4}
    assert effects_of(part).technique == 0.4
    assert effects_of(part, part, part).technique == 1.0


@pytest.mark.parametrize("forever", [{}, {"end": -1}, {"half_life": 0}, {"end": -1, "half_life": 0.0}])
def test_what_the_program_calls_forever_is_forever(forever):
    assert effects_of({"kind": "knowledge", "strength": 0.4} | forever, at=10**6).knowledge == 0.4


def test_an_end_of_week_0_is_an_end():
    assert effects_of({"kind": "knowledge", "strength": 0.4, "end": 0}).knowledge == 0.0


def test_each_preparation_is_remembered_by_itself_and_the_longest_counts():
    random = Random(1)
    effects = effects_of({"kind": "prepared_questions", "strength": 0.5, "n": 4},
                         {"kind": "prepared_questions", "strength": 0.5, "n": 2})
    drawn = [remembered_questions(effects, random) for _ in range(4000)]
    for questions, share in ((4, 0.5), (2, 0.25), (0, 0.25)):
        assert drawn.count(questions) / 4000 == pytest.approx(share, abs=0.035)


def test_prepared_questions_must_be_remembered():
    for chance in (0.0, 1.0):
        tally = measures.Tally()
        meeting.hold_meeting(salesperson(), account(), week(tally, prepared=[(chance, 15)]), P, Random(1))
        assert (tally.moves[0] >= 15) == (chance == 1.0)
