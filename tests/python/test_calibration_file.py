"""Calibration files: priors, targets and reliabilities as they are meant, and each refusal."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from analysis_command import analysis
from calibrations import SMALL, write_calibration
from program import GRAMMAR, ROOT, dyad
from scipy import stats

from dyad import DyadError
from dyad.calibration.file import read_calibration
from dyad.calibration.priors import Parameter, values_of
from dyad.calibration.targets import Target, members

READY = ROOT / "configs" / "calibration" / "baseline.toml"


@pytest.fixture(scope="module")
def ready():
    return read_calibration(READY)


def test_the_ready_calibration_has_all_published_targets_but_the_consequence_of_the_model(ready):
    published = pd.read_csv(ROOT / "data" / "targets.csv", index_col="name")
    assert set(ready.measures) == set(published.index) - {"anxious_close_share_slope"}
    for target in ready.targets:
        row = published.loc[target.measure]
        assert (target.value, target.low, target.high, target.evidence) == (row.value, row.low, row.high, row.evidence)


def test_every_target_is_a_measure_of_a_sweep(ready):
    listed = set(re.findall(r"^(\w+) ", dyad(ROOT, "measures").stdout, re.MULTILINE))
    assert set(ready.measures) <= listed


def test_the_priors_hold_the_baseline_and_the_rival_hypotheses(ready):
    baseline = {"dopamine.gain_7r": 3.7, "closing.intercept": -6.0, "market.territory_sd": 2.65, "moves.close.habit": -0.82}
    priors = {each.key: each.distribution for each in ready.parameters}
    assert len(priors) == 20
    for key, value in baseline.items():
        assert 0.02 < priors[key].cdf(value) < 0.98
    for key in ("dopamine.gain_7r", "dopamine.gain_a1", "dopamine.sensitivity_7r", "learning.avoidance_on_novelty"):
        assert priors[key].support()[0] == 0


def test_only_what_has_a_published_value_and_interval_counts_as_published(ready):
    names = {name: [ready.measures[place] for place in members(ready.targets, name)] for name in ("published", "signs", "all")}
    assert names["published"] == ["co_sales_correlation"]
    assert len(names["signs"]) == 12 and len(names["all"]) == 15


def test_questionnaires_attenuate_as_spearman_says(ready):
    kept = {target.measure: target.attenuation for target in ready.targets}
    assert kept["co_avoidance_slope_7r"] == pytest.approx(0.8) and kept["co_7r_correlation"] == pytest.approx(np.sqrt(0.8))
    assert kept["talk_share_mean"] == 1


@pytest.mark.parametrize("parameter", [Parameter("k", "uniform", 2, 6), Parameter("k", "normal", 0, 1, (0.9, 0.3)),
                                       Parameter("k", "beta", 1, 3, (2.0, 5.0))])
def test_the_unit_interval_becomes_the_prior(parameter):
    unit = (np.arange(4000)[:, None] + 0.5) / 4000
    values = values_of([parameter], unit)[:, 0]
    assert parameter.low <= values.min() and values.max() <= parameter.high
    assert stats.kstest(values, parameter.distribution.cdf).statistic < 0.001


def test_made_up_findings_scatter_as_the_likelihood_says():
    target = Target("m", "choice", value=0.5, low=0.3, high=0.9, level=0.9)
    values = target.made_up(np.full(50_000, 0.2), np.random.default_rng(1))
    grid = np.linspace(-2, 2, 4001)
    density = np.exp([target.log_likelihood(np.array(0.2), each, 0.0) for each in grid])
    cumulated = np.cumsum(density) / density.sum()
    assert stats.kstest(values, lambda at: np.interp(at, grid, cumulated)).pvalue > 0.01
    assert stats.norm.cdf(target.quantile) == pytest.approx(0.95)


def test_signs_are_likely_where_a_study_would_have_found_them():
    positive = Target("m", "sign", 0.4, 0.3, 0.7, 0.9, sign="positive", error=0.1)
    seen = np.array([-0.2, 0.0, 0.196, 0.6])
    assert np.exp(positive.log_likelihood_of_sign(seen, 0.0)) == pytest.approx([3.8e-5, 0.025, 0.5, 1.0], abs=1e-3)
    none = Target("m", "sign", 0.0, -0.1, 0.1, 0.9, sign="none", error=0.1)
    assert np.exp(none.log_likelihood_of_sign(np.array([0.0, 0.196, -0.6]), 0.0)) == pytest.approx([0.95, 0.5, 0.0], abs=1e-3)


WRONG = {
    "an unknown name": ("seed = 7", "seed = 7\nsede = 8", "sede unknown"),
    "no seed": ("seed = 7\n", "", "seed missing"),
    "too few points": ("points = 60", "points = 5", "points = 5 is out of range"),
    "more of the ensemble than draws": ("ensemble = 16", "ensemble = 60", "larger than draws"),
    "a key that is none": ('"closing.content"', '"closing.contents"', "is not a numeric key of the model"),
    "a key that is a text": ('"closing.content"', '"run.opening_move"', "is not a numeric key of the model"),
    "a prior that is none": ('prior = "uniform"', 'prior = "flat"', "has no prior 'flat'"),
    "a prior of other numbers": ("low = 4.0\nhigh = 11.0", "mean = 4.0\nsd = 1.0", "needs key, prior, low, high"),
    "a prior outside of the key": ("low = 4.0", "low = -400.0", "is not inside the range of the key"),
    "a prior without width": ("sd = 0.4", "sd = 0.0", "without width"),
    "a number that is a text": ("low = 4.0", 'low = "four"', "not made of numbers"),
    "a key twice": ('"moves.ask.habit"', '"closing.content"', "comes twice"),
    "a target outside its interval": ("value = 0.64", "value = 0.94", "not inside its interval"),
    "a provenance that is none": ('provenance = "choice"', 'provenance = "rumour"', "no provenance 'rumour'"),
    "a sign without its error": ('provenance = "choice"', 'provenance = "sign"\nsign = "none"', "sign and error do not fit"),
    "a sign of what has none": ("value = 0.64", 'value = 0.64\nsign = "none"\nerror = 0.1', "sign and error do not fit"),
    "a reliability that is not given": ("value = 0.64", 'value = 0.64\nunreliable = ["avoidance"]', "no reliability of avoidance"),
    "a measure twice": ('"mean_sales"', '"talk_share_mean"', "comes twice"),
    "a parameter that is set": ("[set]\n", "[set]\nclosing.content = 7.0\n", "both set and a parameter"),
    "a level that is none": ("seed = 7", "seed = 7\nlevel = 90.0", "level 90.0 is none"),
    "no TOML": ("seed = 7", "seed 7", "not a calibration file"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_refused_in_one_line(tmp_path, wrong):
    old, new, said = WRONG[wrong]
    assert old in SMALL
    path = write_calibration(tmp_path, SMALL.replace(old, new, 1))
    with pytest.raises(DyadError) as refused:
        read_calibration(path)
    assert said in str(refused.value) and GRAMMAR.match(str(refused.value))


def test_a_file_that_is_not_there_is_refused_with_code_2(tmp_path):
    done = analysis("calibrate", tmp_path / "none.toml", "-o", tmp_path / "out")
    assert done.returncode == 2 and "not a calibration file" in done.stderr and not (tmp_path / "out").exists()
