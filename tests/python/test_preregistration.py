"""Plans of sweeps as texts, and results that keep to them or do not."""

from __future__ import annotations

import doctest
import hashlib
import re
import subprocess

import h5py
import pytest
from analysis_command import analysis
from program import ROOT

import dyad
from dyad import DyadError
from dyad.preregistration import check, plan, planned, text
from dyad.preregistration.check import read_plan
from dyad.program import program

SWEEP = """# How much erosion costs.
base = "{root}/configs/tiny.toml"
replicates = {replicates}
[set]
trust.gain = {gain}
[design]
kind = "{kind}"
{design}
[results]
measures = ["mean_empathy", "mean_sales"]
"""
GRID = '[[factor]]\nkey = "power.empathy_erosion"\nlow = 0.0\nhigh = 0.8\nlevels = 3\n[[factor]]\nkey = "run.opening_move"\nvalues = ["ask", "pitch"]'
TABLE = "table = '''\npower.empathy_erosion\n0.8\n{}\n'''"


def sweep(path, kind="grid", design=GRID, replicates=2, gain=0.08):
    path.write_text(SWEEP.format(root=ROOT, kind=kind, design=design, replicates=replicates, gain=gain))
    return path


def run(path):
    target = path.with_suffix(".h5")
    subprocess.run([program(), "sweep", str(path), "-o", str(target), "--quiet"], check=True, timeout=60)
    return target


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A sweep, its plan as text, and its result."""
    folder = tmp_path_factory.mktemp("prereg")
    path = sweep(folder / "sweep.toml")
    (folder / "plan.md").write_text(text(planned(path), path))
    return folder / "plan.md", run(path)


def said(plan_file, result) -> tuple[str, ...]:
    with dyad.open(result) as results:
        return check(plan_file, results, result).differences


def test_examples_in_the_text():
    result = doctest.testmod(plan)
    assert result.attempted > 0 and result.failed == 0


def test_the_hash_is_that_of_what_the_result_file_holds(study):
    plan_file, result = study
    with h5py.File(result) as file:
        resolved = file.attrs["configuration"]
    assert f"Plan: SHA-256 `{hashlib.sha256(resolved.encode()).hexdigest()}`, model version `2." in plan_file.read_text()
    assert read_plan(plan_file)[0].resolved == resolved


def test_the_text_has_the_fields_of_the_template_filled_from_the_sweep(study):
    written = study[0].read_text()
    assert [int(each) for each in re.findall(r"^## (\d)\.", written, re.M)] == list(range(1, 8))
    assert re.findall(r"^### (\d\.\d) ", written, re.M) == (
        "1.1 1.2 1.3 1.4 2.1 3.1 3.2 3.3 3.4 4.1 5.1 6.1 6.2 6.3 6.4 6.5 7.1 7.2 7.3 7.4".split())
    for part in ("# Preregistration: How much erosion costs\n", "16 salespeople", "* `power.empathy_erosion`: 0 to 0.8, 3 levels",
                 "* `run.opening_move`: ask and pitch", "Fully factorial. 6 conditions.", "`mean_empathy` and `mean_sales`",
                 "2 of each condition, 12 runs. `run.seed` is 1.", "the same people and the same random draws"):
        assert part in written
    assert written.count("**[to be written: ") == 9


@pytest.mark.parametrize("name", ["sensitivity", "rival_hypotheses", "group_size_by_redistribution"])
def test_every_kind_of_design_has_a_text(name):
    path = ROOT / "configs" / "sweeps" / f"{name}.toml"
    written = text(planned(path), path)
    expected = {"sensitivity": "Rows of Saltelli et al. (2010) over the factors' ranges. 896 conditions (seed of the design 1).",
                "rival_hypotheses": "Scattershot: the conditions are listed. 7 conditions.",
                "group_size_by_redistribution": "`population.members_min` and `population.members_max`: 1, 2, 3 and 4"}
    assert expected[name] in written


def test_an_adaptive_plan_says_its_rule(tmp_path):
    path = sweep(tmp_path / "sweep.toml", design=GRID + '\n[adaptive]\nmeasure = "mean_sales"\nhalf_width = 0.5\nminimum = 5\nbatch = 5', replicates=40)
    assert "until the 95% interval of the mean of `mean_sales` is at most 0.5 to either side: from 5 on, in batches of 5, at most 40" in (
        text(planned(path), path))
    path.write_text(path.read_text().replace("batch = 5", "batch = 5\nruns = 100"))
    with pytest.raises(DyadError, match="a budget of runs or seconds"):
        planned(path)


def test_what_dyad_refuses_is_refused_in_its_words(tmp_path):
    with pytest.raises(DyadError, match="trust.gain"):
        planned(sweep(tmp_path / "sweep.toml", gain=-1))


def test_a_result_that_keeps_to_the_plan_is_said_to(study):
    plan_file, result = study
    done = analysis("prereg", "--check", plan_file, result)
    assert done.returncode == 0 and "is what was planned" in done.stdout and "note: 9 fields of the text" in done.stdout


def test_one_changed_key_is_named_and_nothing_else(study, tmp_path):
    other = run(sweep(tmp_path / "other.toml", gain=0.09))
    assert said(study[0], other) == ("base.trust.gain: planned 0.08, run with 0.09",)
    done = analysis("prereg", "--check", study[0], other)
    assert done.returncode == 1 and done.stdout.splitlines()[0] == "base.trust.gain: planned 0.08, run with 0.09"
    assert "differs from the plan in 1 place" in done.stdout


def test_settings_on_the_command_line_are_part_of_the_plan(tmp_path):
    path = sweep(tmp_path / "sweep.toml")
    assert planned(path, ("trust.gain=0.09",)).table["base"]["trust"]["gain"] == 0.09


def test_more_replicates_and_other_levels_are_named(study, tmp_path):
    other = run(sweep(tmp_path / "other.toml", replicates=3, design=GRID.replace("levels = 3", "levels = 2").replace("ask", "observe")))
    assert set(said(study[0], other)) == {"replicates: planned 2, run with 3", "factor.0.levels: planned 3, run with 2",
                                          "factor.1.values: planned ['ask', 'pitch'], run with ['observe', 'pitch']"}


def test_other_points_are_told_by_the_first_of_them(tmp_path):
    path = sweep(tmp_path / "plan.toml", "csv", TABLE.format("0.4\n0.2"))
    (tmp_path / "plan.md").write_text(text(planned(path), path))
    more = run(sweep(tmp_path / "more.toml", "csv", TABLE.format("0.3\n0.2\n0.1")))
    assert said(tmp_path / "plan.md", more) == (
        "design.table: 3 points planned, 4 run; first in point 1: planned 0.4, run with 0.3",)
    fewer = run(sweep(tmp_path / "fewer.toml", "csv", TABLE.format("0.4")))
    assert "first in point 2: planned 0.2, run with nothing" in said(tmp_path / "plan.md", fewer)[0]


def test_failed_runs_and_another_model_are_deviations(study):
    plan_file, result = study
    with dyad.open(result) as results:
        results.load()
    results["status"][0, 1] = 2
    results.attrs["model_version"] = "3.0"
    assert check(plan_file, results, result).differences == ("model version: planned 2.0, run with 3.0", "runs: 1 of 12 have failed")


@pytest.mark.parametrize(("old", "new", "reason"), [
    ("gain = 0.08", "gain = 0.09", "the plan was changed"), ("Plan: SHA-256", "Plan:", "no plan in it"), ("```toml", "```", "no plan in it")])
def test_a_text_that_was_changed_is_refused(study, tmp_path, old, new, reason):
    changed = tmp_path / "plan.md"
    changed.write_text(study[0].read_text().replace(old, new, 1))
    with pytest.raises(DyadError, match=reason):
        said(changed, study[1])


def test_files_that_are_no_result_of_a_sweep_are_refused(study, tmp_path, made_up_results):
    with pytest.raises(DyadError, match="a file of a run"):
        check(study[0], made_up_results, tmp_path)
    with pytest.raises(DyadError, match="cannot be read as text"):
        read_plan(study[1])
    done = analysis("prereg", "--check", study[0], study[1], "-o", tmp_path / "out.md")
    assert done.returncode == 2 and "cannot be combined with" in done.stderr
