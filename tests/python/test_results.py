"""Opening result files, and naming the people in them."""

from __future__ import annotations

import h5py
import numpy as np
import pandas as pd
import pytest

import dyad
from dyad import DyadError
from dyad.export import export
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


@pytest.fixture
def with_leaders(made_up_results):
    """Two replicates of four teams of ten, and their leaders."""
    results = made_up_results
    results["team"] = (("replicate", "salesperson"), np.tile(np.repeat(np.arange(4), 10), (2, 1)))
    for name, scores in (("leader_anxiety", [0.1, 0.6, 0.2, 0.7]), ("leader_avoidance", [0.1, 0.2, 0.6, 0.7])):
        attributes = {"long_name": f"{name} of the leader", "units": "1"}
        results[name] = (("replicate", "leader"), np.array([scores, scores[::-1]]), attributes)
    return results.assign_coords(leader=np.arange(4))


def test_leaders_have_scores_and_a_category(with_leaders):
    table = dyad.leaders(with_leaders)
    assert list(table) == ["replicate", "leader", "leader_anxiety", "leader_avoidance", "attachment"]
    assert list(table["attachment"]) == ["secure", "anxious", "avoidant", "fearful", "fearful", "avoidant", "anxious", "secure"]
    assert list(table["leader_anxiety"][:4]) == [0.1, 0.6, 0.2, 0.7]


def test_people_have_the_scores_of_their_own_leader(with_leaders):
    table = dyad.people(with_leaders).set_index(["replicate", "salesperson"])
    assert table.loc[(0, 9), "leader_anxiety"] == 0.1 and table.loc[(0, 10), "leader_anxiety"] == 0.6
    assert table.loc[(1, 39), "leader_avoidance"] == 0.1 and table.loc[(1, 0), "leader_avoidance"] == 0.7


def test_leaders_are_exported_with_their_meaning(with_leaders, tmp_path):
    export(with_leaders, "csv", tmp_path, names=["leaders"])
    codebook = pd.read_csv(tmp_path / "codebook.csv").set_index(["table", "column"])
    assert codebook.loc[("leaders", "leader_anxiety"), "meaning"] == "leader_anxiety of the leader"
    assert len(pd.read_csv(tmp_path / "leaders.csv")) == 8


def test_a_file_without_leaders_has_no_table_of_them(made_up_results):
    with pytest.raises(DyadError, match="no table of leaders"):
        dyad.leaders(made_up_results)
    assert "leader_anxiety" not in dyad.people(made_up_results)
