"""Who there is and what each carries (docs/odd.md, 2). Symbols of the model stand beside the names."""

from __future__ import annotations

from dataclasses import dataclass, field


def clamp01(x: float) -> float:
    return 0.0 if x < 0.0 else 1.0 if x > 1.0 else x


@dataclass(slots=True)
class Customer:
    """A member of an account."""

    anxiety: float
    avoidance: float
    drd4_7r: int  # copies
    drd2_a1: int  # copies
    will: float  # ω
    trait_empathy: float  # Ēc
    closeness_need: float  # n
    power_sensitivity: float  # ςc
    resting_power: float  # base + will_slope·ω
    power: float = 0.0  # C
    empathy: float = 0.0  # Ec
    intoxication: float = 0.0  # Ac
    expected_power: float = 0.0  # Vc
    trust: float = 0.0  # T


@dataclass(slots=True)
class Account:
    """One or more customers who buy together, and the relationship that its salesperson has with them."""

    value: float  # money
    need_fit: float  # φ
    members: list[Customer]
    demand: float = 1.0  # D: the account's, whoever serves it
    influence: float = 0.0  # S
    insight: float = 0.0  # N
    commitment: float = 0.0  # G
    common_ground: float = 1.0  # M
    first_impression: float = 1.0  # F
    meetings_held: int = 0
    chased: int = 0


@dataclass(slots=True)
class Team:
    leader_anxiety: float
    leader_avoidance: float


@dataclass(slots=True)
class Salesperson:
    team: int
    anxiety: float  # a
    avoidance: float  # v
    drd4_7r: int  # copies
    drd2_a1: int  # copies
    trait_empathy: float  # Ē
    territory: float  # τ
    dopamine_gain: float  # γ
    power_sensitivity: float  # ς
    empathy_erosion: float  # λ
    knowledge: float  # κ
    reputation: float  # R
    expected_influence: float  # V
    empathy: float  # E
    intoxication: float = 0.0  # A
    move_values: list[float] = field(default_factory=lambda: [0.0] * 8)  # Q
    accounts: list[Account] = field(default_factory=list)
    treatments: list = field(default_factory=list)  # the interventions that treat this person

    @property
    def carries_7r(self) -> bool:
        return self.drd4_7r >= 1

    @property
    def carries_a1(self) -> bool:
        return self.drd2_a1 >= 1
