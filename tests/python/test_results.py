"""Opening result files, and naming the people in them."""

from __future__ import annotations

import h5py
import pytest

import dyad
from dyad import DyadError
from dyad.results import attachment_category


def saved(results, tmp_path):
    path = tmp_path / "made_up.h5"
    results.to_netcdf(path, engine="h5netcdf")
    with h5py.File(path, "r+") as file:
        file.create_group("session")
    return path


def test_a_result_file_is_read_as_it_was_written(made_up_results, tmp_path):
    with dyad.open(saved(made_up_results, tmp_path)) as opened:
        assert opened["sales"].sum() == made_up_results["sales"].sum()


def test_no_file_is_said(tmp_path):
    with pytest.raises(DyadError, match="no such file"):
        dyad.open(tmp_path / "nothing.h5")


def test_a_file_of_another_kind_is_refused(tmp_path):
    path = tmp_path / "text.h5"
    path.write_text("not HDF5")
    with pytest.raises(DyadError, match="it is not HDF5"):
        dyad.open(path)


def test_a_file_that_dyad_did_not_write_is_refused(made_up_results, tmp_path):
    del made_up_results.attrs["digest"]
    with pytest.raises(DyadError, match="no attribute digest"):
        dyad.open(saved(made_up_results, tmp_path))


def test_a_file_of_another_format_is_refused(made_up_results, tmp_path):
    made_up_results.attrs["format_version"] = 2
    with pytest.raises(DyadError, match="format_version is 2"):
        dyad.open(saved(made_up_results, tmp_path))


def test_categories_follow_the_cut_which_itself_counts_as_reached():
    anxiety, avoidance = [0.4, 0.5, 0.4, 0.5], [0.4, 0.4, 0.5, 0.5]
    assert list(attachment_category(anxiety, avoidance, 0.5)) == ["secure", "anxious", "avoidant", "fearful"]


def test_one_carried_copy_makes_a_carrier(made_up_results):
    table = dyad.people(made_up_results)
    assert len(table) == 80
    assert set(table["drd4"][table["drd4_7r"] == 0]) == {"no 7R"}
    assert set(table["drd2"][table["drd2_a1"] == 1]) == {"A1"}
