"""Weights of importance sampling: their worth, their tail, and a choice by them."""

from __future__ import annotations

import numpy as np
import pytest

from dyad.statistics import importance


def test_equal_weights_are_worth_all_draws_and_one_heavy_weight_is_worth_one():
    assert importance.effective(importance.normalised(np.full(50, -3.0))) == pytest.approx(1)
    assert importance.effective(importance.normalised(np.array([0.0, -800, -800, -800]))) == pytest.approx(0.25)


@pytest.mark.parametrize("shape", [0.3, 0.9])
def test_the_tail_of_known_weights_has_its_known_shape(shape):
    weights = np.random.default_rng(1).pareto(1 / shape, 40_000) + 1
    assert importance.tail_shape(weights) == pytest.approx(shape, abs=0.15)


def test_weights_that_are_all_alike_have_no_tail():
    assert importance.tail_shape(np.ones(100)) == -np.inf


def test_draws_are_chosen_once_and_in_proportion_to_their_weights():
    weights = importance.normalised(np.log(np.arange(1.0, 41)))
    draw = np.random.default_rng(2)
    counts = np.zeros(40)
    for _ in range(2000):
        places = importance.chosen(weights, 10, draw)
        assert len(set(places)) == 10
        counts[places] += 1
    expected = importance.inclusion(weights, 10)
    assert expected.sum() == pytest.approx(10) and expected.max() <= 1
    assert np.abs(counts / 2000 - expected).max() < 4 * np.sqrt(0.25 / 2000)


def test_a_draw_of_overwhelming_weight_is_chosen_for_certain():
    places = importance.chosen(np.array([0.97, 0.01, 0.01, 0.01]), 2, np.random.default_rng(1))
    assert 0 in places and len(set(places)) == 2
