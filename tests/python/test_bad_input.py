"""Whatever is no whole result file ends in one line with place, reason and remedy, and with code 2."""

from __future__ import annotations

import os
from pathlib import Path

import h5py
import pytest
import xarray as xr
from analysis_command import analysis
from made_up_sweep import write_sweep
from program import GRAMMAR

import dyad


@pytest.fixture
def sweep(tmp_path) -> Path:
    write_sweep(tmp_path / "sweep.h5", points=4, replicates=2)
    return tmp_path / "sweep.h5"


def other_version(path: Path) -> None:
    write_sweep(path, 4, 2, format_version=2)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:path.stat().st_size // 2])


def without_session(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        del file["session"]


def without_values(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        del file["value"]


def empty_sweep(path: Path) -> None:
    write_sweep(path, 0, 2)


def unknown_kind(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file.attrs["kind"] = "census"


def by_another_program(path: Path) -> None:
    xr.Dataset({"sales": ("day", [1.0, 2.0])}).to_netcdf(path, engine="h5netcdf")


def text(path: Path) -> None:
    path.write_text("[run]\nseed = 1\n")


def nothing_in_it(path: Path) -> None:
    path.write_bytes(b"")


def journal(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(4000))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def gone(path: Path) -> None:
    path.unlink()


SPOILT = {other_version: "format_version is 2 (this reader knows 1)", truncated: "damaged", without_session: "/session",
          without_values: "no value", empty_sweep: "no point in it", unknown_kind: "of the kind census",
          by_another_program: "not written by dyad", text: "it is not HDF5", nothing_in_it: "it is not HDF5",
          journal: "run the same `dyad sweep` again", folder: "it is a folder", gone: "there is nothing of that name"}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_what_is_no_result_file_is_refused_in_one_line(sweep, spoil):
    spoil(sweep)
    with pytest.raises(dyad.DyadError) as refused:
        dyad.open(sweep)
    line = str(refused.value)
    assert GRAMMAR.match(line) and line.startswith(f"{sweep}: ") and SPOILT[spoil] in line


@pytest.mark.parametrize("words", [["demo"], ["published"]], ids=lambda words: words[0])
def test_commands_say_it_once_and_end_with_code_2(sweep, words):
    truncated(sweep)
    done = analysis(*words, sweep)
    assert done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1
    assert GRAMMAR.match(done.stderr.strip()) and str(sweep) in done.stderr


def flipped(path: Path) -> None:
    """A byte of a number, inside a file that is whole in all else."""
    with h5py.File(path, "r") as file:
        chunk = file["value"].id.get_chunk_info(0)
    whole = bytearray(path.read_bytes())
    whole[chunk.byte_offset + chunk.size // 2] ^= 0xFF
    path.write_bytes(whole)


@pytest.mark.parametrize("words", [["effect", "--effect", "trust.gain"], ["report", "-o", "page.html"],
                                   ["export", "--to", "csv", "-o", "tables"]], ids=lambda words: words[0])
def test_every_command_says_which_file_is_damaged_inside(sweep, tmp_path, words):
    flipped(sweep)
    done = analysis(words[0], sweep, *words[1:], cwd=tmp_path)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and GRAMMAR.match(done.stderr.strip())
    assert done.stderr.startswith(f"{sweep}: the file is damaged (")


def test_damage_inside_is_found_when_the_numbers_are_read(sweep):
    flipped(sweep)
    with dyad.open(sweep) as results:
        for read in (lambda: dyad.points(results), lambda: results["value"].sel(measure="mean_sales").values, results.load):
            with pytest.raises(dyad.DyadError, match=f"{sweep}: the file is damaged"):
                read()


def test_a_sweep_has_no_people_and_says_what_it_has(sweep):
    with dyad.open(sweep) as results, pytest.raises(dyad.DyadError) as refused:
        dyad.people(results)
    assert GRAMMAR.match(str(refused.value))
    assert "holds replicates, points" in str(refused.value) and "dyad replay FILE --run K" in str(refused.value)


def test_an_unknown_measure_is_named(sweep):
    with dyad.open(sweep) as results, pytest.raises(dyad.DyadError, match="no measure mean_sale .*the nearest mean_sales.*`dyad measures WORD`"):
        dyad.points(results, ["mean_sale"])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may read nothing")
def test_a_file_without_permission_is_not_called_damaged(sweep):
    def as_nobody():
        os.setgid(65534)
        os.setuid(65534)

    sweep.chmod(0o600)
    for parent in [sweep.parent, *sweep.parent.parents][:3]:
        parent.chmod(0o755)
    done = analysis("export", sweep, "--to", "csv", "-o", sweep.parent / "tables", preexec_fn=as_nobody)
    assert done.returncode == 2 and "Permission denied" in done.stderr and "damaged" not in done.stderr
    assert GRAMMAR.match(done.stderr.strip())


@pytest.mark.parametrize(("words", "says"), [(["giraffe"], "No such command 'giraffe'"), (["demo"], "Missing argument"),
                                             (["demo", "--giraffe"], "No such option"), ([], "")])
def test_wrong_use_is_said_in_one_line(words, says):
    done = analysis(*words)
    assert done.returncode == (2 if words else 0)
    if words:
        assert GRAMMAR.match(done.stderr.strip()) and says in done.stderr and done.stderr.count("\n") == 1
    else:
        assert "demo" in done.stdout


# Outputs

@pytest.mark.parametrize("name", ["older.toml", "older.h5", "older.shard"])
def test_a_table_takes_the_place_of_nothing_that_dyad_reads(sweep, name):
    contents = {"older.toml": b"[run]\nseed = 1\n", "older.h5": sweep.read_bytes(), "older.shard": b"SQLite format 3\0..."}[name]
    (sweep.parent / name).write_bytes(contents)
    done = analysis("report", sweep, "-o", sweep.parent / name)
    assert done.returncode == 2 and "is not replaced" in done.stderr and GRAMMAR.match(done.stderr.strip())
    assert (sweep.parent / name).read_bytes() == contents


def test_an_input_is_known_by_every_name(sweep):
    (sweep.parent / "hard.html").hardlink_to(sweep)
    (sweep.parent / "soft.html").symlink_to(sweep)
    before = sweep.read_bytes()
    for name in ["hard.html", "soft.html", f"../{sweep.parent.name}/sweep.h5"]:
        done = analysis("report", sweep, "-o", sweep.parent / name)
        assert done.returncode == 2 and "the output is the input" in done.stderr
    assert sweep.read_bytes() == before


def test_the_twin_spares_its_configuration(tmp_path):
    config = tmp_path / "c.toml"
    config.write_text("[run]\nseed = 1\n")
    done = analysis("twin", config, "-o", config)
    assert done.returncode == 2 and "the output is the input" in done.stderr
    assert config.read_text() == "[run]\nseed = 1\n"


def test_a_dash_is_no_file(sweep):
    done = analysis("sensitivity", sweep, "--csv", "-")
    assert done.returncode == 2 and "-: names no file" in done.stderr and not Path("-").exists()


def test_two_outputs_are_two_files(sweep):
    same = sweep.parent / "same.svg"
    done = analysis("sensitivity", sweep, "--csv", same, "--figure", same)
    assert done.returncode == 2 and "two outputs are one file" in done.stderr and not same.exists()
