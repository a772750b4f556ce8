"""People and accounts for tests of the slow twin: all that is not said has a value that is easy to reckon with."""

import pytest
from dyad.twin import measures, meeting
from dyad.twin.entities import Account, Customer, Salesperson
from dyad.twin.interventions import Effects
from dyad.twin.parameters import resolve

P = resolve({})


def near(value):
    return pytest.approx(value, abs=1e-12, rel=1e-12)


def customer(**changes):
    values = dict(anxiety=0.0, avoidance=0.0, drd4_7r=0, drd2_a1=0, will=0.4, trait_empathy=0.5, closeness_need=0.3,
                  power_sensitivity=1.0, resting_power=0.45, power=0.6, empathy=0.4, expected_power=0.4, trust=0.4)
    return Customer(**values | changes)


def account(*members, **changes):
    values = dict(value=1.0, need_fit=0.0, influence=0.4, insight=0.5, commitment=0.2)
    return Account(members=list(members) or [customer()], **values | changes)


def salesperson(**changes):
    values = dict(team=0, anxiety=0.8, avoidance=0.0, drd4_7r=0, drd2_a1=0, trait_empathy=0.6, territory=0.0,
                  dopamine_gain=1.0, power_sensitivity=1.0, empathy_erosion=0.8, knowledge=0.5, reputation=0.3,
                  expected_influence=0.3, empathy=0.6)
    return Salesperson(**values | changes)


def week(tally=None, **effects):
    return meeting.Week(Effects(**effects), 0.0, 0.5, True, tally or measures.Tally())
