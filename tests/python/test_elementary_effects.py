"""Elementary effects: a factor without effect is none, however loud the luck."""

from __future__ import annotations

import numpy as np
import pytest

from dyad.statistics import elementary_effects

DRAW = np.random.default_rng(1)


def effects(true: np.ndarray, luck: float, trajectories: int = 40, replicates: int = 4) -> np.ndarray:
    return true[None, :, None] + luck * DRAW.normal(size=(trajectories, len(true), replicates))


def test_without_luck_the_sizes_are_those_of_the_effects():
    found = elementary_effects.estimate(effects(np.array([3.0, -2.0, 0.0]), 0.0), seed=1)
    assert found.mean.value == pytest.approx([3, -2, 0])
    assert found.size.value == pytest.approx([3, 2, 0])
    assert found.spread == pytest.approx([0, 0, 0])


def test_luck_is_no_effect():
    """A plain mu star of nothing but luck of SD 1 in four replicates is 0.4; this one is about zero."""
    loud = effects(np.array([3.0, 0.0]), 1.0, trajectories=400)
    found = elementary_effects.estimate(loud, seed=1)
    assert np.abs(loud.mean(-1)).mean(0)[1] == pytest.approx(0.4, abs=0.05)
    assert found.size.value == pytest.approx([3, 0], abs=0.06)
    assert found.size.low[1] < 0 < found.size.high[1]
    assert found.noise == pytest.approx(2 / 11, abs=0.03)


def test_spread_is_that_of_the_effect_and_not_of_luck():
    varying = effects(np.array([2.0]), 1.0, trajectories=2000)
    varying += DRAW.normal(size=(2000, 1, 1))
    assert elementary_effects.spreads(varying) == pytest.approx([1.0], abs=0.08)


def test_one_replicate_gives_plain_sizes_and_no_share_of_luck():
    found = elementary_effects.estimate(effects(np.array([1.0, -1.0]), 0.0, replicates=1), seed=1)
    assert found.size.value == pytest.approx([1, 1]) and np.isnan(found.noise)
