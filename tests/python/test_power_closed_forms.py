"""Simulated power, sizes and mistakes, held against closed forms where there are any: normal scores and errors."""

from __future__ import annotations

import doctest

import numpy as np
import pytest
from scipy import stats

from dyad.power import Study, mistakes, size_for
from dyad.power import closed_form
from dyad.power.closed_form import people_for, power
from dyad.power.sizes import AROUND, affordable, found, surveys

ONE = Study("7R", {"7R": 0.2}, trait=1.0, outcome=1.0)
BOTH = Study("7R x A1", {"7R": 0.2, "A1": 0.19}, trait=1.0, outcome=1.0)
SURE = 4.0  # standard errors


def exact_power(columns: np.ndarray, tested: int, effect: float, sd: float) -> float:
    """Of a t test in a fixed design, (people, k), by the noncentral t distribution."""
    error = sd * np.sqrt(np.linalg.inv(columns.T @ columns)[tested, tested])
    freedom = len(columns) - columns.shape[1]
    bound = stats.t.isf(0.025, freedom)
    return stats.nct.sf(bound, freedom, effect / error) + stats.nct.cdf(-bound, freedom, effect / error)


def one_moderator(trait: np.ndarray, carries: np.ndarray) -> np.ndarray:
    return np.column_stack([np.ones_like(trait), trait, carries, trait * carries])


def two_moderators(trait: np.ndarray, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.column_stack([one_moderator(trait, one), other, one * other, trait * other, trait * one * other])


def average_power(study: Study, effect: float, people: int, designs: int = 1500) -> float:
    """Exact in each design, averaged over who is drawn: without measurement error. A design that cannot tell finds nothing."""
    draw = np.random.default_rng(99)
    each = []
    for _ in range(designs):
        trait = draw.normal(size=people)
        carries = [(draw.random(people) < study.carriers(allele)).astype(float) for allele in study.alleles]
        columns = (one_moderator if len(carries) == 1 else two_moderators)(trait, *carries)
        whole = np.linalg.matrix_rank(columns) == columns.shape[1]
        each.append(exact_power(columns, columns.shape[1] - 1, effect, np.sqrt(1 - study.steep * effect**2)) if whole else 0.0)
    return float(np.mean(each))


def test_the_closed_form_is_that_of_a_design_as_expected():
    """36 of 100 carriers, the trait with mean 0 and variance 1 in both groups: the noncentral t of that very design."""
    trait = np.concatenate([np.tile([-1.0, 1.0], 18), np.tile([-1.0, 1.0], 32)])
    carries = np.repeat([1.0, 0.0], [36, 64])
    for effect in (0.0, 0.2, 0.7):
        sd = np.sqrt(1 - 0.36 * effect**2)
        assert power(ONE, effect, 100) == pytest.approx(exact_power(one_moderator(trait, carries), 3, effect, sd), abs=1e-9)


@pytest.mark.parametrize(("study", "effect", "people"), [(ONE, 0.5, 70), (ONE, 0.8, 40), (BOTH, 0.9, 100), (BOTH, 0.6, 200)])
def test_simulated_power_is_the_exact_one(study, effect, people):
    tested = surveys(study, effect, people, 6000, seed=1)
    share, exact = found(tested).mean(), average_power(study, effect, people)
    assert abs(share - exact) < SURE * np.sqrt(exact * (1 - exact) * (1 / 6000 + 1 / 1500))


def test_the_size_for_80_percent_is_where_the_exact_power_is_80_percent():
    size = size_for(ONE, 0.5, 0.8, 3000, seed=1)
    assert size.low < size.people < size.high and size.high - size.low < 0.08 * size.people
    assert average_power(ONE, 0.5, round(size.low * 0.96)) < 0.8 < average_power(ONE, 0.5, round(size.high * 1.04))
    assert size.formula == pytest.approx(people_for(ONE, 0.5, 0.8)) and power(ONE, 0.5, size.formula) == pytest.approx(0.8)


def test_large_studies_are_simulated_as_often_as_is_asked():
    """Two alleles and an effect of .3 take 2,600 people: all 4,000 surveys of each size. Studies of 50,000 get fewer."""
    sizes, large = ([round(people * ratio) for ratio in AROUND] for people in (2_600, 50_000))
    assert affordable(sizes, 4000) == 4000 and affordable(sizes, 200) == 200
    assert 100 < affordable(large, 4000) < 1000 and affordable(large, 4000) * sum(large) <= 60_000_000


def test_the_interval_of_a_size_is_as_wide_as_sizes_of_other_seeds_scatter():
    """Over 40 seeds, in SDs by the interval: their mean square is a chi-squared with 39 degrees of freedom, by them."""
    sizes = [size_for(ONE, 0.8, 0.8, 400, seed) for seed in range(40)]
    apart = np.array([size.people for size in sizes])
    errors = np.array([size.high - size.low for size in sizes]) / (2 * 1.96)
    low, high = stats.chi2(39).ppf([0.001, 0.999]) / 39
    assert low < apart.var(ddof=1) / (errors**2).mean() < high


def test_measurement_error_shrinks_the_effect_and_adds_to_the_noise():
    """Slopes are multiplied by the trait's reliability; half of the variance of answers is error with both at .5."""
    study = Study("7R", {"7R": 0.2}, trait=0.5, outcome=0.5)
    tested = surveys(study, 0.5, 400, 3000, seed=1)
    assert tested.estimate.mean() == pytest.approx(0.25, abs=SURE * tested.estimate.std() / np.sqrt(3000))
    assert tested.estimate.std() == pytest.approx(closed_form.error_of_one(study, 0.5) / 20, rel=0.07)
    assert people_for(study, 0.5, 0.8) > 3 * people_for(ONE, 0.5, 0.8)


def test_both_moderators_agree_with_the_closed_form_in_large_studies():
    share = found(surveys(BOTH, 0.25, 2500, 1200, seed=1)).mean()
    assert abs(share - power(BOTH, 0.25, 2500)) < SURE * np.sqrt(share * (1 - share) / 1200)
    assert people_for(BOTH, 0.25, 0.8) > 3 * people_for(ONE, 0.25, 0.8)


@pytest.mark.parametrize(("study", "people"), [(ONE, 70), (BOTH, 150), (Study("A1", {"A1": 0.19}, slope=0.4), 70),
                                               (Study("7R", {"7R": 0.2}, spread=1.5, errors="hc3"), 150)])
def test_without_an_effect_five_percent_are_false_positives(study, people):
    share = found(surveys(study, 0.0, people, 4000, seed=2)).mean()
    assert abs(share - 0.05) < SURE * np.sqrt(0.05 * 0.95 / 4000)


def test_classical_errors_do_not_hold_where_spread_is_unequal():
    """The smaller group has the larger spread: too many false positives, and no more people help."""
    for people in (70, 300):
        assert found(surveys(Study("7R", {"7R": 0.2}, spread=1.5), 0.0, people, 4000, seed=2)).mean() > 0.06


def test_errors_of_sign_and_size_are_those_of_a_normal_estimate():
    """Gelman & Carlin's (2014) figures, written out for an estimate with a known standard error (Lu, Qiu & Deng 2019)."""
    people, effect = 1500, 0.078
    ratio = effect / (closed_form.error_of_one(ONE, effect) / np.sqrt(people))
    z = stats.norm.isf(0.025)
    right, wrong = stats.norm.sf(z - ratio), stats.norm.cdf(-z - ratio)
    mean_size = (stats.norm.pdf(ratio + z) + stats.norm.pdf(ratio - z)
                 + ratio * (stats.norm.cdf(ratio + z) + stats.norm.cdf(ratio - z) - 1)) / (ratio * (right + wrong))
    each = mistakes(ONE, effect, people, 4000, seed=1)
    assert each.power.low < right + wrong < each.power.high
    assert each.wrong_sign.low < wrong / (right + wrong) < each.wrong_sign.high
    assert each.exaggeration == pytest.approx(mean_size, rel=0.03) and each.low < each.exaggeration < each.high


def test_no_effect_has_no_size_and_no_wrong_sign():
    assert people_for(ONE, 0.0, 0.8) == np.inf
    size, each = size_for(ONE, 0.0, 0.8, 100, seed=1), mistakes(ONE, 0.0, 70, 500, seed=1)
    assert np.isnan(size.people) and not size.sizes and each.wrong_sign is None and np.isnan(each.exaggeration)


def test_an_effect_too_small_to_simulate_has_its_closed_form():
    size = size_for(ONE, 0.01, 0.8, 100, seed=1)
    assert np.isnan(size.people) and 300_000 < size.formula < 400_000


def test_slopes_that_explain_more_than_everything_are_refused():
    with pytest.raises(ValueError, match="explain more than all"):
        ONE.residual(1.7, 0.0)


def test_the_outcome_has_an_sd_of_one():
    others, theirs = (float(each) for each in Study("7R", {"7R": 0.2}, spread=2.0).residual(0.5, 0.3))
    assert theirs == 2 * others
    assert 0.64 * (others**2 + 0.3**2) + 0.36 * (theirs**2 + 0.8**2) == pytest.approx(1)


def test_the_example_in_the_text_is_true():
    assert doctest.testmod(closed_form).failed == 0
