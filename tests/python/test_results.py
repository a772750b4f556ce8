"""Opening result files, and naming the people in them."""

from __future__ import annotations

import pytest

from dyad.results import ResultError, attachment_category, open_results, people


def saved(results, tmp_path):
    path = tmp_path / "made_up.h5"
    results.to_netcdf(path, engine="h5netcdf")
    return path


def test_a_result_file_is_read_whole(made_up_results, tmp_path):
    path = saved(made_up_results, tmp_path)
    opened = open_results(path)
    path.unlink()
    assert opened["sales"].sum() == made_up_results["sales"].sum()


def test_no_file_is_said(tmp_path):
    with pytest.raises(ResultError, match="no such file"):
        open_results(tmp_path / "nothing.h5")


def test_a_file_of_another_kind_is_refused(tmp_path):
    path = tmp_path / "text.h5"
    path.write_text("not HDF5")
    with pytest.raises(ResultError, match="not a result file"):
        open_results(path)


def test_a_file_that_dyad_did_not_write_is_refused(made_up_results, tmp_path):
    del made_up_results.attrs["digest"]
    with pytest.raises(ResultError, match="no attribute digest"):
        open_results(saved(made_up_results, tmp_path))


def test_a_file_of_another_format_is_refused(made_up_results, tmp_path):
    made_up_results.attrs["format_version"] = 2
    with pytest.raises(ResultError, match="format_version is 2"):
        open_results(saved(made_up_results, tmp_path))


def test_categories_follow_the_cut_which_itself_counts_as_reached():
    anxiety, avoidance = [0.4, 0.5, 0.4, 0.5], [0.4, 0.4, 0.5, 0.5]
    assert list(attachment_category(anxiety, avoidance, 0.5)) == ["secure", "anxious", "avoidant", "fearful"]


def test_one_carried_copy_makes_a_carrier(made_up_results):
    table = people(made_up_results)
    assert len(table) == 80
    assert set(table["drd4"][table["drd4_7r"] == 0]) == {"7R\u2212"}
    assert set(table["drd2"][table["drd2_a1"] == 1]) == {"A1+"}
