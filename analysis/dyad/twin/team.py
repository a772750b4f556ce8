"""Team: coaching and knowledge (docs/odd.md, 4.11)."""

from __future__ import annotations

from .entities import Salesperson, Team, clamp01
from .interventions import Effects
from .parameters import Table


def coached(person: Salesperson, leader: Team, effects: Effects, team: Table) -> float:
    """coached = min(1, coaching·quality·(1 if a > 0 else coaching_secure)); quality is of the leader, and at most 1."""
    quality = clamp01(1 - team.leader_anxiety_cost * max(0.0, leader.leader_anxiety) + effects.coaching)
    return min(1.0, team.coaching * quality * (1.0 if person.anxiety > 0 else team.coaching_secure))


def learned_knowledge(
    person: Salesperson, leader: Team, team_mean: float, effects: Effects, team: Table
) -> float:
    """κ += delegation·(sharing·max(0, team mean - κ) + innovation·(1 - κ)) - obsolescence·κ"""
    delegation = clamp01(1 - team.leader_avoidance_cost * max(0.0, leader.leader_avoidance) + effects.delegation)
    k = person.knowledge
    gained = delegation * (team.sharing * max(0.0, team_mean - k) + team.innovation * (1 - k))
    return clamp01(k + gained - team.obsolescence * k)


def end_of_week(
    people: list[Salesperson], leaders: list[Team], effects: list[Effects], parameters: Table
) -> None:
    """All members of a team learn from the same mean, that of the week's start."""
    knowledge: list[list[float]] = [[] for _ in leaders]
    for person in people:
        knowledge[person.team].append(person.knowledge)
    means = [sum(known) / len(known) for known in knowledge]
    for person, effect in zip(people, effects):
        person.knowledge = learned_knowledge(
            person, leaders[person.team], means[person.team], effect, parameters.team
        )
