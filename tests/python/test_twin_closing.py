"""The slow twin's closing (docs/odd.md, 4.6): readiness, sales, refusals and demand, by hand."""

import math
from random import Random

import pytest
from dyad.twin import closing, measures, meeting
from dyad.twin.parameters import MOVES, resolve
from twin_people import P, account, customer, near, salesperson, week

CLOSE = MOVES.index("close")
# Only asks for the order, and nothing changes by it: what is left is the draw.
FROZEN = {
    "run": {"max_turns": 20}, "moves": {"close": {"habit": 60.0}}, "engagement": {"intercept": -99.0},
    "influence": {"loss": 0.0}, "customer_power": {"gain": 0.0, "relax_turn": 0.0}, "trust": {"loss": 0.0},
    "closing": {"premature_influence": 0.0, "premature_trust": 0.0, "premature_power": 0.0, "kept_after_refusal": 1.0},
}


def logistic(logit):
    return 1 / (1 + math.exp(-logit))


def ask(of, readiness, person=None):
    return closing.try_to_close(person or salesperson(), of, of.members[0], readiness, 0.6, P)


def hold(of, config, seed=1, person=None):
    """A meeting; how many turns it took and what was sold."""
    tally = measures.Tally()
    meeting.hold_meeting(person or salesperson(), of, week(tally), resolve(config), Random(seed))
    return sum(tally.moves), tally.sales


def test_probability_and_discount():
    together = closing.Balance(power=0.7, trust=0.5, empathy=0.3)
    of, person = account(need_fit=0.6, common_ground=0.8, demand=0.25), salesperson(territory=-0.2, avoidance=-0.5)
    logit = -6.0 + 4.5 * 0.2 + 1.5 * 0.5 + 7.4 * 0.5 * 0.9 + 0.7 * 0.4 - 4.0 * 0.3 - 0.2 - 2.8 * 0.75 + 0.6 - 0.2
    assert closing.sale_probability(person, of, together, 0.9, P.closing) == near(logistic(logit))
    logit = 5.0 * 0.3 + 3.0 * 0.2 + 0.6 * 0.8 + 0.3 * 0.5
    assert closing.discount(person, of, together, P.negotiation) == near(0.3 * logistic(logit))


class TestReadiness:
    def test_sells_below_the_probability_only(self):
        # -6 + 4.5·0.2 + 1.5·0.4 + 7.4·0.5·0.6 + 0.7·0.4 - 4·0.2 = -2.8, and the fit
        for fit, p in ((0.0, logistic(-2.8)), (3.0, logistic(0.2))):
            assert ask(account(need_fit=fit), p - 1e-9) is not None
            assert ask(account(need_fit=fit), p + 1e-9) is None

    def test_asking_again_is_no_new_lottery(self):
        found = [hold(account(need_fit=3.0), FROZEN, seed) for seed in range(1000)]
        assert set(found) == {(1, 1), (20, 0)}  # sold to at once, or not at all
        # the gap comes first: insight 0.45, influence 0.391, power 0.555, and κ = 0.5
        p = logistic(-6 + 4.5 * 0.2 + 1.5 * 0.4 + 7.4 * 0.45 * 0.5 + 0.7 * 0.391 - 4 * 0.164 + 3)
        assert found.count((1, 1)) / 1000 == pytest.approx(p, abs=0.06)

    def test_a_no_becomes_a_yes_when_something_has_changed(self):
        of, readiness = account(), 0.5
        assert ask(of, readiness) is None
        of.insight = 1.0
        assert ask(of, readiness) is None
        of.commitment = 0.9
        assert ask(of, readiness) is not None

    def test_the_next_meeting_has_another_draw(self):
        sold_in, random = set(), Random(3)
        for _ in range(100):
            of, parameters = account(need_fit=3.0), resolve(FROZEN)
            tally = measures.Tally()
            for number in range(2):
                if tally.sales == 0:
                    of.insight = of.commitment = 0.5
                    meeting.hold_meeting(salesperson(), of, week(tally), parameters, random)
                    sold_in |= {number} if tally.sales else set()
        assert sold_in == {0, 1}


class TestAfterwards:
    def test_a_sale(self):
        of = account(value=2.0, need_fit=50.0)
        given, revenue = ask(of, 0.5)
        # C̄ - S = 0.2, mean Ec = 0.4, a = 0.8
        assert given == near(0.3 * logistic(5.0 * 0.2 + 3.0 * 0.1 + 0.6 * 0.8))
        assert revenue == near(2.0 * (1 - given) * (1 + 0.5 * 0.5 * 0.6))
        assert (of.commitment, of.demand, of.insight) == (0.0, 0.0, near(0.375))
        assert (of.influence, of.members[0].trust, of.members[0].power) == (0.4, 0.4, 0.6)

    def test_a_refusal_costs_what_was_not_yet_committed(self):
        of = account(customer(), customer(), need_fit=-50.0, demand=0.7)  # x = 1 - 0.2
        assert ask(of, 0.5) is None
        assert (of.influence, of.commitment) == (near(0.4 * (1 - 0.12 * 0.8)), near(0.2 * 0.9))
        asked, other = of.members
        assert (asked.trust, asked.power) == (near(0.4 * (1 - 0.12 * 0.8)), near(0.6 + 0.06 * 0.8 * 0.4))
        assert (other.trust, other.power, of.demand, of.insight) == (0.4, 0.6, 0.7, 0.5)

    def test_who_was_committed_minds_nothing(self):
        of = account(need_fit=-50.0, commitment=1.0)
        assert ask(of, 0.5) is None
        assert (of.influence, of.members[0].trust, of.members[0].power) == (0.4, 0.4, 0.6)
        assert of.commitment == near(0.9)

    def test_the_turn_goes_on_from_what_a_refusal_left(self):
        """One turn, nobody engages: first 4.5, then the refusal, then power and learning."""
        person, of = salesperson(anxiety=0.0), account(need_fit=-50.0)
        hold(of, {"run": {"opening_move": "close", "max_turns": 1}, "engagement": {"intercept": -99.0}}, person=person)
        before, power = 0.391, 0.555  # S and C after the gap; 4.5: self' = 0.1, press = 0.2
        influence = before - 0.1 * (0.1 * (0.4 + 0.6 * power) + 0.2 * 0.9) * before
        power += 0.05 * (0.1 + 0.2 + 0.05) * (1 - power) + 0.03 * (0.45 - power)
        influence *= 1 - 0.12 * 0.8
        power += 0.06 * 0.8 * (1 - power)
        member = of.members[0]
        assert (of.influence, member.power) == (near(influence), near(power))
        # 4.5: press·(1 - e); close's own closeness is 0, so that fit is 0
        assert member.trust == near(0.4 * (1 - 0.08 * 0.2) * (1 - 0.12 * 0.8))
        assert person.expected_influence == near(0.3 + 0.05 * (influence - 0.3))
        assert member.expected_power == near(0.4 + 0.05 * (power - 0.4))
        assert person.move_values[CLOSE] == near(0.05 * ((influence - before) - 1.0 - 0.1))

    def test_reward_takes_trust_as_the_refusal_left_it(self):
        """A move whose closeness is welcome: fit = 0.3·1, engaged for sure."""
        person, of = salesperson(avoidance=0.0), account(need_fit=-50.0)
        hold(of, {"run": {"opening_move": "close", "max_turns": 1}, "engagement": {"intercept": 99.0},
                  "moves": {"close": {"close": 0.3, "press": 0.0}}, "learning": {"influence": 0.0}}, person=person)
        trust = (0.4 + 0.08 * 0.6 * 0.3 * 0.6) * (1 - 0.12 * 0.8)
        assert of.members[0].trust == near(trust)
        assert person.move_values[CLOSE] == near(0.05 * (0.29 * 0.3 * (0.4 + 0.6 * trust) - 1.0))


class TestDemand:
    def test_returns_once_a_meeting(self):
        of, asking = account(need_fit=50.0), {"run": {"opening_move": "ask", "max_turns": 1}}
        ask(of, 0.5)
        for demand in (0.15, 0.15 + 0.15 * 0.85, 1 - 0.85**3):
            hold(of, asking)
            assert of.demand == near(demand)

    def test_who_has_just_bought_hardly_buys(self):
        p = [closing.sale_probability(salesperson(), account(demand=d), closing.balance(account(), P.closing), 0.5,
                                      P.closing) for d in (1.0, 0.0)]
        assert math.log(p[0] / (1 - p[0])) - math.log(p[1] / (1 - p[1])) == near(2.8)
