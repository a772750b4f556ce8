"""Shares and their intervals: Wilson's for independent draws, wider for clusters, and what they promise to cover."""

from __future__ import annotations

import numpy as np
import pytest

from dyad.statistics.shares import share


def wilson(found, draws, z=1.959963985):
    """Written out after Wilson (1927)."""
    p, centre = found / draws, (found + z * z / 2) / (draws + z * z)
    half = z / (draws + z * z) * np.sqrt(draws * p * (1 - p) + z * z / 4)
    return centre - half, centre + half


@pytest.mark.parametrize(("found", "draws"), [(0, 20), (7, 50), (50, 50), (499, 1000)])
def test_independent_draws_have_wilsons_interval(found, draws):
    each = share(np.arange(draws) < found)
    assert (each.low, each.high) == pytest.approx(wilson(found, draws), abs=1e-9) and each.value == found / draws


def test_clusters_of_like_draws_are_worth_as_many_draws_as_there_are_clusters():
    found = np.repeat(np.arange(40) < 12, 25)
    clustered, independent = share(found, np.repeat(np.arange(40), 25)), share(found)
    assert clustered.value == independent.value and clustered.effective == pytest.approx(40, rel=0.15)
    assert clustered.high - clustered.low > 4 * (independent.high - independent.low)


def test_clusters_never_make_an_interval_narrower():
    """Each cluster has exactly half: less spread than chance gives."""
    found, clusters = np.tile([True, False], 100), np.repeat(np.arange(20), 10)
    assert share(found, clusters) == share(found)


def test_few_clusters_are_left_out():
    found = np.repeat([True, False, False], 10)
    assert share(found, np.repeat(np.arange(3), 10)) == share(found)


def test_intervals_cover_what_clusters_differ_in():
    """20 clusters of 30 draws whose shares differ: 95 % intervals hold the true share in about 95 of 100; Wilson's do not."""
    draw = np.random.default_rng(1)
    clusters, covered, naive = np.repeat(np.arange(20), 30), 0, 0
    for _ in range(400):
        chance = draw.beta(3, 7, 20)
        found = draw.random(600) < np.repeat(chance, 30)
        one, other = share(found, clusters), share(found)
        covered += one.low <= 0.3 <= one.high
        naive += other.low <= 0.3 <= other.high
    assert 0.91 < covered / 400 < 0.99 and naive / 400 < 0.8


def test_the_exact_test_allows_for_clusters():
    found = np.repeat(np.arange(40) < 4, 25)
    assert share(found).p_of(0.05) < 1e-6 < 0.05 < share(found, np.repeat(np.arange(40), 25)).p_of(0.05)


def test_a_share_of_nothing_is_refused():
    with pytest.raises(ValueError, match="a share of no draws"):
        share(np.array([], bool))
