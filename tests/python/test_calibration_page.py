"""The ready calibration: its tables say what the page says, and what the page says follows from them."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from program import ROOT

from dyad.calibration.file import read_calibration
from dyad.calibration.results import INFORMED
from dyad.calibration.study import LEAST_EFFECTIVE, LEAST_KEPT, MOST_ERROR, MOST_TAIL
from dyad.robustness.conclusions import read_conclusions
from dyad.statistics import ranks

PAGE = (ROOT / "docs" / "calibration.md").read_text().partition("## The ready calibration")[2]
CALIBRATION = read_calibration(ROOT / "configs" / "calibration" / "baseline.toml")
NUMBER = re.compile(r"[-−]?\d+(?:\.\d+)?")


def table(name: str) -> pd.DataFrame:
    return pd.read_csv(ROOT / "docs" / "tables" / f"calibration_{name}.csv")


def row_of(name: str) -> list[str]:
    """Cells of the page's first row about a key or a measure."""
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def numbers(cell: str) -> list[float]:
    return [float(found.replace("−", "-")) for found in NUMBER.findall(cell)]


def test_the_rule_holds_and_is_said():
    waves = table("waves")
    last = waves.iloc[-1]
    assert last["largest_error"] <= MOST_ERROR and last["kept"] > LEAST_KEPT
    assert last["effective"] >= LEAST_EFFECTIVE and last["pareto_k"] < MOST_TAIL
    assert f"| {last['wave']:.0f} | {last['kept']:.1%} | {last['largest_error']:.2f} | {last['effective']:.0%} | {last['pareto_k']:.2f} |" \
        in PAGE.replace(" %", "%")


def test_the_coverage_follows_from_the_fits():
    """Worked out again from every fit, without the package's own way of counting."""
    fits = table("gate_fits")
    assert fits.groupby("key").size().eq(CALIBRATION.fits).all() and fits["key"].nunique() == len(CALIBRATION.parameters)
    for level in ranks.LEVELS:
        inside = (fits["rank"] - 0.5).abs() <= level / 2
        of_fit = inside.groupby(fits["fit"]).mean()
        error = of_fit.std(ddof=1) / np.sqrt(len(of_fit))
        assert f"| {level:.0%} | {inside.mean():.1%} | {error:.1%} |" in PAGE.replace(" %", "%")
        assert abs(inside.mean() - level) < 3 * error


@pytest.mark.parametrize("key", CALIBRATION.keys)
def test_a_parameter_of_the_page_is_that_of_the_table_and_of_the_draws(key):
    row = table("parameters").set_index("key").loc[key]
    _, prior, median, interval, *contractions, informed = row_of(key)
    assert prior == row["prior"] and informed == row["informed"] == ("informed" if row["contraction_all"] >= INFORMED else "not informed")
    assert [*numbers(median), *numbers(interval.replace(" to ", " "))] == pytest.approx([row["median"], row["low"], row["high"]], rel=5e-3)
    wanted = [row[f"contraction_{name}"] for name in ("published", "signs", "all")]
    assert [numbers(cell)[0] for cell in contractions] == pytest.approx(wanted, abs=0.006)
    draws = pd.read_csv(ROOT / "configs" / "sweeps" / "posterior.csv", skipinitialspace=True)[key]
    assert np.quantile(draws, [0.5, 0.05, 0.95]) == pytest.approx([row["median"], row["low"], row["high"]], rel=2e-3)


@pytest.mark.parametrize("measure", CALIBRATION.measures)
def test_a_target_of_the_page_is_that_of_the_table_and_of_the_file(measure):
    row = table("targets").set_index("measure").loc[measure]
    target = next(each for each in CALIBRATION.targets if each.measure == measure)
    _, provenance, found, shown, noise, first, last, error = row_of(measure)
    assert provenance == row["provenance"] == target.provenance
    assert numbers(found) == pytest.approx([target.value, target.low, target.high])
    assert numbers(shown) == pytest.approx([row["predicted"], row["predicted_low"], row["predicted_high"]], abs=0.006)
    assert [numbers(cell)[0] for cell in (noise, first, last, error)] == pytest.approx(
        [row["noise_sd"], row["r2_priors"], row["r2_last"], row["error_in_sd"]], abs=0.006)
    assert row["predicted_low"] < target.high and row["predicted_high"] > target.low


def test_what_is_said_of_a_habit_of_asking_is_in_its_table():
    found = pd.read_csv(ROOT / "docs" / "tables" / "closing_habit.csv", keep_default_na=False).set_index("rival")
    asked = read_conclusions(ROOT / "configs" / "conclusions" / "closing_habit.toml")
    words = {"model": "The model itself"} | {rival.name: rival.words for rival in asked.rivals}
    assert found.index.tolist() == list(words)
    for name, row in found.iterrows():
        line = next(line for line in PAGE.splitlines() if line.startswith(f"| {words[name]} |"))
        wanted = [row["value"], row["low"], row["high"], row["mean"], row["draws_low"], row["draws_high"]]
        assert numbers(line.replace(words[name], ""))[:6] == pytest.approx(wanted, abs=0.051)
        assert f"| {100 * row['share_with_sign']:.0f} % ({100 * row['share_low']:.0f} to {100 * row['share_high']:.0f}) |" in line
        assert name == "model" or f"| {row['verdict']} |" in line
