"""The demonstration's numbers, and that its figures survive odd populations."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyad.demo import genotypes, sellers, table, year
from dyad.figures import style, words
from dyad.statistics import lines


def test_a_slope_is_found_with_its_interval():
    x = np.linspace(-2, 2, 400)
    noise = np.random.default_rng(1).normal(size=400)
    line = lines.fit_line(x, 3 * x + noise)
    assert line.slope.low < 3 < line.slope.high
    assert line.slope.value == pytest.approx(3, abs=0.2)
    assert line.slope.clear


def test_a_correlation_matches_the_textbook_interval():
    x = np.arange(28.0)
    y = np.where(np.arange(28) % 2 == 0, x, -x)
    found = lines.correlation(x, y)
    z, half = np.arctanh(np.corrcoef(x, y)[0, 1]), 1.96 / 5
    assert (found.low, found.high) == pytest.approx((np.tanh(z - half), np.tanh(z + half)), abs=1e-4)


def test_what_does_not_vary_has_neither_slope_nor_correlation():
    assert lines.fit_line(np.ones(20), np.arange(20.0)) is None
    assert lines.correlation(np.arange(20.0), np.ones(20)) is None


def test_a_fifth_of_equal_sellers_makes_a_fifth_of_the_sales():
    assert sellers.top_share(np.full(100, 7)) == pytest.approx(0.2)
    assert sellers.top_share(np.array([10, 0, 0, 0, 0])) == 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_labels_keep_their_order_and_their_distance(places):
    moved = style.spread_labels(places, 0.1)
    order = sorted(range(len(places)), key=places.__getitem__)
    assert all(moved[above] - moved[below] > 0.099 for below, above in zip(order, order[1:]))


@pytest.mark.parametrize(("value", "text"), [(1.25, "+1.2"), (-0.3, "\u22120.3"), (-0.04, "0.0"), (0, "0.0")])
def test_signs_are_written_as_a_reader_wants_them(value, text):
    assert words.signed(value) == text


def test_names_are_joined_as_in_speech():
    assert [words.joined(list("abc")[:n]) for n in (1, 2, 3)] == ["a", "a and b", "a, b and c"]


def test_the_table_says_whose_results_these_are(made_up_results):
    text = table.render(made_up_results, Path("made_up.h5"))
    assert "model 1.0, seed 1, digest 0f" in text
    assert "2 replicates of 40 salespeople" in text
    assert "never be used to select or judge real people" in " ".join(text.split())


def spoil(results, how: str):
    if how == "nobody sells":
        results["sales"] = 0 * results["sales"]
    if how == "no one is avoidant, or carries 7R":
        results["avoidance"] = 0 * results["avoidance"] - 1
        results["drd4_7r"] = 0 * results["drd4_7r"]
    if how == "a week is missing":
        results["weekly_empathy"][:, 2] = np.nan
        results["weekly_empathy_quantile"][:, 2] = np.nan
    if how == "one week, five people":
        return results.isel(week=[0], salesperson=range(5), replicate=[0])
    return results


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("draw", [year.draw, genotypes.draw, sellers.draw])
@pytest.mark.parametrize("how", ["nothing", "nobody sells", "no one is avoidant, or carries 7R", "a week is missing",
                                 "one week, five people"])
def test_figures_are_drawn_whatever_the_population(made_up_results, tmp_path, draw, how):
    figure = draw(spoil(made_up_results, how))
    figure.savefig(tmp_path / "figure.png", dpi=50)
    plt.close(figure)
    assert (tmp_path / "figure.png").stat().st_size > 5_000
