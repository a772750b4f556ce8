"""Indices of Ishigami's function, whose true values are known, with and without luck in its runs."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import qmc

from dyad.statistics import sobol_indices
from dyad.statistics.sobol_indices import Rows

FIRST, TOTAL = np.array([0.3139, 0.4424, 0.0]), np.array([0.5576, 0.4424, 0.2437])


def ishigami(unit: np.ndarray) -> np.ndarray:
    """Ishigami and Homma (1990), a = 7, b = 0.1, of points in the unit cube."""
    x = np.pi * (2 * unit - 1)
    return np.sin(x[..., 0]) + 7 * np.sin(x[..., 1]) ** 2 + 0.1 * x[..., 2] ** 4 * np.sin(x[..., 0])


def saltelli(rows: int, seed: int = 1, second_order: bool = False) -> np.ndarray:
    """The points of a Saltelli design of three factors, in the order of dyad."""
    both = qmc.Sobol(6, scramble=True, seed=seed).random(rows)
    a, b = both[:, :3], both[:, 3:]
    swapped = [np.where(np.arange(3) == factor, b, a) for factor in range(3)]
    swapped += [np.where(np.arange(3) == factor, a, b) for factor in range(3)] if second_order else []
    return np.stack([a, *swapped, b], axis=1).reshape(-1, 3)


def noisy(points: np.ndarray, replicates: int, spread: float, seed: int) -> np.ndarray:
    luck = np.random.default_rng(seed).normal(size=(len(points), replicates))
    return ishigami(points)[:, None] + spread * luck


def test_ishigami_lies_inside_its_intervals():
    rows = Rows.of(ishigami(saltelli(1024))[:, None], 3)
    found = sobol_indices.estimate(rows, seed=1)
    for made, truth in ((found.first, FIRST), (found.total, TOTAL)):
        assert np.all((made.low < truth) & (truth < made.high))
        assert made.value == pytest.approx(truth, abs=0.03)
    assert found.variance == pytest.approx(13.845, rel=0.02)
    assert np.isnan(found.noise_of_run)


def test_luck_inflates_plain_totals_and_not_those_across_replicates():
    """Noise of SD 4, four replicates, 512 rows: the mean over 40 repetitions."""
    points = saltelli(512)
    crossed, plain = [], []
    for seed in range(40):
        rows = Rows.of(noisy(points, 4, 4.0, seed), 3)
        crossed.append(sobol_indices.point_estimates(rows)[1][2])
        plain.append(sobol_indices.point_estimates(rows, crossed=False)[1][2])
    assert np.mean(crossed) == pytest.approx(TOTAL[2], abs=0.02)
    assert np.mean(plain) > TOTAL[2] + 0.1


def test_the_share_of_luck_is_found():
    """Variance 13.845 of the function and 16 of the noise."""
    rows = Rows.of(noisy(saltelli(1024), 4, 4.0, 1), 3)
    of_run, of_mean = sobol_indices.noise_shares(rows)
    assert of_run == pytest.approx(16 / (16 + 13.845), abs=0.03)
    assert of_mean == pytest.approx(4 / (4 + 13.845), abs=0.03)


def test_intervals_cover_with_luck_in_the_runs():
    covered = []
    for seed in range(60):
        rows = Rows.of(noisy(saltelli(128, seed), 3, 2.0, seed), 3)
        found = sobol_indices.estimate(rows, seed, draws=300)
        covered += [(found.total.low < TOTAL) & (TOTAL < found.total.high)]
    assert np.mean(covered) > 0.88


def test_intervals_cover_with_luck_that_all_points_share():
    """Each replicate has an amplitude of its own: which replicates there are matters, however many rows there are."""
    points, covered = saltelli(1024), {False: [], True: []}
    truth = sobol_indices.point_estimates(Rows.of((ishigami(points) + 15 * points[:, 0])[:, None], 3))[1][1]
    for seed in range(60):
        amplitude = 1 + 0.5 * np.random.default_rng(seed).normal(size=10)
        rows = Rows.of(ishigami(points)[:, None] + 15 * amplitude * points[:, [0]], 3)
        for common, cases in covered.items():
            found = sobol_indices.estimate(rows, seed, 200, common).total
            cases.append(found.low[1] < truth < found.high[1])
    assert np.mean(covered[True]) > 0.9 > 0.5 > np.mean(covered[False])


def test_pairs_are_found_where_the_design_has_them():
    """Only x1 and x3 interact, with index 0.2437."""
    points = saltelli(2048, second_order=True)
    pairs = sobol_indices.estimate(Rows.of(ishigami(points)[:, None], 3, second_order=True), 1, draws=50).second
    assert pairs[0, 2] == pytest.approx(0.2437, abs=0.05)
    assert abs(pairs[0, 1]) < 0.05 and abs(pairs[1, 2]) < 0.05


def test_the_same_seed_draws_the_same_intervals():
    rows = Rows.of(ishigami(saltelli(64))[:, None], 3)
    first, again, other = (sobol_indices.estimate(rows, seed, 200).total.low for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_points_that_make_no_rows_are_refused():
    with pytest.raises(ValueError, match="19 points cannot be divided into rows of 5"):
        Rows.of(np.zeros((19, 2)), 3)
