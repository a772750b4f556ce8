"""`dyad replay`: any run once more, from its file alone."""

from __future__ import annotations

import shutil

import h5py
import pytest
import xarray as xr
from program import GRAMMAR, dyad
from studies import digest_of, sweep, write_study

STUDY = """base = "base.toml"
replicates = 5
random_numbers = "independent"
[design]
kind = "random"
points = 4
seed = 7
[[factor]]
key = "power.empathy_erosion"
low = 0.0
high = 1.0
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """o.h5 of a sweep of 4 points x 5 replicates, run.h5 of a configuration with 3."""
    folder = tmp_path_factory.mktemp("replay")
    write_study(folder, STUDY)
    digest_of(sweep(folder))
    assert dyad(folder, "run", "base.toml", "--set", "run.replicates=3", "-o", "run.h5").returncode == 0
    return folder


@pytest.fixture
def alone(made, tmp_path):
    """The two files, away from the texts that they were made from."""
    for name in ["o.h5", "run.h5"]:
        shutil.copy(made / name, tmp_path)
    return tmp_path


def digest_in(file, number: int) -> str:
    with h5py.File(file) as results:
        return results["digest"][...].ravel()[number].decode()


def replay(folder, *words):
    return dyad(folder, "replay", *words)


@pytest.mark.parametrize("number", [0, 7, 19])
@pytest.mark.parametrize("how", [[], ["--threads", "3"], ["--kernel", "lane"]])
def test_a_run_of_a_sweep(alone, number, how):
    digest = digest_in(alone / "o.h5", number)
    said = f"point {number // 5}, replicate {number % 5}: digest {digest}, as in the file\n"
    by_number = replay(alone, "o.h5", "--run", str(number), *how)
    assert (by_number.returncode, by_number.stdout, by_number.stderr) == (0, said, "")
    by_point = replay(alone, "o.h5", "--point", str(number // 5), "--replicate", str(number % 5), *how)
    assert by_point.stdout == said


@pytest.mark.parametrize("number", [0, 2])
def test_a_run_of_a_configuration(alone, number):
    done = replay(alone, "run.h5", "--run", str(number))
    assert done.stdout == f"replicate {number}: digest {digest_in(alone / 'run.h5', number)}, as in the file\n"
    assert done.returncode == 0


def test_the_whole_run_is_written_and_can_be_replayed_again(alone):
    done = replay(alone, "o.h5", "--run", "7", "-o", "one.h5", "--transcript", "12:3", "--transcript", "0:0")
    assert done.returncode == 0 and "written with all weeks to one.h5" in done.stdout
    digest = digest_in(alone / "o.h5", 7)
    with xr.open_dataset(alone / "one.h5", engine="h5netcdf") as one, \
            xr.open_dataset(alone / "o.h5", engine="h5netcdf") as all_runs:
        assert one.trajectory_empathy.dims == ("replicate", "salesperson", "week")
        assert one.sizes["replicate"] == 1 and one.trajectory_empathy.notnull().all()
        assert set(one.transcript_salesperson.values) == {0, 12}
        assert "point 1, replicate 2 of o.h5" in one.attrs["title"]
        kept = all_runs.value.sel(point=1, replicate=2)
        assert float(one.total_sales[0]) == float(kept.sel(measure="total_sales"))
    assert digest_in(alone / "one.h5", 0) == digest
    again = replay(alone, "one.h5", "--run", "0", "-o", "two.h5")
    assert again.returncode == 0 and f"digest {digest}, as in the file" in again.stdout
    with xr.open_dataset(alone / "one.h5", engine="h5netcdf") as one, \
            xr.open_dataset(alone / "two.h5", engine="h5netcdf") as two:
        assert one.trajectory_empathy.equals(two.trajectory_empathy)


def test_quiet_is_silent(alone):
    done = replay(alone, "o.h5", "--run", "3", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# What cannot be replayed

def check_refusal(done, code: int, says: str) -> None:
    assert done.returncode == code and not done.stdout
    assert GRAMMAR.match(done.stderr.strip()) and says in done.stderr, done.stderr


@pytest.mark.parametrize("name", ["o.h5", "run.h5"])
def test_other_results_than_those_of_the_file_are_an_error(alone, name):
    with h5py.File(alone / name, "r+") as results:
        digests = results["digest"][...]
        digests.ravel()[2] = b"0123456789abcdef"
        results["digest"][...] = digests
    done = replay(alone, name, "--run", "2", "-o", "one.h5")
    check_refusal(done, 1, "has digest 0123456789abcdef, the replay ")
    assert not (alone / "one.h5").exists()
    assert replay(alone, name, "--run", "1").returncode == 0


@pytest.mark.parametrize("name", ["o.h5", "run.h5"])
def test_another_model_version_is_an_error(alone, name):
    with h5py.File(alone / name, "r+") as results:
        results.attrs["model_version"] = "0.9"
    check_refusal(replay(alone, name, "--run", "0"), 1, "was made by model version 0.9")


@pytest.mark.parametrize("name", ["o.h5", "run.h5"])
def test_a_changed_configuration_is_damage_unless_another_program_wrote_it(alone, name):
    with h5py.File(alone / name, "r+") as results:
        results.attrs["configuration"] = results.attrs["configuration"].replace("[", "]", 1)
    check_refusal(replay(alone, name, "--run", "0"), 1, "its configuration is wrong: malformed TOML): the file is damaged")
    with h5py.File(alone / name, "r+") as results:
        results.attrs["program_version"] = "9.9.9"
    check_refusal(replay(alone, name, "--run", "0"), 1, "replay it with dyad 9.9.9")


@pytest.mark.parametrize(("words", "says"), [
    (["o.h5"], "which run is not clear"),
    (["o.h5", "--run", "20"], "there is no run 20 (the file has 20, counted from 0)"),
    (["o.h5", "--point", "4", "--replicate", "0"], "there is no point 4"),
    (["o.h5", "--point", "0", "--replicate", "5"], "there is no replicate 5"),
    (["o.h5", "--run", "0", "--point", "0", "--replicate", "0"], "which run is not clear"),
    (["o.h5", "--run", "giraffe"], "--run"),
    (["o.h5", "--run", "0", "--transcript", "0:0"], "--transcript without -o"),
    (["o.h5", "--run", "0", "--transcript", "20:0", "-o", "one.h5"], "20 salespeople with 12 accounts"),
    (["o.h5", "--run", "0", "--transcript", "zebra", "-o", "one.h5"], "is not a relationship"),
    (["run.h5", "--run", "3"], "there is no run 3 (the file has 3"),
    (["run.h5", "--point", "0", "--replicate", "0"], "--point is for sweeps"),
])
def test_wrong_use_is_refused(alone, words, says):
    check_refusal(replay(alone, *words), 2, says)
    assert not (alone / "one.h5").exists()


@pytest.mark.parametrize(("words", "lacks"), [(["--point", "1"], "--replicate"), (["--replicate", "1"], "--point")])
def test_half_a_place_is_refused(alone, words, lacks):
    done = replay(alone, "o.h5", *words)
    check_refusal(done, 2, lacks)
    assert "-1" not in done.stderr


@pytest.mark.parametrize("contents", [None, b"", b"text"])
def test_other_files_are_refused(alone, contents):
    if contents is not None:
        (alone / "x.h5").write_bytes(contents)
    check_refusal(replay(alone, "x.h5", "--run", "0"), 1, "x.h5")


# What was changed in the file

@pytest.mark.parametrize(("name", "variable", "place"), [
    ("o.h5", "value", (0, 2, 0)), ("run.h5", "total_sales", (2,)), ("run.h5", "trust", (2, 7)),
    ("run.h5", "weekly_influence", (2, 1, 0))])
def test_an_edited_value_is_an_error(alone, name, variable, place):
    with h5py.File(alone / name, "r+") as results:
        results[variable][place] = results[variable][place] + 1
    check_refusal(replay(alone, name, "--run", "2"), 1, "the file was changed after it was written")
    assert replay(alone, name, "--run", "1").returncode == 0


def test_a_relationship_is_written_down_once(alone):
    check_refusal(replay(alone, "o.h5", "--run", "0", "-o", "one.h5", "--transcript", "0:0", "--transcript", "00:0"),
                  2, "--transcript 00:0 comes twice")


def test_a_run_of_a_configuration_is_not_asked_for_by_point(alone):
    assert "--point" not in replay(alone, "run.h5").stderr.split(" (", 1)[1].split("):")[0]
