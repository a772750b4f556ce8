"""A meeting: the gap before it, its turns, and what follows (docs/odd.md, 4.2 to 4.9)."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .choice import draw_move, utilities, weights
from .closing import try_to_close
from .entities import Account, Customer, Salesperson, clamp01
from .interventions import Effects, remembered_questions
from .learning import Outcome, learn
from .measures import Tally
from .parameters import MOVES, Table
from .power import customer_feels_power, salesperson_feels_power
from .relationship import engagement_probability, first_impression, move_relationship, receive

ASK = MOVES.index("ask")
CLOSE = MOVES.index("close")


@dataclass(slots=True)
class Week:
    """What holds for one salesperson through one week."""

    effects: Effects
    coached: float  # 4.11
    knowledge: float  # κ as it counts in meetings, with the intervention of that name
    surveyed: bool
    tally: Tally


def pass_gap(account: Account, parameters: Table) -> None:
    """4.2, once per meeting, however much time has passed."""
    influence, customer_power, power = parameters.influence, parameters.customer_power, parameters.power
    account.insight = clamp01(account.insight * (1 - parameters.insight.forgetting))
    account.influence = clamp01(account.influence + influence.relax * (influence.rest - account.influence))
    account.first_impression = clamp01(
        account.first_impression + influence.scar_healing * (1 - account.first_impression)
    )
    account.demand = clamp01(account.demand + parameters.closing.demand_recovery * (1 - account.demand))
    if len(account.members) > 1:
        ground = parameters.common_ground
        account.common_ground = clamp01(account.common_ground + ground.relax * (ground.rest - account.common_ground))
    for member in account.members:
        member.power = clamp01(member.power + customer_power.relax_gap * (member.resting_power - member.power))
        member.empathy = clamp01(
            member.empathy + power.empathy_gap_recovery * (member.trait_empathy - member.empathy)
        )
        member.intoxication = clamp01(member.intoxication * (1 - power.gap_decay))


def choose(
    person: Salesperson, account: Account, customer: Customer, turn: int, prepared: int, week: Week,
    parameters: Table, random: Random,
) -> int:
    """4.3: the opening move takes turn 0, prepared questions the others below their number, else a drawn one."""
    if turn == 0 and parameters.run.opening_index is not None:
        return parameters.run.opening_index
    if turn < prepared:
        return ASK
    utility = utilities(person, account, customer, week.effects, week.coached, parameters)
    return draw_move(weights(utility, person.intoxication, parameters.choice.impulsivity), random)


def play_turn(
    person: Salesperson, account: Account, customer: Customer, index: int, very_first: bool, readiness: float,
    week: Week, parameters: Table, random: Random,
) -> bool:
    """4.4 to 4.8 for the move made; tells whether a sale ended the meeting."""
    move, influence_before, sale = parameters.moves[index], account.influence, None
    arrived = receive(move, account.insight, customer.closeness_need, week.knowledge, parameters.engagement)
    chance = engagement_probability(move, arrived, person.empathy, customer, parameters.engagement)
    e = 1 if random.random() < chance else 0
    if very_first:
        first_impression(account, arrived.self_focus, parameters.influence)
    insight_change = move_relationship(person, account, customer, move, arrived, e, parameters)
    if index == CLOSE:
        sale = try_to_close(person, account, customer, readiness, week.knowledge, parameters)
        if sale is not None:
            week.tally.count_sale(*sale)
    sold = sale is not None
    outcome = Outcome(
        engaged=e, insight_change=insight_change, influence_change=account.influence - influence_before,
        trust=customer.trust, sold=sold, refused=index == CLOSE and not sold,
    )
    customer_feels_power(customer, parameters.power)
    salesperson_feels_power(person, account, week.effects.humility, parameters.power)
    learn(person, index, outcome, parameters)
    week.tally.count_turn(index, person, account, customer, week.surveyed)
    return sold


def hold_meeting(person: Salesperson, account: Account, week: Week, parameters: Table, random: Random) -> None:
    pass_gap(account, parameters)
    first_meeting = account.meetings_held == 0
    prepared = remembered_questions(week.effects, random)
    readiness = random.random()  # u_d, one for the whole meeting (4.6)
    sold, customer = False, None
    for turn in range(parameters.run.max_turns):
        members = account.members
        customer = members[0] if len(members) == 1 else random.choice(members)
        index = choose(person, account, customer, turn, prepared, week, parameters, random)
        very_first = first_meeting and turn == 0
        sold = play_turn(person, account, customer, index, very_first, readiness, week, parameters, random)
        if sold:
            break
    account.meetings_held += 1
    week.tally.meetings += 1
    if customer is not None and not sold and customer.power - account.influence > parameters.market.chase_lead:
        account.chased += 1  # 4.9
        week.tally.chases += 1
