"""Screening: ranges from declarations, the sweep that is written, and what a list leaves out."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

import pandas as pd
import pytest
from analysis_command import ANALYSIS, analysis
from test_sensitivity import morris_sweep

from dyad import DyadError
from dyad.program import program
from dyad.screening.coverage import chosen_keys, coverage, render
from dyad.screening.keys import declarations, ranges
from dyad.sensitivity import analyse

CONFIGS = ANALYSIS.parent / "configs"


@pytest.fixture(scope="module")
def found():
    return {each.key: each for each in ranges(declarations(CONFIGS / "prepared_questions.toml"))}


def test_every_assumption_is_screened_and_the_frame_is_not(found):
    assert len(found) > 130
    assert {"trust.gain", "moves.ask.habit", "intervention.0.strength", "market.territory_sd"} <= found.keys()
    assert not [key for key in found if key.startswith(("run.", "population.", "measures."))]
    assert "attachment.leaders.correlation" not in found


def test_ranges_stay_inside_what_is_declared(found):
    keys = declarations(CONFIGS / "prepared_questions.toml")
    assert all(keys[key]["low"] <= each.low < each.high <= keys[key]["high"] for key, each in found.items())
    assert (found["trust.gain"].low, found["trust.gain"].high) == pytest.approx((0.04, 0.12))
    assert (found["attachment.leaders.anxiety_shift"].low, found["attachment.leaders.anxiety_shift"].high) == (-0.5, 0.5)


@pytest.mark.parametrize(("kind", "value", "high"), [("no_pitch", 1.5, 2.25), ("attachment_awareness", 2.5, 3),
                                                     ("knowledge", 0.3, 0.45), ("humility", 0.8, 1)])
def test_a_strength_stays_inside_the_range_of_its_kind(tmp_path, kind, value, high):
    """Half more than the value, up to 3 where the strength is a utility, and up to 1 where it is a share (docs/odd.md, 4.12)."""
    (tmp_path / "c.toml").write_text(f'run.seed = 1\n[[intervention]]\nkind = "{kind}"\nstrength = {value}\n')
    found = {each.key: each.high for each in ranges(declarations(tmp_path / "c.toml"))}
    assert found["intervention.0.strength"] == pytest.approx(high)


def test_the_sweep_that_is_written_is_one_that_dyad_takes(tmp_path):
    written = tmp_path / "screen.toml"
    done = analysis("screen", CONFIGS / "prepared_questions.toml", "-o", written, "--trajectories", 2, "--set", "population.teams=2")
    assert done.returncode == 0 and "points of 2 replicates" in done.stdout
    made = tmp_path / "screen.h5"
    assert f"dyad sweep {written} -o {made}\n" in done.stdout
    assert f"dyad-analysis sensitivity {made} --measure mean_sales\n" in done.stdout
    assert tomllib.loads(written.read_text())["set"] == {"population": {"teams": 2}}
    subprocess.run([program(), "sweep", str(written), "--dry-run"], check=True, capture_output=True, timeout=120)


def test_a_list_is_held_against_what_matters(tmp_path):
    analysis_of_all, = analyse(morris_sweep(), Path("sweep.h5"), ["mean_sales"])
    held = coverage(analysis_of_all, ["a.two", "b.other"])
    assert held.left_out == ["a.one", "a.three"] and held.unknown == ["b.other"]
    assert held.share == pytest.approx(2 / 5)
    assert isinstance(held.table, pd.DataFrame) and "leaves out 2: a.one and a.three" in render(held)
    assert "in its unit, over a key's range" in render(held)
    assert f"From {analysis_of_all.design.rows} trajectories" in render(held)


def test_files_without_factors_and_options_without_sense_are_refused(tmp_path):
    (tmp_path / "none.toml").write_text("replicates = 1\n")
    with pytest.raises(DyadError, match=r"no \[\[factor\]\]"):
        chosen_keys(tmp_path / "none.toml")
    base = ["screen", CONFIGS / "tiny.toml", "-o", tmp_path / "out.toml"]
    for words, reason in ((["--spread", 0], "--spread: 0 is out of range"), (["--set", "population"], "population has no ="),
                          (["--chosen", tmp_path / "none.toml"], "no runs to compare it with")):
        done = analysis(*base, *words)
        assert done.returncode == 2 and reason in done.stderr
    assert not (tmp_path / "out.toml").exists()
