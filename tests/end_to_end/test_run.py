"""`dyad run` and `dyad inspect` as their users meet them, and the files they leave or do not leave."""

from __future__ import annotations

import json
import re
import subprocess

import h5py
import numpy as np
import pytest
import xarray as xr
from program import DYAD, GRAMMAR, dyad, outputs, temporaries

# The file

@pytest.mark.parametrize("engine", ["h5netcdf", "netcdf4"])
def test_xarray_shows_named_dimensions_and_labels(full, engine):
    if engine == "netcdf4":
        pytest.importorskip("netCDF4")
    with xr.open_dataset(full, engine=engine) as results:
        assert dict(results.sizes) | {"transcript_line": 0} == {
            "replicate": 2, "salesperson": 16, "leader": 2, "week": 6, "move": 8, "group": 17, "quantile": 5,
            "intervention": 1, "transcript_line": 0}
        assert list(results.move.values[:2]) == ["ask", "observe"]
        assert list(results.intervention.values) == ["0: humility"]
        assert results.week.dtype.kind == "i"
        assert results.weekly_trust.sel(group="all").dims == ("replicate", "week")
        assert results.trajectory_empathy.dims == ("replicate", "salesperson", "week")
        assert results.leader_anxiety.dims == results.leader_avoidance.dims == ("replicate", "leader")
        assert results.treated_by.dims == ("replicate", "intervention", "salesperson")
        assert float(results.sales.sum()) == float(results.total_sales.sum())
        assert (results.group_size.sel(group="all") == 16).all()
        np.testing.assert_allclose(results.move_share.sum("move"), 1, atol=1e-5)
        spoken = results.transcript_trust
        assert {"transcript_week", "transcript_turn"} <= set(spoken.coords)
        assert (spoken.transcript_salesperson == 3).all()


@pytest.mark.parametrize("name", ["drd4_7r", "team", "treated", "treated_by", "sales", "asks", "meetings", "group_size",
                                  "total_turns", "total_sales", "transcript_move", "transcript_engaged"])
def test_xarray_keeps_whole_numbers_whole(full, name):
    with xr.open_dataset(full, engine="h5netcdf") as results:
        assert results[name].dtype.kind == "i"


def test_every_variable_says_what_it_is(full):
    with h5py.File(full) as file:
        datasets = [item for item in file.values() if isinstance(item, h5py.Dataset)]
        assert len(datasets) > 100
        for dataset in datasets:
            attributes, is_text = dataset.attrs, dataset.dtype.kind == "O"
            is_scale = h5py.h5ds.is_scale(dataset.id)
            assert attributes["long_name"], dataset.name
            assert is_text or attributes["units"], dataset.name
            may_be_missing = dataset.dtype.kind == "f" and not is_scale
            assert ("_FillValue" in attributes) == may_be_missing, dataset.name
            assert not may_be_missing or attributes["_FillValue"].dtype == dataset.dtype, dataset.name
            for axis in range(dataset.ndim):
                assert is_scale or len(dataset.dims[axis]) == 1, dataset.name


def test_the_file_carries_its_origin(full):
    with h5py.File(full) as file:
        attributes = file.attrs
        assert attributes["Conventions"] == "CF-1.10"
        assert attributes["title"] == "A run of an instant."
        assert attributes["seed"] == 1
        assert attributes["format_version"] == 1
        assert re.fullmatch(r"[0-9a-f]{16}", attributes["digest"])
        assert "never" in attributes["caveat"].lower()
        assert {"model_version", "program_version", "build", "configuration"} <= set(attributes)
        assert "full.toml" in file["session"].attrs["command_line"]
        assert list(file["inputs/people"]) == [10, 20, 5]


def test_the_configuration_in_a_file_repeats_the_run(full, tmp_path):
    with h5py.File(full) as file:
        (tmp_path / "again.toml").write_text(file.attrs["configuration"])
        digest = file.attrs["digest"]
    assert dyad(tmp_path, "run", "again.toml", "-o", "again.h5").returncode == 0
    with h5py.File(tmp_path / "again.h5") as file:
        assert file.attrs["digest"] == digest


def test_equal_runs_differ_in_the_session_only(folder):
    for name, *how in [("a.h5", "--threads", "1"), ("b.h5", "--threads", "2", "--quiet")]:
        assert dyad(folder, "run", "full.toml", "-o", name, *how).returncode == 0
    same = dyad_tool(folder, "h5diff", "-v", "--exclude-path", "/session", "a.h5", "b.h5")
    assert same.returncode == 0, same.stdout
    assert "not comparable" not in same.stdout
    assert dyad_tool(folder, "h5diff", "a.h5", "b.h5").returncode == 1


def dyad_tool(folder, *words) -> subprocess.CompletedProcess:
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=60)


def test_h5dump_reads_it_to_the_end(full):
    dump = dyad_tool(full.parent, "h5dump", full.name)
    assert dump.returncode == 0 and not dump.stderr
    assert 'DATASET "weekly_trust_quantile"' in dump.stdout


# What is said

def test_the_summary_names_what_matters(folder):
    done = dyad(folder, "run", "c.toml", "-o", "o.h5")
    assert done.returncode == 0 and not done.stderr
    for word in ["2 replicates of 16 salespeople", "turns", "sales", "influence", "empathy", "digest", "o.h5"]:
        assert word in done.stdout


def test_quiet_is_silent(folder):
    done = dyad(folder, "run", "c.toml", "-o", "o.h5", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert outputs(folder) == ["o.h5"]


def test_inspect_shows_people_and_programs_what_is_in_a_file(full):
    text = dyad(full.parent, "inspect", full.name)
    assert text.returncode == 0 and not text.stderr
    for word in ["A run of an instant.", "population.teams", "instead of 25", "humility", "trajectory_trust",
                 "customer_orientation", "digest", "Never use"]:
        assert word in text.stdout
    facts = json.loads(dyad(full.parent, "inspect", full.name, "--json").stdout)
    assert facts["changes"]["population.teams"] == {"value": 2, "default": 25}
    assert facts["interventions"][0]["kind"] == "humility"
    assert facts["variables"]["treated_by"]["shape"] == [2, 1, 16]
    with xr.open_dataset(full) as results:
        assert facts["outcomes"]["trust"]["mean"] == pytest.approx(float(results.trust.mean()), rel=1e-6)
        assert facts["outcomes"]["trust"]["sd"] == pytest.approx(float(results.trust.std(ddof=1)), rel=1e-5)


def test_version_and_help(folder):
    version = dyad(folder, "--version")
    assert version.returncode == 0
    assert re.match(r"dyad \d+\.\d+\.\d+ \(.+\)\nmodel +2\.0\nformat +1\nbuild .+\nkernels .+", version.stdout)
    alone = dyad(folder)
    assert alone.returncode == 2 and "run" in alone.stderr
    for words in [["--help"], ["run", "--help"], ["inspect", "--help"]]:
        assert dyad(folder, *words).returncode == 0


# Wrong use and bad places

@pytest.mark.parametrize(("words", "says"), [
    (["rnu"], "did you mean run?"),
    (["--giraffe"], "unknown option --giraffe"),
    (["run"], "CONFIG is missing"),
    (["run", "c.toml"], "-o is missing"),
    (["run", "c.toml", "-o"], "has no value"),
    (["run", "c.toml", "-o", "o.h5", "--thread", "2"], "did you mean --threads?"),
    (["run", "c.toml", "-o", "o.h5", "--threads", "0"], "1 to 1024"),
    (["run", "c.toml", "-o", "o.h5", "--threads", "1025"], "1 to 1024"),
    (["run", "c.toml", "-o", "o.h5", "--threads", "2.5"], "1 to 1024"),
    (["run", "c.toml", "-o", "o.h5", "--kernel", "abacus"], "lane"),
    (["run", "c.toml", "o.h5"], "unknown argument o.h5"),
    (["inspect"], "FILE is missing"),
])
def test_wrong_use_is_refused(folder, words, says):
    done = dyad(folder, *words)
    assert done.returncode == 2
    assert GRAMMAR.match(done.stderr.strip()), done.stderr
    assert says in done.stderr
    assert outputs(folder) == []


@pytest.mark.parametrize(("output", "says"), [
    ("no/o.h5", "mkdir -p no"),
    (".", "it is a folder"),
    ("/dev/full", "not an ordinary file"),
    ("c.toml/o.h5", "is not a folder"),
    ("/proc/o.h5", "cannot be written"),
])
def test_places_that_cannot_be_written_to_are_refused(folder, output, says):
    done = dyad(folder, "run", "c.toml", "-o", output)
    assert done.returncode == 1
    assert GRAMMAR.match(done.stderr.strip()) and says in done.stderr, done.stderr
    assert not temporaries(folder)


def test_a_protected_file_is_not_replaced(folder):
    (folder / "o.h5").write_text("precious")
    (folder / "o.h5").chmod(0o444)
    done = dyad(folder, "run", "c.toml", "-o", "o.h5")
    assert done.returncode == 1 and "protected" in done.stderr
    assert (folder / "o.h5").read_text() == "precious"


def test_a_failed_summary_is_a_failure(folder):
    with open("/dev/full", "w") as full_device:
        done = subprocess.run([DYAD, "run", "c.toml", "-o", "o.h5"], cwd=folder, stdout=full_device,
                              stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 1 and "standard output" in done.stderr


@pytest.mark.parametrize("contents", [b"", b"text", b"\x89HDF\r\n\x1a\n" + b"\0" * 500])
def test_inspect_refuses_other_files(folder, contents):
    (folder / "x.h5").write_bytes(contents)
    done = dyad(folder, "inspect", "x.h5")
    assert done.returncode == 1
    assert GRAMMAR.match(done.stderr.strip()), done.stderr


def test_inspect_refuses_damaged_files_in_words(full, tmp_path):
    whole = full.read_bytes()
    draw = np.random.default_rng(1)
    for cut in [*range(0, len(whole), len(whole) // 10)]:
        (tmp_path / "x.h5").write_bytes(whole[:cut])
        assert dyad(tmp_path, "inspect", "x.h5").returncode == 1
    for _ in range(20):
        damaged = bytearray(whole)
        for place in draw.integers(0, len(whole), 20):
            damaged[place] ^= int(draw.integers(1, 256))
        (tmp_path / "x.h5").write_bytes(damaged)
        done = dyad(tmp_path, "inspect", "x.h5")
        assert done.returncode in (0, 1)
        assert done.returncode == 0 or GRAMMAR.match(done.stderr.strip()), done.stderr
