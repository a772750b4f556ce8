"""Sensitivity of a made-up sweep: what is found, what is refused, what is warned of."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from made_up_designs import sweep
from test_sobol_indices import TOTAL, ishigami, saltelli

from dyad import DyadError
from dyad.sensitivity import analyse, figure, read_design, text

FILE = Path("sweep.h5")
KEYS = ["a.one", "a.two", "a.three"]
MORRIS = 'kind = "morris"\npoints = {}\nseed = 1\nlevels = 4'


def saltelli_sweep(rows: int = 256, second_order: bool = False, **settings):
    points = saltelli(rows, second_order=second_order)
    design = f'kind = "saltelli"\npoints = {rows}\nseed = 1\nsecond_order = {str(second_order).lower()}'
    return sweep(dict(zip(KEYS, points.T)), design, lambda a_one, a_two, a_three: ishigami(np.stack([a_one, a_two, a_three], -1)),
                 **settings)


def morris_sweep(trajectories: int = 30, seed: int = 1, **settings):
    """Trajectories on four levels, as dyad makes them: each step moves one factor by two thirds."""
    draw, points = np.random.default_rng(seed), []
    for _ in range(trajectories):
        place = draw.integers(0, 4, 3)
        points.append(place / 3)
        for factor in draw.permutation(3):
            place = place + np.where(np.arange(3) == factor, np.where(place < 2, 2, -2), 0)
            points.append(place / 3)
    return sweep(dict(zip(KEYS, np.array(points).T)), MORRIS.format(trajectories),
                 lambda a_one, a_two, a_three: 3 * a_one - 2 * a_two + 0 * a_three, **settings)


def test_indices_are_those_of_the_function():
    found, = analyse(saltelli_sweep(1024), FILE, ["mean_sales"])
    table = found.table.set_index("factor")
    assert list(table.index) == KEYS
    assert np.all((table["total_low"] < TOTAL) & (TOTAL < table["total_high"]))
    assert found.noise_of_run == pytest.approx(0, abs=1e-9)


def test_pairs_come_with_second_order_points():
    found, = analyse(saltelli_sweep(512, second_order=True), FILE, ["mean_sales"])
    assert found.pairs.loc[0, ["factor", "other"]].tolist() == ["a.one", "a.three"]


def test_effects_are_those_of_the_function_per_range():
    found, = analyse(morris_sweep(), FILE, ["mean_sales"])
    table = found.table.set_index("factor")
    assert table["mean"].tolist() == pytest.approx([3, -2, 0])
    assert table["size"].tolist() == pytest.approx([3, 2, 0])


@pytest.mark.parametrize(("high", "slope"), [(2, 3.0), (3, 1.5), (8, 3 / 7)])
def test_whole_numbers_lie_unevenly_on_the_lattice_and_yet_have_their_effect_per_range(high, slope):
    """Four levels for the numbers 1 to `high`: a step may move a number by its whole range, or by less."""
    results = morris_sweep()
    levels = np.round(results["a.one"].values * 3).astype(int)
    numbers = 1 + np.minimum((levels / 3 * high).astype(int), high - 1)
    whole = f'[[factor]]\nkey = "a.one"\nlow = 1\nhigh = {high}\nscale = "linear"\n'
    before = '[[factor]]\nkey = "a.one"\nlow = 0.0\nhigh = 1.0\nscale = "linear"\n'
    results = results.assign_coords({"a.one": ("point", numbers)})
    results.attrs["configuration"] = results.attrs["configuration"].replace(before, whole)
    two = results["a.two"].values
    results["value"][...] = (slope * numbers - 2 * two)[:, np.newaxis, np.newaxis]
    table = analyse(results, FILE, ["mean_sales"])[0].table.set_index("factor")
    assert table.loc["a.one", "mean"] == pytest.approx(slope * (high - 1))
    assert table.loc["a.one", "spread"] == pytest.approx(0, abs=1e-9)
    assert table.loc["a.two", "mean"] == pytest.approx(-2)


def test_listed_values_step_in_the_order_of_the_list():
    results = morris_sweep()
    words = np.array(["none", "ask", "pitch", "close"], object)
    places = np.round(results["a.one"].values * 3).astype(int)
    listed = '[[factor]]\nkey = "a.one"\nvalues = ["none", "ask", "pitch", "close"]\n'
    before = '[[factor]]\nkey = "a.one"\nlow = 0.0\nhigh = 1.0\nscale = "linear"\n'
    results = results.assign_coords({"a.one": ("point", words[places])})
    results.attrs["configuration"] = results.attrs["configuration"].replace(before, listed)
    assert analyse(results, FILE, ["mean_sales"])[0].table.set_index("factor").loc["a.one", "mean"] == pytest.approx(3)


@pytest.mark.parametrize("make", [saltelli_sweep, morris_sweep])
def test_shuffled_rows_are_refused(make):
    results = make()
    order = np.random.default_rng(1).permutation(results.sizes["point"])
    with pytest.raises(DyadError, match="point 0 differs from the stored design"):
        analyse(results.isel(point=order), FILE, ["mean_sales"])
    renumbered = results.isel(point=order).assign_coords(point=results["point"].values)
    with pytest.raises(DyadError, match="differs from the stored design"):
        analyse(renumbered, FILE, ["mean_sales"])


@pytest.mark.parametrize("make", [saltelli_sweep, morris_sweep])
def test_two_exchanged_points_and_a_lost_one_are_refused(make):
    results = make()
    order = np.arange(results.sizes["point"])
    order[[1, 2]] = order[[2, 1]]
    exchanged = results.isel(point=order).assign_coords(point=results["point"].values)
    with pytest.raises(DyadError, match="differs from the stored design"):
        analyse(exchanged, FILE, ["mean_sales"])
    with pytest.raises(DyadError, match="points, and the design has"):
        analyse(results.isel(point=slice(0, -1)), FILE, ["mean_sales"])


def test_missing_runs_are_named():
    results = saltelli_sweep()
    results["status"][7, 2] = 2
    with pytest.raises(DyadError, match=r"no results of point 7, replicate 2 \(.*retry-failed"):
        analyse(results, FILE, ["mean_sales"])


def test_undefined_values_and_unknown_measures_are_named():
    results = saltelli_sweep()
    results["value"][3, 1, 0] = np.nan
    with pytest.raises(DyadError, match="mean_sales is undefined in point 3, replicate 1"):
        analyse(results, FILE, ["mean_sales"])
    with pytest.raises(DyadError, match="no measure sales"):
        analyse(results, FILE, ["sales"])


def test_other_designs_and_other_files_are_refused(made_up_results):
    grid = sweep({"a.one": np.arange(3.0)}, 'kind = "grid"', lambda a_one: a_one)
    with pytest.raises(DyadError, match="its design is grid"):
        read_design(grid, FILE)
    with pytest.raises(DyadError, match="a file of a run"):
        read_design(made_up_results, FILE)


def test_a_measure_that_only_luck_moves_is_refused():
    results = saltelli_sweep()
    results["value"] = results["value"] * 0 + 5
    with pytest.raises(DyadError, match="does not vary with the factors"):
        analyse(results, FILE, ["mean_sales"])


def test_few_rows_are_warned_of():
    found, = analyse(saltelli_sweep(8, spread=3), FILE, ["mean_sales"])
    assert any("too few for the ranks" in warning for warning in found.warnings)
    single, = analyse(saltelli_sweep(64, replicates=1), FILE, ["mean_sales"])
    assert any("One replicate" in warning for warning in single.warnings)
    enough, = analyse(morris_sweep(100), FILE, ["mean_sales"])
    assert enough.warnings == []


def test_a_first_order_index_above_its_total_is_warned_of():
    for rows in (4, 8, 16):
        found, = analyse(saltelli_sweep(rows), FILE, ["mean_sales"])
        above = found.table.loc[found.table["first"] > found.table["total"], "factor"].tolist()
        assert bool(above) == any("exceeds the total" in warning for warning in found.warnings)
        assert all(name in " ".join(found.warnings) for name in above)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("make", [saltelli_sweep, morris_sweep])
def test_text_and_figure_name_every_factor(make, tmp_path):
    results = make()
    analyses = analyse(results, FILE, ["mean_sales", "square"])
    shown = "\n".join(text.render(analysis) for analysis in analyses)
    assert all(shown.count(key) >= 2 for key in KEYS)
    drawn = figure.draw(results, analyses)
    drawn.savefig(tmp_path / "figure.svg")
    plt.close(drawn)
    assert (tmp_path / "figure.svg").stat().st_size > 5_000
