"""The reveal's figures, worked out again from the formulas of docs/room.md and not from the page's C++."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..statistics.resampling import interval
from .lines import MOVES

FEWEST_FOR_SHARES = 5
FEWEST_TOGETHER = 3
LEVELS = (0.1, 0.5, 0.9)


@dataclass
class Shares:
    """Variances by the moves, by luck that is common, and by what luck makes of moves; the moves' share with its 95 % interval."""

    moves: float
    luck: float
    both: float
    share: float
    low: float
    high: float


def components(outcomes: np.ndarray) -> tuple[float, float, float]:
    """Variances of rows, columns and rest of outcomes[person, luck], unbiased but for being 0 at least.

    >>> components(np.add.outer(np.arange(5.0), [0.0, 3.0, 6.0]))  # variances 2.5 and 9, and nothing besides
    (2.5, 9.0, 0.0)
    """
    people, lucks = outcomes.shape
    rows, columns, mean = outcomes.mean(1), outcomes.mean(0), outcomes.mean()
    rest = ((outcomes - rows[:, None] - columns + mean) ** 2).sum() / ((people - 1) * (lucks - 1))
    between = lucks * ((rows - mean) ** 2).sum() / (people - 1)
    common = people * ((columns - mean) ** 2).sum() / (lucks - 1)
    return max(0.0, float((between - rest) / lucks)), max(0.0, float((common - rest) / people)), float(rest)


def _share(moves: float, luck: float, both: float) -> float:
    total = moves + luck + both
    return moves / total if total > 0 else 0.0


def shares(outcomes: np.ndarray, seed: int = 1, draws: int = 1000) -> Shares | None:
    """How much of the spread of outcomes[person, luck] the moves explain. None for fewer than 5 people or 2 lucks.

    The interval draws people again; n / (n - 1) gives back to the moves' variance what drawing somebody twice takes away.
    """
    people, lucks = outcomes.shape
    if people < FEWEST_FOR_SHARES or lucks < 2:
        return None
    parts = components(outcomes)
    random = np.random.default_rng(seed)
    drawn = np.empty(draws)
    for draw in range(draws):
        moves, luck, both = components(outcomes[random.integers(0, people, people)])
        drawn[draw] = _share(moves * people / (people - 1), luck, both)
    low, high = interval(drawn)
    return Shares(*parts, _share(*parts), float(low), float(high))


def beginnings(conversations: Mapping[str, Sequence[Sequence[str]]], outcomes: np.ndarray) -> pd.DataFrame:
    """First moves, and first two, of at least 3 people: how many, and what followed for outcomes[person, luck].

    Columns: moves (such as "ask, tailor"), people, mean and sd (with the room's luck, which is the first), over_lucks.
    """
    rows = []
    for count in (1, 2):
        groups: dict[tuple[str, ...], list[int]] = {}
        for person, moves in enumerate(conversations.values()):
            if moves and len(moves[0]) >= count:
                groups.setdefault(tuple(moves[0][:count]), []).append(person)
        told = [group for group in groups.items() if len(group[1]) >= FEWEST_TOGETHER]
        for first, who in sorted(told, key=lambda group: (-len(group[1]), [MOVES.index(move) for move in group[0]])):
            room = outcomes[who, 0]
            rows.append({"moves": ", ".join(first), "people": len(who), "mean": room.mean(), "sd": room.std(ddof=1),
                         "over_lucks": outcomes[who].mean()})
    return pd.DataFrame(rows, columns=["moves", "people", "mean", "sd", "over_lucks"])


def typical(influence: np.ndarray) -> list[int]:
    """Three different people, nearest to the 10th, 50th and 90th percentile. None for fewer than three."""
    chosen: list[int] = []
    if len(influence) < FEWEST_TOGETHER:
        return chosen
    for wanted in np.quantile(influence, LEVELS):
        away = np.abs(influence - wanted)
        away[chosen] = np.inf
        chosen.append(int(away.argmin()))
    return chosen
