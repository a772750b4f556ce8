"""Moderated regressions of many samples at once, held against statsmodels."""

from __future__ import annotations

import doctest

import numpy as np
import pytest
import statsmodels.api as sm
from made_up_people import run

import dyad
from dyad.published import Design, draw_surveys
from dyad.statistics import least_squares as module
from dyad.statistics.least_squares import least_squares
from dyad.surveys import REGRESSIONS, reliabilities

SAMPLES, SIZE = 100, 60
# Regression -> test -> columns beside the constant, the last of which is tested; v trait, g and a carriers. Written by
# hand: the slope of a group is that of the trait where the group is coded 0.
COLUMNS = {
    "7R": {"7R x trait": lambda v, g, a: [v, g, v * g], "slope in 7R": lambda v, g, a: [1 - g, v * (1 - g), v],
           "slope in no 7R": lambda v, g, a: [g, v * g, v]},
    "A1": {"A1 x trait": lambda v, g, a: [v, a, v * a], "slope in A1": lambda v, g, a: [1 - a, v * (1 - a), v],
           "slope in A2/A2": lambda v, g, a: [a, v * a, v]},
    "7R x A1": {"7R x A1 x trait": lambda v, g, a: [v, g, a, g * a, v * g, v * a, v * g * a]},
}


@pytest.fixture(scope="module")
def surveys():
    people = dyad.people(run(by_7r=0.4, by_a1=0.3, replicates=10, people=600))
    return draw_surveys(people, Design(SIZE, SAMPLES, reliabilities([])))


@pytest.mark.parametrize(("errors", "theirs"), [("ols", "nonrobust"), ("hc3", "HC3")])
@pytest.mark.parametrize("name", REGRESSIONS)
def test_a_hundred_samples_equal_statsmodels(surveys, name, errors, theirs):
    carriers = {allele: surveys.carriers[allele] for allele in name.split(" x ")}
    tested = REGRESSIONS[name].fit(surveys.scores["avoidance"], carriers, surveys.scores["CO"], errors)
    assert set(tested) == set(COLUMNS[name]) and len(surveys.population) == SAMPLES
    estimable = 0
    for sample in range(SAMPLES):
        y, v, g, a = (each[sample] for each in (surveys.scores["CO"], surveys.scores["avoidance"], surveys.carriers["7R"], surveys.carriers["A1"]))
        for test, columns in COLUMNS[name].items():
            if np.isnan(tested[test].p[sample]):
                continue
            estimable += 1
            fit = sm.OLS(y, sm.add_constant(np.column_stack(columns(v, g, a)))).fit(cov_type=theirs, use_t=True)
            assert tested[test].estimate[sample] == pytest.approx(fit.params[-1], rel=1e-8, abs=1e-10)
            assert tested[test].p[sample] == pytest.approx(fit.pvalues[-1], rel=1e-7, abs=1e-12)
    assert estimable > 0.95 * SAMPLES * len(tested)


def test_a_sample_that_cannot_tell_has_no_estimate():
    """Nobody carries the allele in the second sample; in the third one person does, so that HC3 has no residual of it."""
    draw = np.random.default_rng(1)
    carries = np.zeros((3, 30))
    carries[0, :15] = carries[2, 0] = 1
    y = draw.normal(size=(3, 30))
    columns = np.stack([np.ones((3, 30)), carries], axis=-1)
    for errors, known in (("ols", [True, False, True]), ("hc3", [True, False, False])):
        estimate, p = least_squares(columns, y, errors).contrast(np.array([0, 1]))
        assert np.isfinite(estimate).tolist() == np.isfinite(p).tolist() == known


def test_units_do_not_matter():
    draw = np.random.default_rng(1)
    columns = np.concatenate([np.ones((5, 20, 1)), draw.normal(size=(5, 20, 2))], axis=-1)
    y = draw.normal(size=(5, 20))
    for errors in module.ERRORS:
        p, scaled = (least_squares(columns * size, y, errors).contrast(np.array([0, 0, 1]))[1] for size in (1.0, [1, 1e7, 1e-7]))
        assert p == pytest.approx(scaled)


def test_fewer_people_than_columns_are_refused():
    with pytest.raises(ValueError, match="2 people cannot tell 2 columns apart"):
        least_squares(np.ones((1, 2, 2)), np.ones((1, 2)))


def test_the_example_in_the_text_is_true():
    assert doctest.testmod(module).failed == 0
