"""Coefficients of least squares with robust intervals: by hand, and by how often they cover."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from dyad.statistics.lines import coefficient

GROUPS, SIZE = 40, 15


def grouped(draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """y without any slope on x: both differ between groups, so that rows of a group go together."""
    of = np.repeat(np.arange(GROUPS), SIZE)
    x, y = (draw.normal(size=GROUPS)[of] + draw.normal(size=len(of)) for _ in range(2))
    return y, x, of


def by_hand(y: np.ndarray, x: np.ndarray, of: np.ndarray | None) -> tuple[float, float]:
    """The slope, and half of its 95 % interval."""
    design = np.column_stack([np.ones_like(x), x])
    inverse = np.linalg.inv(design.T @ design)
    found = inverse @ design.T @ y
    left = y - design @ found
    if of is None:
        scores = design * (left / (1 - ((design @ inverse) * design).sum(axis=1)))[:, None]
        factor, degrees = 1.0, len(y) - 2
    else:
        scores = np.array([(design * left[:, None])[of == each].sum(axis=0) for each in np.unique(of)])
        groups, n = len(scores), len(y)
        factor, degrees = groups / (groups - 1) * (n - 1) / (n - 2), groups - 1
    error = np.sqrt(factor * (inverse @ scores.T @ scores @ inverse)[1, 1])
    return found[1], stats.t.ppf(0.975, degrees) * error


@pytest.mark.parametrize("with_groups", [False, True])
def test_the_interval_is_that_of_the_sandwich_by_hand(with_groups):
    y, x, of = grouped(np.random.default_rng(1))
    value, half = by_hand(y, x, of if with_groups else None)
    found = coefficient(y, [x], 0, groups=of if with_groups else None)
    assert (found.value, found.low, found.high) == pytest.approx((value, value - half, value + half), rel=1e-9)


def test_rows_of_a_group_that_go_together_need_their_groups():
    """Of 400 data sets without a slope: with groups about 5 % are clear, without many are."""
    draw, clear = np.random.default_rng(2), {True: 0, False: 0}
    for _ in range(400):
        y, x, of = grouped(draw)
        for known in clear:
            clear[known] += coefficient(y, [x], 0, groups=of if known else None).clear
    assert stats.binomtest(clear[True], 400, 0.05).pvalue > 0.001 and clear[False] > 100


def test_unequal_spread_needs_no_groups():
    """A spread that grows with x squared, which the classical interval takes for a slope too often."""
    draw, clear = np.random.default_rng(3), 0
    for _ in range(400):
        x = draw.normal(size=300)
        clear += coefficient(x**2 * draw.normal(size=300), [x], 0).clear
    assert clear < 36  # 5 % are 20; the classical interval gives 157


def test_what_is_not_finite_is_left_out_with_its_group():
    y, x, of = grouped(np.random.default_rng(4))
    y[of == 7] = np.nan
    assert coefficient(y, [x], 0, groups=of) == coefficient(y[of != 7], [x[of != 7]], 0, groups=of[of != 7])


def test_groups_may_be_names():
    y, x, of = grouped(np.random.default_rng(5))
    assert coefficient(y, [x], 0, groups=np.array([f"team {each}" for each in of])) == coefficient(y, [x], 0, groups=of)


def test_too_little_has_no_coefficient():
    y, x, of = grouped(np.random.default_rng(6))
    assert coefficient(y, [x], 0, groups=np.zeros_like(of)) is None  # one group
    assert coefficient(y[:3], [x[:3]], 0) is None and coefficient(y, [np.ones_like(x)], 0) is None
