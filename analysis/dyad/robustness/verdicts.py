"""What becomes of a conclusion under a rival: survives, weakens, vanishes or reverses."""

from __future__ import annotations

from dataclasses import dataclass

from ..statistics.lines import Estimate

ROUNDING = 1e-9  # of the model's own effect: what is exactly nothing comes out as a rounding error
VERDICTS = ("survives", "weakens", "vanishes", "reverses")  # from best to worst
OPEN = "open"  # instead of vanishes: as much is left as survival asks, and only the interval is too wide
UNSEEN = "unseen"  # instead of a verdict: the model itself does not show what is claimed, so there is nothing that could survive


@dataclass(frozen=True)
class Rules:
    """`level` of the intervals; `least_left`: the share of the model's effect that must be left for a conclusion to survive."""

    level: float = 0.95
    least_left: float = 0.5


def is_clear(effect: Estimate, of_model: float) -> bool:
    """Whether the interval leaves out zero, and is no rounding error beside the model's own effect."""
    rounding = ROUNDING * abs(of_model)
    return effect.low > rounding or effect.high < -rounding


def has_sign(value: float, sign: int, of_model: float) -> bool:
    """Whether a value lies on the side that is claimed, by more than a rounding error."""
    return sign * value > ROUNDING * abs(of_model)


def is_seen(of_model: Estimate, sign: int) -> bool:
    """Whether the model itself shows what is claimed."""
    return is_clear(of_model, of_model.value) and sign * of_model.value > 0


def verdict_of(of_model: Estimate, effect: Estimate, rules: Rules) -> str:
    """Survives: the interval leaves out zero, and at least `least_left` of the model's effect is left. Weakens: it leaves
    out zero, and less is left. Reverses: it leaves out zero on the other side. Else vanishes.

    >>> model = Estimate(1.0, 0.8, 1.2)
    >>> [verdict_of(model, Estimate(*each), Rules()) for each in ((0.5, 0.1, 0.9), (0.4, 0.1, 0.7), (0.2, -0.1, 0.5), (-0.4, -0.6, -0.2))]
    ['survives', 'weakens', 'vanishes', 'reverses']
    """
    if not is_clear(effect, of_model.value):
        return "vanishes"
    left = effect.value / of_model.value
    if left < 0:
        return "reverses"
    return "weakens" if left < rules.least_left else "survives"


def for_want_of_runs(verdict: str, of_model: Estimate, effect: Estimate, rules: Rules) -> str:
    """The verdict; open where an effect that vanishes has left as much as survival asks, so that more runs would tell.

    >>> model = Estimate(1.0, 0.8, 1.2)
    >>> [for_want_of_runs("vanishes", model, Estimate(*each), Rules()) for each in ((0.8, -0.1, 1.7), (0.2, -0.1, 0.5))]
    ['open', 'vanishes']
    """
    return OPEN if verdict == "vanishes" and effect.value / of_model.value >= rules.least_left else verdict


def worst(verdicts: list[str]) -> str:
    """Of several verdicts.

    >>> worst(["survives", "vanishes", "weakens"])
    'vanishes'
    """
    order = (*VERDICTS[:2], OPEN, *VERDICTS[2:], UNSEEN)
    return max(verdicts, key=order.index, default=VERDICTS[0])
