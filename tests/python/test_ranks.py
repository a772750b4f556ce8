"""Ranks and coverage: posteriors that are right pass, and those that are too narrow, too wide or shifted do not."""

from __future__ import annotations

import numpy as np
import pytest

from dyad.calibration.gate import judge
from dyad.statistics import ranks

FITS, DRAWS, PARAMETERS = 200, 300, 5


def fits(width: float = 1.0, shift: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Truths with a normal prior, and draws of the posterior after one look with an error of 1; or of a wrong one."""
    draw = np.random.default_rng(3)
    truths = draw.normal(size=(FITS, PARAMETERS))
    seen = truths + draw.normal(size=truths.shape)
    draws = seen[:, None] / 2 + shift + width * np.sqrt(0.5) * draw.normal(size=(FITS, DRAWS, PARAMETERS))
    return truths, draws


def gate_of(**wrong):
    return judge(*fits(**wrong), np.ones(FITS))


def test_the_exact_posterior_passes_and_covers_what_it_says():
    gate = gate_of()
    assert gate.passed
    for level in ranks.LEVELS:
        share, error = gate.coverage(level)
        assert abs(share - level) < 3 * error and error < 0.02
    assert gate.recovery == pytest.approx(np.full(PARAMETERS, np.sqrt(0.5)), abs=0.12)


@pytest.mark.parametrize("wrong", [{"width": 0.8}, {"width": 1.3}, {"shift": 0.3}])
def test_a_wrong_posterior_fails(wrong):
    assert not gate_of(**wrong).passed


def test_the_family_of_tests_rarely_fails_what_is_right():
    """About one in twenty times."""
    draw = np.random.default_rng(4)
    failed = 0
    for _ in range(40):
        truths = draw.random((100, 4))
        failed += not judge(truths, draw.random((100, 100, 4)), np.ones(100)).passed
    assert failed <= 6


def test_ranks_are_shares_of_draws_below_the_truth():
    shares = ranks.ranks(np.array([[0.25]]), np.array([[[0.1], [0.2], [0.3], [0.4]]]))
    assert shares.tolist() == [[0.5]]
    assert ranks.covered(np.array([0.05, 0.26, 0.5]), 0.5).tolist() == [False, True, True]
