"""The file of a sweep as a researcher opens it."""

from __future__ import annotations

import h5py
import numpy as np
import pytest
import xarray as xr
from studies import digest_of, sweep, write_study

STUDY = """base = "base.toml"
replicates = 20
random_numbers = "common"
[design]
kind = "csv"
table = '''
power.empathy_erosion, population.teams, run.opening_move, run.weeks
0.0, 2, none, 10
0.8, 2, none, 10
0.0, 2, ask,  10
0.8, 3, ask,  10
0.4, 2, none, 10
0.8, 2, none, 8
'''
[results]
measures = ["mean_influence", "mean_empathy", "total_sales"]
weekly = ["weekly_influence", "weekly_sales"]
"""
TWICE = STUDY.replace("0.4, 2, none, 10", "0.0, 2, none, 10")


def opened(folder, text: str) -> xr.Dataset:
    write_study(folder, text)
    digest_of(sweep(folder))
    with xr.open_dataset(folder / "o.h5", engine="h5netcdf") as results:
        return results.load()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("results")


@pytest.fixture(scope="module")
def results(folder) -> xr.Dataset:
    return opened(folder, STUDY)


def test_dimensions_and_coordinates_have_names(results):
    assert dict(results.sizes) == {"point": 6, "replicate": 20, "measure": 3, "series": 2, "week": 10}
    assert list(results.measure.values) == ["total_sales", "mean_influence", "mean_empathy"]  # the order of the model
    assert list(results.series.values) == ["weekly_influence", "weekly_sales"]
    assert results.value.dims == ("point", "replicate", "measure")
    assert results.weekly_value.dims == ("point", "replicate", "series", "week")
    assert results.measure_meaning.sel(measure="mean_influence").item()


def test_factors_are_coordinates_of_their_own_type(results):
    kinds = {"power.empathy_erosion": "f", "population.teams": "i", "run.opening_move": "O"}
    assert {name: results.coords[name].dtype.kind for name in kinds} == kinds
    assert list(results["run.opening_move"].values) == ["none", "none", "ask", "ask", "none", "none"]


def test_measures_and_factors_select_and_group(results):
    influence = results.value.sel(measure="mean_influence")
    means = influence.groupby("run.opening_move").mean(...)
    assert means.sel({"run.opening_move": "ask"}) == pytest.approx(float(influence.isel(point=[2, 3]).mean()))
    first = results.isel(point=[0, 1]).swap_dims({"point": "power.empathy_erosion"})
    empathy = first.value.sel({"power.empathy_erosion": 0.8, "measure": "mean_empathy"})
    assert empathy.equals(first.value.isel({"power.empathy_erosion": 1}).sel(measure="mean_empathy"))
    assert float(empathy.mean()) < float(first.value.sel(measure="mean_empathy").isel({"power.empathy_erosion": 0}).mean())


def test_weekly_series_end_with_their_point(results):
    series = results.weekly_value.sel(series="weekly_influence")
    assert series.isel(point=slice(5)).notnull().all()
    assert series.sel(point=5, week=slice(0, 7)).notnull().all() and series.sel(point=5, week=slice(8, 9)).isnull().all()
    # The same luck: the shorter run is the beginning of the longer one.
    np.testing.assert_array_equal(series.sel(point=5, week=slice(0, 7)), series.sel(point=1, week=slice(0, 7)))


def test_equal_points_are_equal_with_common_random_numbers(results, tmp_path):
    """Wherever they stand: the same point is number 0 of the one sweep and 1 of the other."""
    first, second = "0.0, 2, none, 10\n", "0.8, 2, none, 10\n"
    turned = opened(tmp_path, STUDY.replace(first + second, second + first))
    for here, there in [(0, 1), (1, 0)]:
        assert (results.digest.sel(point=here) == turned.digest.sel(point=there)).all()
        np.testing.assert_array_equal(results.value.sel(point=here), turned.value.sel(point=there))
    assert len(set(results.digest.sel(point=0).values)) == 20
    assert (results.seed == 1).all() and results.attrs["seed"] == 1


def test_equal_points_differ_with_independent_random_numbers(tmp_path):
    independent = opened(tmp_path, TWICE.replace('"common"', '"independent"'))
    assert not set(independent.digest.sel(point=0).values) & set(independent.digest.sel(point=4).values)
    assert len(set(independent.seed.values[:, 0])) == 6
    assert (independent.seed == independent.seed.isel(replicate=0)).all()


def test_a_point_has_the_seed_that_repeats_it_alone(results, tmp_path):
    independent = opened(tmp_path, STUDY.replace('"common"', '"independent"'))
    table = "power.empathy_erosion, population.teams, run.opening_move, run.weeks\n0.8, 3, ask, 10\n0.8, 3, ask, 9"
    one = STUDY[:STUDY.index("power.")] + table + "\n" + STUDY[STUDY.index("'''\n[results]"):]
    (tmp_path / "s.toml").write_text(one)
    assert digest_of(sweep(tmp_path, "--set", f"run.seed={independent.seed.values[3, 0]}", output="one.h5"))
    with xr.open_dataset(tmp_path / "one.h5", engine="h5netcdf") as alone:
        assert list(alone.digest.sel(point=0).values) == list(independent.digest.sel(point=3).values)


def test_what_differs_between_machines_lies_apart(folder, results):
    assert not [name for name in results.variables if str(name).startswith("run_s")]
    with xr.open_dataset(folder / "o.h5", group="session", engine="h5netcdf") as session:
        assert session.run_seconds.dims == ("point", "replicate")
        assert (session.run_seconds > 0).all() and (session.run_bytes > 0).all()
        assert {"host", "threads", "started"} <= set(session.attrs)


def test_the_file_carries_its_origin_and_repeats_itself(folder, results, tmp_path):
    with h5py.File(folder / "o.h5") as file:
        attributes = file.attrs
        assert attributes["kind"] == "sweep" and attributes["Conventions"] == "CF-1.10"
        assert {"model_version", "program_version", "build"} <= set(attributes)
        (tmp_path / "s.toml").write_text(attributes["configuration"])
        assert digest_of(sweep(tmp_path)) == attributes["digest"]
