"""Emulators and samplers against what is known exactly."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

from dyad.calibration import emulator
from dyad.calibration.sampling import sample

NOISE = 0.05


def surface(unit: np.ndarray) -> np.ndarray:
    return np.column_stack([np.sin(4 * unit[:, 0]) + unit[:, 1], unit[:, 2] * unit[:, 1]])


@pytest.fixture(scope="module")
def learned():
    draw = np.random.default_rng(1)
    unit = draw.random((200, 4))
    noise = np.full(2, NOISE)
    return emulator.fit([(unit, surface(unit) + NOISE * draw.normal(size=(200, 2)))], noise)


def test_the_mean_is_learned_through_the_noise(learned):
    unit = np.random.default_rng(2).random((500, 4))
    assert np.sqrt(((learned.mean(unit) - surface(unit)) ** 2).mean(0)).max() < NOISE
    assert learned.explained.min() > 0.8
    assert np.allclose(learned.variance, learned.error**2 + NOISE**2)


def test_every_fifth_point_of_the_newest_wave_is_held_out():
    assert emulator.held_out(11).nonzero()[0].tolist() == [4, 9]


def test_an_emulator_that_misses_says_by_how_much():
    draw = np.random.default_rng(3)
    seen = draw.normal(size=(4000, 1))
    error, _, explained = emulator.tested(seen + 0.3 * draw.normal(size=seen.shape) , seen + 0.4 * draw.normal(size=seen.shape),
                                          np.array([0.4]))
    assert error[0] == pytest.approx(0.3, abs=0.02) and explained[0] == pytest.approx(1 - 0.25 / 1.16, abs=0.03)


def test_the_gradient_is_that_of_scikit_learn():
    draw = np.random.default_rng(4)
    unit = draw.random((60, 3))
    seen = surface(np.column_stack([unit, unit[:, 0]]))[:, 0] + 0.1 * draw.normal(size=60)
    kernel = ConstantKernel(0.3) * RBF(np.ones(3)) + WhiteKernel(0.05)
    theta = np.log([0.4, 0.7, 2.0, 5.0, 0.08])
    both = [kind(kernel, optimizer=None).fit(unit, seen).log_marginal_likelihood(theta, eval_gradient=True)
            for kind in (emulator.Learner, GaussianProcessRegressor)]
    assert both[0][0] == pytest.approx(both[1][0], abs=1e-8) and both[0][1] == pytest.approx(both[1][1], abs=1e-7)


def test_many_densities_are_sampled_side_by_side_each_as_it_is():
    """Beta distributions of the cube's coordinates, another for each group."""
    shapes = np.array([[2.0, 5.0], [6.0, 2.0], [1.0, 1.0]])

    def density(unit: np.ndarray) -> np.ndarray:
        grouped = unit.reshape(len(shapes), -1, 2)
        return stats.beta(shapes[:, :1, None], shapes[:, 1:, None]).logpdf(grouped).sum(-1).reshape(-1)

    start = np.random.default_rng(5).random((3, 40, 2))
    chains = sample(density, start, 1000, 50, seed=1)
    assert chains.unit.shape == (3, 40, 50, 2) and chains.scatter.max() < 1.2
    for group, (a, b) in enumerate(shapes):
        draws = chains.of(group)
        assert draws.mean(0) == pytest.approx(stats.beta(a, b).mean(), abs=0.03)
        assert draws.std(0) == pytest.approx(stats.beta(a, b).std(), abs=0.03)


def test_the_same_seed_gives_the_same_draws():
    start = np.random.default_rng(6).random((1, 10, 2))
    draws = [sample(lambda unit: np.zeros(len(unit)), start, 20, 5, seed).unit for seed in (1, 1, 2)]
    assert np.array_equal(draws[0], draws[1]) and not np.array_equal(draws[0], draws[2])
