"""The slow twin: single equations against values worked out by hand, and what must hold whatever is drawn."""

import doctest
import math
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from dyad.twin import (
    choice, closing, interventions, learning, market, measures, meeting, parameters, population, power, relationship,
    simulate, team)
from dyad.twin.entities import Team
from dyad.twin.interventions import Effects
from dyad.twin.parameters import MOVES, resolve
from twin_people import P, account, customer, near, salesperson, week

MOVE = dict(zip(MOVES, P.moves))
unit, score = st.floats(0.0, 1.0), st.floats(-3.0, 3.0)
SMALL = {"run": {"weeks": 3, "survey_weeks": 2}, "population": {"teams": 2, "team_size": 3, "accounts": 5}}


def move_on(name, e, of=None):
    of, person = of or account(), salesperson()
    arrived = relationship.receive(
        MOVE[name], of.insight, of.members[0].closeness_need, person.knowledge, P.engagement)
    relationship.move_relationship(person, of, of.members[0], MOVE[name], arrived, e, P)
    return of


def test_examples_in_the_text():
    for module in (choice, closing, interventions, measures, parameters, population, power):
        result = doctest.testmod(module)
        assert result.attempted > 0 and result.failed == 0, module


class TestPopulation:  # 4.1
    def test_new_relationship(self):
        pair = account(customer(trait_empathy=0.7), customer(), influence=0.9, first_impression=0.4, chased=2,
                       demand=0.25)
        population.begin_relationship(pair, P)
        assert (pair.influence, pair.insight, pair.commitment, pair.first_impression) == (0.3, 0.0, 0.0, 1.0)
        assert (pair.common_ground, pair.chased, pair.members[0].trust, pair.members[0].empathy) == (0.3, 0, 0.3, 0.7)
        assert (pair.members[0].power, pair.members[0].expected_power) == (0.45, 0.45)
        assert pair.demand == 0.25  # the account's, not the relationship's

    def test_an_account_starts_with_demand(self):
        assert population.make_account(P, Random(1)).demand == 1.0


class TestMeeting:  # 4.2 and 4.9
    def test_gap(self):
        member = customer(intoxication=0.4, trait_empathy=0.7)
        of = account(member, customer(), first_impression=0.5, common_ground=0.5, demand=0.2)
        meeting.pass_gap(of, resolve({"influence": {"scar_healing": 0.2}}))
        assert (of.insight, of.influence, of.first_impression) == (near(0.45), near(0.391), near(0.6))
        assert of.demand == near(0.2 + 0.15 * 0.8)
        assert (of.common_ground, of.commitment, member.trust, member.expected_power) == (near(0.48), 0.2, 0.4, 0.4)
        assert (member.power, member.empathy, member.intoxication) == (near(0.555), near(0.55), near(0.2))

    @pytest.mark.parametrize("fit, turns", [(50.0, 1), (-50.0, 20)])
    def test_a_sale_ends_the_meeting(self, fit, turns):
        tally, of = measures.Tally(), account(need_fit=fit)
        meeting.hold_meeting(salesperson(), of, week(tally), resolve({"moves": {"close": {"habit": 60.0}}}), Random(1))
        assert (sum(tally.moves), tally.sales, tally.meetings, of.meetings_held) == (turns, int(fit > 0), 1, 1)

    def test_chasing(self):
        short = resolve({"run": {"max_turns": 1, "opening_move": "ask"}, "influence": {"gain": 0.0}})  # S = 0.391
        for strength, chased in ((0.545, 1), (0.535, 0)):
            tally, of = measures.Tally(), account(customer(power=strength, resting_power=strength))
            meeting.hold_meeting(salesperson(), of, week(tally), short, Random(1))
            assert (of.chased, tally.chases) == (chased, chased)

    @pytest.mark.parametrize("intercept, insight", [(99.0, 0.45 + 0.16 * 0.6 * 0.55), (-99.0, 0.45)])
    def test_insight_needs_engagement(self, intercept, insight):
        of, one = account(), {"run": {"max_turns": 1, "opening_move": "ask"}, "engagement": {"intercept": intercept}}
        meeting.hold_meeting(salesperson(), of, week(), resolve(one), Random(1))
        assert of.insight == near(insight)


class TestChoice:  # 4.3
    def test_utilities(self):
        person = salesperson(empathy=0.7, intoxication=0.5, move_values=[0.1] * 8)
        effects = Effects(no_pitch=1.0, naming=0.3, redistribution=0.4, technique=0.25, matching=2.0)
        utility = choice.utilities(person, account(insight=0.8, commitment=0.7), customer(), effects, 0.5, P)
        # 2·0.1 for what was learned, 2·(0.7 - 0.5) for empathy, 0.34·(1 + 0.8)·(1 - 0.5)·(1 - 0.25) = 0.2295 of fear
        assert utility == [near(u) for u in (
            0.6, -0.2 + 0.6 + 0.3, 0.6 + 1.5 * 0.3, -0.4 + 0.6 + 0.4, 0.3 + 0.2 + 0.12 - 2.0 * 0.4,
            0.6 + 0.2 + 0.55 - 1.0, -0.6 + 0.2 + 1.1, -0.82 + 0.2 + 2.5 * 0.2 - 0.2295)]

    @pytest.mark.parametrize("anxiety, coached, technique, fear", [
        (-1.7, 0.0, 0.0, 0.0), (-1.0, 0.5, 0.5, 0.0), (-0.5, 0.0, 0.0, 0.17), (0.5, 0.5, 0.0, 0.255),
        (0.5, 0.5, 0.2, 0.204), (2.0, 0.0, 1.0, 0.0), (2.0, 1.0, 0.0, 0.0)])
    def test_fear_is_never_an_advantage(self, anxiety, coached, technique, fear):
        utility = choice.utilities(
            salesperson(anxiety=anxiety), account(), customer(), Effects(technique=technique), coached, P)
        assert utility[7] == near(-0.82 + 2.5 * (0.2 - 0.5) - fear)

    def test_a1_carriers_may_weigh_what_they_learned_less(self):
        rival, learned = resolve({"dopamine": {"a1_choice": 0.25}}), {"empathy": 0.5, "move_values": [1.0] * 8}
        for copies, value in ((0, 2.0), (2, 1.5)):
            person = salesperson(drd2_a1=copies, **learned)
            assert choice.utilities(person, account(), customer(), Effects(), 0, rival)[0] == near(value)

    def test_opening_move_precedes_prepared_questions(self):
        opening = resolve({"run": {"opening_move": "pitch"}})
        for turn, name in enumerate(["pitch", "ask", "ask"]):
            drawn = salesperson(), account(), customer(), turn, 3, week(), opening, Random(1)
            assert MOVES[meeting.choose(*drawn)] == name


DRIFT = 0.03 * (0.45 - 0.6)  # of customer power to its rest, in every turn


class TestRelationship:  # 4.4 and 4.5
    def test_engagement(self):
        arrived = relationship.Reception(fit=-0.5, self_focus=0.8, content=0.2)
        logit = -0.9 + 1.2 * 0.4 - 0.5 + 1.5 * 0.2 + 1.2 * 0.4 - 1.8 * 0.9 - 1.4 * 0.8 * 1.1
        pushed, asked = (relationship.engagement_probability(MOVE[name], arrived, 0.6, customer(), P.engagement)
                         for name in ("push", "ask"))
        assert pushed == near(1 / (1 + math.exp(-logit)))
        assert math.log(asked / (1 - asked)) == near(logit + 1.8 * 0.9 + 2.0 * 0.6)

    @pytest.mark.parametrize("name, e, need, insight, influence, power_, trust, commitment", [
        ("ask", 1, 0.3, 0.16 * 0.6 * 0.5, 0.2 * 0.6 * 0.6, 0, 0.08 * (0.5 * 0.6 + 0.6 * 0.16) * 0.6, 0),
        ("release", 1, 0.3, 0.16 * 0.3 * 0.5, 0.2 * (0.3 + 0.8 * 0.9) * 0.6, 0.05 * 0.35 * 0.4,
         0.08 * (0.5 * 0.3 + 0.6 * 0.16) * 0.6, 0.12 * 0.3 * 0.5 * 0.8),
        # self' = 0.1 + 0.5·0.5 = 0.35, ins = 0.5·0.5 = 0.25
        ("tailor", 1, 0.3, 0.16 * 0.12 * 0.5, 0.2 * (0.12 + 0.25) * 0.6 - 0.1 * 0.35 * 0.76 * 0.4,
         0.05 * 0.5 * 0.35 * 0.4 - 0.06 * 0.25 * 0.6, 0.08 * (0.5 * 0.12 + 0.25) * 0.6, 0.12 * (0.25 + 0.009) * 0.8),
        ("push", 0, 0.3, 0, -0.1 * (0.6 * 0.76 + 0.9) * 0.4, 0.05 * (1.6 + 0.3) * 0.4, -0.08 * 0.4, 0),
        # too much closeness costs trust: fit = 1·(1 - 2·0.9) = -0.8
        ("socialise", 1, 0.1, 0.16 * 0.12 * 0.5, 0.2 * 0.12 * 0.6 - 0.1 * 0.2 * 0.76 * 0.4, 0.05 * 0.1 * 0.4,
         0.08 * 0.06 * 0.6 - 0.08 * 0.24 * 0.4, 0),
    ])
    def test_one_turn_of_a_relationship(self, name, e, need, insight, influence, power_, trust, commitment):
        of = move_on(name, e, account(customer(closeness_need=need)))
        member = of.members[0]
        assert (of.insight - 0.5, of.influence - 0.4) == (near(insight), near(influence))
        assert (member.power - 0.6, member.trust - 0.4) == (near(power_ + DRIFT), near(trust))
        assert (of.commitment - 0.2, of.common_ground) == (near(commitment), 1.0)

    def test_common_ground_is_a_matter_of_groups(self):
        of = move_on("release", 1, account(customer(empathy=0.4), customer(empathy=0.8), common_ground=0.3))
        assert of.common_ground == near(0.3 + 0.15 * (0.5 + 0.6) * 0.7)
        of = move_on("pitch", 0, account(customer(), customer(), common_ground=0.3))
        assert of.common_ground == near(0.3 - 0.1 * (1 + 0.5 * 0.3 * 0.5) * 0.3)

    @pytest.mark.parametrize("self_focus, ceiling", [(0.49, 1.0), (0.6, 0.7), (1.15, 0.5)])
    def test_first_impression_caps_influence(self, self_focus, ceiling):
        fresh = account()
        relationship.first_impression(fresh, self_focus, P.influence)
        assert fresh.first_impression == near(ceiling)
        assert move_on("ask", 1, fresh).influence == near(0.4 + 0.2 * 0.6 * (ceiling - 0.4))

    @pytest.mark.parametrize("held, move, ceiling", [(0, "pitch", 0.5), (1, "pitch", 1.0), (0, "ask", 1.0)])
    def test_only_the_very_first_turn_can_scar(self, held, move, ceiling):
        fresh = account(insight=0.0, meetings_held=held)
        opening = {"run": {"opening_move": move, "max_turns": 2}, "moves": {"pitch": {"habit": 90.0}}}
        meeting.hold_meeting(salesperson(), fresh, week(), resolve(opening), Random(1))
        assert fresh.first_impression == ceiling


class TestPowerAndLearning:  # 4.7 and 4.8
    def test_humility_protects(self):
        power.salesperson_feels_power(person := salesperson(intoxication=0.5), account(), 1.0, P.power)
        assert person.empathy == near(0.6)

    def test_reward_and_learning(self):
        person = salesperson(dopamine_gain=4.0, avoidance=1.0, move_values=[0.5] * 8)
        refused = learning.Outcome(engaged=1, insight_change=0.02, influence_change=-0.01, trust=0.5, refused=True)
        by_hand = 10 * (4 * 0.73 * 1.21) * 0.02 + (4 * 0.29 * 0.81) * 0.2 * 0.7 - 0.01 - 1.0
        assert learning.reward(person, MOVE["ask"], refused, P.learning) == near(by_hand)
        cold = learning.Outcome(0, insight_change=0.0, influence_change=0.0, trust=0.5, sold=True)
        assert learning.reward(person, MOVE["ask"], cold, P.learning) == near(2.0 - 0.1)
        learning.learn(person, 1, refused, P)  # closeness 0.1 where asking has 0.2
        assert person.move_values[1] == near(0.5 + 0.05 * (by_hand - 0.9396 * 0.1 * 0.7 - 0.5))
        assert person.move_values[0] == 0.5
        slow = salesperson(drd2_a1=1)
        learning.learn(slow, 5, cold, resolve({"dopamine": {"a1_learning": 0.4}}))
        assert slow.move_values[5] == near(0.03 * 1.9)


class TestMarketAndTeam:  # 4.10 and 4.11
    def test_reputation_counts_every_customer(self):
        person = salesperson(accounts=[account(customer(trust=0.9)), account(customer(trust=0.0), customer(trust=0.6))])
        market.update_reputation(person, P.market)
        assert person.reputation == near(0.32)

    def test_leaving(self):
        pair = customer(trust=0.2), customer(trust=0.6)
        of, often = account(*pair, meetings_held=1, chased=5), resolve({"market": {"churn": 1.0}})
        assert market.leaving_probability(of, P) == near(0.01 * math.exp(-0.4) * 2.5)
        assert market.leaving_probability(of, often) == 0.5
        assert market.leaving_probability(account(), often) == 0.0

    def test_the_reputable_get_the_valuable(self):
        people = [salesperson(reputation=r, accounts=[account(value=v, demand=v / 4), account(value=9.0)])
                  for r, v in ((0.1, 3.0), (0.9, 1.0), (0.5, 2.0))]
        market.exchange(people, [(0, 0), (1, 0), (2, 0)], resolve({"market": {"competition": 1000.0}}), Random(1))
        assert [person.accounts[0].value for person in people] == [1.0, 3.0, 2.0]
        assert [person.accounts[0].demand for person in people] == [0.25, 0.75, 0.5]
        assert (people[0].accounts[0].influence, people[0].accounts[1].influence) == (0.3, 0.4)

    def test_chases_are_forgotten_and_churn_is_counted(self):
        people, tallies = [salesperson(accounts=[account(chased=2) for _ in range(2000)])], [measures.Tally()]
        market.end_of_week(people, tallies, P, Random(1))
        assert sum(one.chased for one in people[0].accounts) == pytest.approx(4000 - 600, abs=80)
        for one in people[0].accounts:
            one.meetings_held, one.chased = 1, 0
        market.end_of_week(people, tallies, resolve({"market": {"churn": 0.1, "churn_trust": 0.0}}), Random(1))
        afresh = sum(one.meetings_held == 0 for one in people[0].accounts)
        assert tallies[0].churned_accounts == afresh == pytest.approx(200, abs=50)

    def test_leaders(self):
        leader = Team(leader_anxiety=0.6, leader_avoidance=2.0)
        assert team.coached(salesperson(), leader, Effects(), P.team) == near(0.5 * 0.79)
        assert team.coached(salesperson(anxiety=0.0), leader, Effects(coaching=0.2), P.team) == near(0.5 * 0.99 * 0.3)
        assert team.coached(salesperson(), leader, Effects(coaching=2.0), P.team) == near(0.5)
        learned = team.learned_knowledge(salesperson(), leader, 0.7, Effects(delegation=0.1), P.team)
        assert learned == near(0.5 + 0.4 * (0.02 * 0.2 + 0.004 * 0.5) - 0.004 * 0.5)
        assert team.learned_knowledge(salesperson(), leader, 0.3, Effects(delegation=-9.0), P.team) == near(0.498)


class TestRuns:
    def test_schedule(self, monkeypatch):
        held = []
        monkeypatch.setattr("dyad.twin.schedule.hold_meeting", lambda person, account, week, *_: held.append(
            (person.accounts.index(account), week.surveyed, week.knowledge - person.knowledge)))
        one = SMALL | {"population": {"teams": 1, "team_size": 1, "accounts": 5}, "traits": {"knowledge_sd": 0.0}}
        simulate(one | {"intervention": [{"kind": "knowledge", "strength": 0.1, "start": 2}]}, 1)
        assert [slot for slot, _, _ in held] == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]
        assert [surveyed for _, surveyed, _ in held] == [False] * 4 + [True] * 8
        assert [more for _, _, more in held] == pytest.approx([0.0] * 8 + [0.1] * 4)

    @settings(max_examples=10)
    @given(seed=st.integers(0, 10**6), members=st.integers(1, 4), habit=st.lists(score, min_size=8, max_size=8),
           scale=st.floats(0.1, 3.0), churn=unit, strength=unit)
    def test_states_stay_within_bounds(self, seed, members, habit, scale, churn, strength):
        config = SMALL | {
            "population": SMALL["population"] | {"members_max": members}, "market": {"churn": churn},
            "attachment": {"salespeople": {"source": "normal", "anxiety_scale": scale, "avoidance_scale": scale}},
            "moves": {name: {"habit": h} for name, h in zip(MOVES, habit)},
            "intervention": [{"kind": kind, "strength": strength} for kind in interventions.TERMS]}
        result = simulate(config, seed)
        assert result.equals(simulate(config, seed)) and not result.equals(simulate(config, seed + 1))
        within = ["customer_orientation", "sales_orientation", "talk_share", "influence", "customer_power", "trust",
                  "empathy", "customer_empathy", "intoxication", "knowledge", "trait_empathy", "discount"]
        states = result[within].dropna()
        assert ((states >= 0) & (states <= 1)).all(axis=None) and (result["meetings"] == 12).all()
        assert list(result.filter(regex="^move_share_").sum(axis=1)) == pytest.approx([1.0] * 6)
        assert (result["sales"] <= result["asks"]).all() and (result["revenue"] >= 0).all() and result["treated"].all()
