"""Paired differences, against values worked out by hand and the textbooks' procedures."""

from __future__ import annotations

import numpy as np
import pytest

from dyad.statistics.paired import difference, equivalence, holm


def test_a_mean_has_the_interval_of_students_t():
    found = difference(np.array([1.0, 2.0, 3.0, np.nan]))
    assert (found.mean, found.low, found.high) == pytest.approx((2, 2 - 2.4841, 2 + 2.4841), abs=1e-3)
    assert (found.pairs, found.left_out, found.d_z) == (3, 1, 2)
    assert not found.excludes_zero


@pytest.mark.parametrize(("value", "p", "d_z"), [(0.1, 0, np.inf), (-0.1, 0, -np.inf), (0.0, 1, 0)])
def test_equal_differences_have_no_spread_to_judge_them_by(value, p, d_z):
    found = difference(np.full(7, value))
    assert (found.low, found.high) == pytest.approx((value, value))
    assert (found.p, found.d_z) == (p, d_z)


def test_one_pair_has_no_interval():
    found = difference(np.array([np.nan, 2.0]))
    assert found.mean == 2 and np.isnan(found.low) and np.isnan(found.p) and not found.excludes_zero


def test_a_small_difference_that_is_well_known_is_equivalent_to_none():
    draws = np.random.default_rng(1).normal(0.0, 1.0, 400)
    assert equivalence(draws, 0.3) < 0.001
    assert equivalence(draws, 0.01) > 0.05
    assert equivalence(draws - draws.mean() + 0.3, 0.3) == pytest.approx(0.5)
    assert equivalence(np.full(5, 0.2), 0.3) == 0 and equivalence(np.full(5, 0.4), 0.3) == 1


def test_equivalence_to_nothing_is_no_question():
    with pytest.raises(ValueError, match="above 0"):
        equivalence(np.zeros(5), 0)


def test_holm_multiplies_the_smallest_by_the_number_of_questions():
    assert holm(np.array([0.01, np.nan, 0.04, 0.03])) == pytest.approx([0.03, np.nan, 0.06, 0.06], nan_ok=True)
    assert holm(np.array([0.9, 0.8])) == pytest.approx([1, 1])
