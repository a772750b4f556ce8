"""Interventions (docs/odd.md, 4.12)."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .entities import Salesperson
from .parameters import Table

# kind -> the term that it adds to
TERMS = {
    "prepared_questions": "remembering",
    "humility": "humility",
    "no_pitch": "no_pitch",
    "name_observations": "naming",
    "redistribute_power": "redistribution",
    "commitment_technique": "close_technique",
    "knowledge": "knowledge",
    "attachment_awareness": "matching",
    "leader_coaching": "coaching",
    "leader_delegation": "delegation",
}


@dataclass(slots=True)
class Effects:
    """What a salesperson's active interventions add up to in one week; all 0 where there is none."""

    remembering: float = 0.0  # probability that prepared questions are remembered in a meeting
    questions: int = 0  # how many were prepared
    humility: float = 0.0
    no_pitch: float = 0.0
    naming: float = 0.0
    redistribution: float = 0.0
    close_technique: float = 0.0
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

    >>> from .parameters import INTERVENTION
    >>> fading = Table(INTERVENTION | {"start": 2, "end": 6, "strength": 0.8, "half_life": 2})
    >>> [round(current_strength(fading, week), 3) for week in (1, 2, 4, 5, 6)]
    [0.0, 0.8, 0.4, 0.283, 0.0]
    """
    if week < intervention.start or (intervention.end is not None and week >= intervention.end):
        return 0.0
    if intervention.half_life is None:
        return intervention.strength
    return intervention.strength * 2.0 ** (-(week - intervention.start) / intervention.half_life)


def current_effects(person: Salesperson, week: int) -> Effects:
    """Strengths of one kind add; a probability and humility end at 1."""
    effects = Effects()
    for intervention in person.treatments:
        strength = current_strength(intervention, week)
        term = TERMS[intervention.kind]
        setattr(effects, term, getattr(effects, term) + strength)
        if intervention.kind == "prepared_questions" and strength > 0.0:
            effects.questions = max(effects.questions, intervention.n)
    effects.remembering = min(1.0, effects.remembering)
    effects.humility = min(1.0, effects.humility)
    return effects
