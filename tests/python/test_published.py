"""Surveys of made-up people: who is drawn, what is found, how rivals stand beside it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from analysis_command import analysis
from made_up_people import run, write
from made_up_sweep import write_sweep

import dyad
from dyad import DyadError
from dyad.commands import group
from dyad.published import FINDINGS, PATTERN, Design, draw_surveys, search
from dyad.published.figure import draw
from dyad.published.worlds import as_table, ask
from dyad.surveys import answers, reliabilities

BY_7R, BY_A1 = "CO: 7R x avoidance", "CO: A1 x avoidance"
EXACT = reliabilities(["1"])


def survey(results, size=40, samples=1000, reliability=EXACT, seed=1):
    return draw_surveys(dyad.people(results), Design(size, samples, reliability, seed))


def test_no_two_surveys_share_a_person_and_each_is_of_one_population():
    results = run(replicates=4, people=130)
    surveys = survey(results)
    assert len(surveys.population) == 4 * 3 and sorted(set(surveys.population)) == [0, 1, 2, 3]
    asked = surveys.scores["avoidance"]
    assert len(np.unique(asked)) == asked.size
    for sample, population in enumerate(surveys.population):
        assert set(asked[sample]) <= set(results["avoidance"].values[population])


def test_a_person_keeps_genes_and_answers_together():
    results = run(replicates=2, people=100)
    surveys = survey(results)
    known = dict(zip(results["avoidance"].values.ravel(), zip(results["customer_orientation"].values.ravel(),
                                                              results["drd4_7r"].values.ravel() >= 1)))
    for avoidance, orientation, carries in zip(*(each.ravel() for each in (surveys.scores["avoidance"], surveys.scores["CO"],
                                                                           surveys.carriers["7R"]))):
        assert known[avoidance] == (orientation, bool(carries))


def test_fewer_surveys_are_spread_over_all_populations():
    surveys = survey(run(replicates=10, people=400), samples=20)
    assert len(surveys.population) == 20 and len(set(surveys.population)) == 10


def test_people_without_a_score_are_asked_nothing():
    results = run(replicates=1, people=100)
    results["customer_orientation"][0, :25] = np.nan
    surveys = survey(results, size=25)
    assert len(surveys.population) == 3 and np.isfinite(surveys.scores["CO"]).all()


def test_the_reliability_is_the_share_of_the_variance_that_is_true():
    true = {"CO": 3 * np.random.default_rng(2).normal(size=50_000), "SO": np.arange(50_000.0)}
    asked = answers(true, {"CO": 0.6, "SO": 1.0}, np.random.default_rng(1))
    assert np.corrcoef(true["CO"], asked["CO"])[0, 1] ** 2 == pytest.approx(0.6, abs=0.01)
    assert (asked["SO"] == true["SO"]).all()


def test_what_is_there_is_found_with_its_sign():
    found = search(survey(run(by_7r=1.5, by_a1=1.5, people=600), size=150), FINDINGS)
    assert found[BY_7R].clear_positive.value > 0.9 and found[BY_A1].clear_negative.value > 0.9
    assert found["SO: 7R x avoidance"].clear_positive.high < 0.2 and found["CO: 7R x anxiety"].clear_positive.high < 0.3
    assert set(found) == {finding.name for finding in FINDINGS} | {PATTERN}


def test_measurement_error_hides_it():
    results = run(by_7r=1.0, people=600)
    exact, blurred = (search(survey(results, reliability=each), FINDINGS)[BY_7R] for each in (EXACT, reliabilities(["0.5"])))
    assert blurred.clear_positive.high < exact.clear_positive.low


def test_intervals_allow_for_what_people_of_a_population_share():
    """Slopes that differ between populations make surveys of one alike."""
    alike, apart = (search(survey(run(by_7r=0.5, replicates=20, people=800, shared=shared)), FINDINGS)[BY_7R].clear_positive
                    for shared in (0.0, 1.5))
    assert apart.effective < 0.5 * alike.effective
    assert apart.high - apart.low > 1.4 * (alike.high - alike.low)


def test_worlds_meet_the_same_surveys():
    """Nothing but the slope differs, so that the share can only rise with it."""
    files = [(Path(f"{name}.h5"), run(by_7r=by)) for name, by in (("none", 0.0), ("some", 0.6), ("again", 0.6))]
    none, some, again = ask(files, [40], Design(0, 1000, EXACT), FINDINGS, "ols")
    assert some.found == again.found and none.world == "none"
    assert some.found[BY_7R].clear_positive.low > none.found[BY_7R].clear_positive.high


def test_the_command_prints_writes_and_draws(tmp_path):
    base, rival = (write(tmp_path / f"{name}.h5", run(by_7r=by, replicates=2)) for name, by in (("model", 1.0), ("rival", 0.0)))
    words = ["published", base, rival, "--size", 40, "--size", 80, "--reliability", "0.9", "--reliability", "CO=0.8"]
    done = analysis(*words, "--csv", tmp_path / "found.csv", "--figure", tmp_path / "found.svg")
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    for part in ("20 surveys of 40 salespeople and 10 surveys of 80 salespeople", "0.9 (avoidance), 0.9 (anxiety), 0.8 (CO) and 0.9 (SO)",
                 "rival differs in dopamine.gain_7r.", "Intervals are Wilson's.", "Fewer than 1000 surveys of 40 and 80",
                 "CO: 7R x avoidance (published: positive)"):
        assert part in said
    table = pd.read_csv(tmp_path / "found.csv")
    assert set(table["world"]) == {"model", "rival"} and set(table["size"]) == {40, 80}
    row = table[(table["finding"] == BY_7R) & (table["world"] == "model") & (table["size"] == 80)].iloc[0]
    assert f"{100 * row['clear_positive']:.1f} % ({100 * row['clear_positive_low']:.1f}" in done.stdout
    assert "<svg" in (tmp_path / "found.svg").read_text()
    assert analysis(*words).stdout == done.stdout


def test_the_figure_has_a_panel_for_each_claim_and_a_line_for_each_world():
    files = [(Path("model.h5"), run(by_7r=1.0)), (Path("rival.h5"), run())]
    findings = [finding for finding in FINDINGS if finding.trait == "avoidance"]
    drawn = draw(files[0][1], ask(files, [40, 80], Design(0, 100, EXACT), findings, "ols"), findings)
    assert len(drawn.axes) == 6 and {len(axes.lines) for axes in drawn.axes} == {3}
    assert np.all(drawn.axes[0].lines[0].get_ydata() > drawn.axes[0].lines[1].get_ydata())
    plt.close(drawn)


REFUSED = {
    "too small": (["--size", "19"], "--size: 19 is too small"),
    "too large": (["--size", "401"], "no 401 salespeople in one population (the largest has 400)"),
    "unknown scale": (["--reliability", "empathy=0.8"], "--reliability: no scale empathy (scales are avoidance, anxiety, CO, SO)"),
    "no reliability": (["--reliability", "CO=1.2"], "--reliability: CO=1.2 is not a reliability"),
    "no number": (["--reliability", "high"], "--reliability: high is not a reliability"),
    "no surveys": (["--samples", "0"], "--samples: 0 is out of range"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_options_are_refused_in_one_line(name, tmp_path_factory):
    words, says = REFUSED[name]
    file = write(tmp_path_factory.mktemp("refused") / "run.h5", run(replicates=1))
    with pytest.raises(DyadError) as refused:
        group.main(["published", str(file), *words], standalone_mode=False)
    assert says in str(refused.value)


def test_files_that_do_not_fit_are_refused(tmp_path):
    base = (Path("run.h5"), run())
    design = Design(0, 10, EXACT)
    with pytest.raises(DyadError, match="two files have the same name"):
        ask([base, (Path("b/run.h5"), run())], [40], design, FINDINGS, "ols")
    with pytest.raises(DyadError, match="its people differ"):
        ask([base, (Path("other.h5"), run(seed=2))], [40], design, FINDINGS, "ols")
    write_sweep(tmp_path / "sweep.h5", 2, 2)
    with dyad.open(tmp_path / "sweep.h5") as sweep, pytest.raises(DyadError, match="a file of a sweep"):
        ask([(tmp_path / "sweep.h5", sweep)], [40], design, FINDINGS, "ols")


def test_the_table_has_a_row_for_each_finding_world_and_size():
    answers_ = ask([(Path("a.h5"), run()), (Path("b.h5"), run(by_7r=0.5))], [40, 80], Design(0, 50, EXACT), FINDINGS, "hc3")
    table = as_table(answers_, FINDINGS)
    assert len(table) == 4 * (len(FINDINGS) + 1) and not table.duplicated(["finding", "world", "size"]).any()
    assert (table["clear_positive_low"].dropna() <= table["clear_positive"].dropna()).all()
