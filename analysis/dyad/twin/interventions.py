"""Interventions (docs/odd.md, 4.12)."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from .entities import Salesperson
from .parameters import Table

# kind -> the term that it adds to
TERMS = {
    "prepared_questions": "prepared",
    "humility": "humility",
    "no_pitch": "no_pitch",
    "name_observations": "naming",
    "redistribute_power": "redistribution",
    "commitment_technique": "technique",
    "knowledge": "knowledge",
    "attachment_awareness": "matching",
    "leader_coaching": "coaching",
    "leader_delegation": "delegation",
}


@dataclass(slots=True)
class Effects:
    """What a salesperson's active interventions add up to in one week; all 0 where there is none."""

    prepared: list[tuple[float, int]] = field(default_factory=list)  # probability of remembering, questions
    humility: float = 0.0
    no_pitch: float = 0.0
    naming: float = 0.0
    redistribution: float = 0.0
    technique: float = 0.0
    knowledge: float = 0.0
    matching: float = 0.0
    coaching: float = 0.0
    delegation: float = 0.0


def attachment_category(anxiety: float, avoidance: float, cut: float) -> str:
    """Attachment categories (docs/odd.md, 5).

    >>> [attachment_category(*scores, 0.5) for scores in ((0.4, 0.4), (0.5, 0.4), (0.4, 0.5), (0.5, 0.5))]
    ['secure', 'anxious', 'avoidant', 'fearful']
    """
    if anxiety >= cut:
        return "fearful" if avoidance >= cut else "anxious"
    return "avoidant" if avoidance >= cut else "secure"


def in_group(person: Salesperson, group: str, cut: float) -> bool:
    genotypes = {
        "all": True, "7r": person.carries_7r, "no_7r": not person.carries_7r, "a1": person.carries_a1,
        "a2a2": not person.carries_a1,
    }
    if group in genotypes:
        return genotypes[group]
    if group not in ("secure", "anxious", "avoidant", "fearful"):
        raise ValueError(f"intervention.group: {group!r} is unknown")
    return attachment_category(person.anxiety, person.avoidance, cut) == group


def assign(people: list[Salesperson], parameters: Table, random: Random) -> None:
    """Draws once who is treated: the target group and, within it, each with probability `share`."""
    for intervention in parameters.intervention:
        if intervention.kind not in TERMS:
            raise ValueError(f"intervention.kind: {intervention.kind!r} is unknown")
        for person in people:
            chosen = random.random() < intervention.share
            if chosen and in_group(person, intervention.group, parameters.measures.attachment_cut):
                person.treatments.append(intervention)


def current_strength(intervention: Table, week: int) -> float:
    """strength(w) = strength·2^(-(w - start)/half_life) while start <= w < end, else 0.

    An end of -1 never comes, and a half-life of 0 means that nothing fades.

    >>> from .parameters import INTERVENTION
    >>> fading = Table(INTERVENTION | {"start": 2, "end": 6, "strength": 0.8, "half_life": 2})
    >>> [round(current_strength(fading, week), 3) for week in (1, 2, 4, 5, 6)]
    [0.0, 0.8, 0.4, 0.283, 0.0]
    >>> lasting = Table(INTERVENTION | {"start": 2, "end": -1, "strength": 0.8, "half_life": 0})
    >>> [current_strength(lasting, week) for week in (1, 2, 1000)]
    [0.0, 0.8, 0.8]
    """
    if week < intervention.start or intervention.end != -1 and week >= intervention.end:
        return 0.0
    if intervention.half_life == 0:
        return intervention.strength
    return intervention.strength * 2.0 ** (-(week - intervention.start) / intervention.half_life)


def current_effects(person: Salesperson, week: int) -> Effects:
    """Strengths of one kind add, humility and technique up to 1; each preparation of questions stays by itself."""
    effects = Effects()
    for intervention in person.treatments:
        strength = current_strength(intervention, week)
        if intervention.kind == "prepared_questions":
            effects.prepared.append((strength, intervention.n))
        else:
            term = TERMS[intervention.kind]
            setattr(effects, term, getattr(effects, term) + strength)
    effects.humility = min(1.0, effects.humility)
    effects.technique = min(1.0, effects.technique)
    return effects


def remembered_questions(effects: Effects, random: Random) -> int:
    """Each preparation is remembered or not on its own; of those that are, the longest counts."""
    return max((n for probability, n in effects.prepared if random.random() < probability), default=0)
