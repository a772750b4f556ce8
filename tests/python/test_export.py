"""Tables for other programs: the same numbers, names and labels that can be typed, and nothing overwritten."""

from __future__ import annotations

import re

import h5py
import numpy as np
import pandas as pd
import pytest
from analysis_command import analysis
from made_up_sweep import write_sweep
from program import GRAMMAR

import dyad
from dyad.export import FORMATS, export
from dyad.export.shapes import named
from dyad.results.tables import Column, Table

MOVES = ["ask", "close"]


@pytest.fixture
def run(made_up_results, tmp_path):
    """A result file of 2 replicates of 40 people with shares of moves."""
    results = made_up_results
    shares = np.random.default_rng(2).random((2, 40, 2)).astype("float32")
    results["move_share"] = (("replicate", "salesperson", "move"), shares)
    results["treated"] = (("replicate", "salesperson"), np.tile([0, 1], (2, 20)).astype("int8"))
    results["treated"].attrs = {"flag_values": np.array([0, 1], "int8"), "flag_meanings": "false true"}
    results["churn_rate"] = ("replicate", [0.25, np.inf], {"units": "1/year", "long_name": "accounts\u2019 loss"})
    results = results.assign_coords(move=MOVES)
    results.to_netcdf(tmp_path / "run.h5", engine="h5netcdf")
    with h5py.File(tmp_path / "run.h5", "r+") as file:
        file.create_group("session")
    return tmp_path / "run.h5"


@pytest.fixture
def sweep(tmp_path):
    write_sweep(tmp_path / "sweep.h5", points=3, replicates=2)
    return tmp_path / "sweep.h5"


def test_csv_holds_the_numbers_of_the_file(run, tmp_path):
    with dyad.open(run) as results:
        export(results, "csv", tmp_path / "out")
        people = dyad.people(results)
    read = pd.read_csv(tmp_path / "out" / "people.csv", dtype=people.dtypes.to_dict())
    pd.testing.assert_frame_equal(read, people)
    assert list(read["move_share_close"]) == list(people["move_share_close"])


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("wide", [False, True])
def test_every_name_and_label_can_be_typed(run, sweep, tmp_path, to, wide):
    for path in (run, sweep):
        with dyad.open(path) as results:
            files = export(results, to, tmp_path / path.stem, wide=wide)
        texts = [file.read_text() for file in files if file.suffix != ".dta"]
        assert len(texts) >= 2 and all(text.isascii() for text in texts)
        codebook = pd.read_csv(tmp_path / path.stem / "codebook.csv")
        assert all(re.fullmatch(r"[A-Za-z]\w*", name) for name in codebook["column"])
        for file in files:
            if file.suffix == ".csv" and file.stem in dyad.FRAMES:
                described = codebook.loc[codebook["table"] == file.stem, "column"]
                assert list(pd.read_csv(file, nrows=1)) == list(described)


def test_the_codebook_has_units_levels_and_the_name_in_dyad(run, sweep, tmp_path):
    with dyad.open(run) as results:
        export(results, "csv", tmp_path / "run")
    codebook = pd.read_csv(tmp_path / "run" / "codebook.csv").set_index(["table", "column"])
    assert codebook.loc[("replicates", "churn_rate"), "unit"] == "1/year"
    assert codebook.loc[("replicates", "churn_rate"), "meaning"] == "accounts' loss"
    assert codebook.loc[("people", "drd4"), "levels"] == "0 = no 7R; 1 = 7R"
    assert codebook.loc[("people", "treated"), "levels"] == "0 = false; 1 = true"
    with dyad.open(sweep) as results:
        export(results, "csv", tmp_path / "sweep", ["points"])
    codebook = pd.read_csv(tmp_path / "sweep" / "codebook.csv").set_index("column")
    assert codebook.loc["trust_gain", "name_in_dyad"] == "trust.gain"
    assert codebook.loc["trust_gain", "meaning"] == "how fast trust grows"


def test_wide_puts_measures_or_weeks_side_by_side(run, sweep, tmp_path):
    with dyad.open(sweep) as results:
        export(results, "csv", tmp_path / "sweep", ["points"], wide=True, measures=["mean_sales", "measure_0"])
        long = dyad.points(results, ["mean_sales"])
    wide = pd.read_csv(tmp_path / "sweep" / "points.csv")
    assert list(wide) == ["point", "trust_gain", "runs_mean_sales", "runs_measure_0", "mean_mean_sales", "mean_measure_0",
                          "sd_mean_sales", "sd_measure_0"]
    assert list(wide["mean_mean_sales"]) == list(long["mean"])
    with dyad.open(run) as results:
        export(results, "csv", tmp_path / "run", ["weeks"], wide=True)
        weeks = dyad.weeks(results)
    wide = pd.read_csv(tmp_path / "run" / "weeks.csv")
    assert len(wide) == 2 and "week" not in wide
    third = weeks.loc[weeks["week"] == 3, "weekly_trust"].to_numpy()
    np.testing.assert_allclose(wide["weekly_trust_3"], third, rtol=1e-12)


def test_spss_gets_numbers_with_labels(run, tmp_path):
    with dyad.open(run) as results:
        export(results, "spss", tmp_path / "out")
        people = dyad.people(results)
    read = pd.read_csv(tmp_path / "out" / "people.csv")
    assert all(np.issubdtype(kind, np.number) for kind in read.dtypes)
    assert list(read["drd4"]) == list((people["drd4"] == "7R").astype(int))
    syntax = (tmp_path / "out" / "people.sps").read_text()
    assert "VALUE LABELS drd4\n  0 'no 7R'\n  1 '7R'." in syntax
    assert np.isnan(pd.read_csv(tmp_path / "out" / "replicates.csv")["churn_rate"][1])  # infinite


def test_stata_gets_labels_inside(run, tmp_path):
    with dyad.open(run) as results:
        export(results, "stata", tmp_path / "out")
        people = dyad.people(results)
    with pd.read_stata(tmp_path / "out" / "people.dta", iterator=True) as file:
        read, labels, levels = file.read(), file.variable_labels(), file.value_labels()
    assert list(read["attachment"].astype(str)) == list(people["attachment"])
    np.testing.assert_array_equal(read["trust"], people["trust"])
    assert labels["drd4"] == "whether they carry the 7-repeat allele of DRD4" and levels["drd4"] == {0: "no 7R", 1: "7R"}


def test_names_too_long_for_stata_stay_different():
    names = [f"mean_customer_orientation_fearful_no7r_{end}" for end in ("a1", "a2a2")] + ["if", "2_b", "Trust", "trust"]
    table = Table(pd.DataFrame([range(6)], columns=names), {name: Column(name) for name in names}, [])
    exported = named("points", "one", table, longest=32)
    assert max(map(len, exported.frame)) == 32 and len({name.lower() for name in exported.frame}) == 6
    assert list(exported.origin.values()) == names and list(exported.frame)[2:] == ["if_2", "v_2_b", "Trust", "trust_2"]


def test_whole_numbers_that_float64_cannot_hold_are_written_as_text():
    table = Table(pd.DataFrame({"seed": [2**62 - 1, 7]}), {"seed": Column("seed")}, [])
    assert list(named("replicates", "one", table, 32).frame["seed"]) == ["4611686018427387903", "7"]


def test_nothing_is_overwritten_and_then_nothing_is_written(run, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "weeks.csv").write_text("mine")
    done = analysis("export", run, "--to", "csv", "-o", folder)
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and "weeks.csv: the file exists" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["weeks.csv"] and (folder / "weeks.csv").read_text() == "mine"
    done = analysis("export", run, "--to", "csv", "-o", folder, "--force")
    assert done.returncode == 0 and (folder / "weeks.csv").read_text() != "mine"
    assert done.stdout.split() == [str(folder / name) for name in
                                   ("people.csv", "weeks.csv", "replicates.csv", "codebook.csv", "about.txt")]
    assert not [path for path in folder.iterdir() if "partial" in path.name]


@pytest.mark.parametrize(("words", "says"), [(["--to", "csv", "--table", "points"], "no table of points"),
                                             (["--to", "sas"], "'sas' is not one of"),
                                             (["--to", "csv", "--measure", "sales"], "the file has no dimension measure")])
def test_what_the_file_does_not_have_is_refused(run, tmp_path, words, says):
    done = analysis("export", run, *words, "-o", tmp_path / "out")
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and says in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_said(run, tmp_path):
    (tmp_path / "out").write_text("a file")
    done = analysis("export", run, "--to", "csv", "-o", tmp_path / "out")
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and done.stderr.count("\n") == 1
