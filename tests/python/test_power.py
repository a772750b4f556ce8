"""Plans of studies: assurance over draws, false positives in rival worlds, the command and what it refuses."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from made_up_designs import sweep
from made_up_people import run, write
from program import ROOT
from scipy import stats

from dyad import DyadError
from dyad.commands import group
from dyad.power import Draws, Study, assurance, meet, mistakes, read_draws, size_for
from dyad.power.closed_form import error_of_one
from dyad.power.figure import draw
from dyad.power.frequencies import frequencies
from dyad.power.plan import Plan
from dyad.power.sizes import found, surveys

STUDY = Study("7R", {"7R": 0.2}, trait=0.9, outcome=0.8)
FILE = Path("draws.csv")


def draws_of(effect, slope=0.0):
    effect = np.asarray(effect, float)
    return Draws(FILE, effect, np.full(len(effect), slope))


def test_assurance_over_one_value_is_power():
    answer = assurance(STUDY, draws_of(np.full(20, 0.5)), 0.8, 2000, seed=1)
    for people, share in zip(answer.sizes, answer.shares):
        power = found(surveys(STUDY, 0.5, people, 2000, seed=7)).mean()
        assert abs(power - share.value) < 4 * np.sqrt(max(0.01, power * (1 - power)) / 1000)
    size = size_for(STUDY, 0.5, 0.8, 1000, seed=1)
    assert answer.low < size.high and size.low < answer.high and answer.most == 1


def test_assurance_of_normal_draws_is_the_closed_form():
    """Estimate and effect are normal: the chance of a clear estimate with this sign (O'Hagan, Stevens & Campbell 2005)."""
    middle, spread = 0.3, 0.15
    effect = stats.norm.ppf((np.arange(400) + 0.5) / 400, middle, spread)
    answer = assurance(STUDY, draws_of(effect), 0.8, 2000, seed=1)
    for people, share in zip(answer.sizes, answer.shares):
        if people < 140:  # below, neither the estimate's error nor Student's t is that of a normal
            continue
        error = error_of_one(STUDY, middle) / np.sqrt(people) / STUDY.trait
        exact = stats.norm.sf((1.96 * error - middle) / np.hypot(error, spread))
        assert share.value == pytest.approx(exact, abs=0.035)


def test_assurance_has_a_limit_where_the_sign_is_not_sure():
    answer = assurance(STUDY, draws_of(np.where(np.arange(40) < 28, 0.6, -0.6)), 0.8, 200, seed=1)
    assert answer.people == answer.high == np.inf and answer.most == 0.7 and answer.shares[-1].value == pytest.approx(0.7, abs=0.01)
    assert assurance(STUDY, draws_of(-np.full(20, 0.6)), 0.5, 200, seed=1).sign == -1


def test_few_draws_make_a_wide_interval():
    """Half of them no effect: the same share, known from 10 draws or from 500."""
    few, many = (assurance(STUDY, draws_of(np.resize([0.0, 1.0], count)), 0.1, 500, seed=1).shares[0] for count in (10, 500))
    assert few.high - few.low > 1.5 * (many.high - many.low)


def test_the_test_keeps_five_percent_where_its_assumptions_hold():
    """In a world without gene effects and in one with them, once genotypes are dealt anew; corrected for all lines."""
    files = [(Path("none.h5"), run(replicates=4, people=1500)), (Path("some.h5"), run(by_7r=0.4, replicates=4, people=1500))]
    none, some = meet(files, STUDY, [60], 200, seed=1)
    assert none.holds and some.holds and none.surveys == 100
    assert none.low < 0 < none.high and some.low < 0.4 / np.sqrt(1 + 0.36 * 0.16) < some.high
    assert none.clear.high < some.clear.value


def test_unequal_spread_is_noticed_and_hc3_mends_it():
    """The residual grows with avoidance, whatever the genotype: a moderation that is none has p < .05 too often."""
    world = run(replicates=4, people=6000)
    world["customer_orientation"] = world["customer_orientation"] * (0.2 + np.abs(world["avoidance"]))
    classical, robust = (meet([(Path("fan.h5"), world)], Study("7R", {"7R": 0.2}, 1.0, 1.0, errors=errors), [150], 200, seed=1)[0]
                         for errors in ("ols", "hc3"))
    assert not classical.holds and classical.false.low > 0.08
    assert robust.holds and robust.false.low < 0.05 < robust.false.high


def test_sweeps_give_draws_without_the_luck_of_runs(tmp_path):
    """Points with 3 replicates each, whose runs differ by much luck: the spread of the draws is that of the points."""
    chance = np.random.default_rng(1)
    true = chance.normal(0.3, 0.1, 300)
    others = np.full((300, 3), 0.1)
    results = sweep({"dopamine.gain_7r": true}, 'kind = "csv"', lambda dopamine_gain_7r: dopamine_gain_7r)
    results["value"][:] = np.stack([others + true[:, None] + chance.normal(0, 0.15, (300, 3)), others], axis=-1)
    write(tmp_path / "posterior.h5", results.assign_coords(measure=["co_avoidance_slope_7r", "co_avoidance_slope_no7r"]))
    draws = read_draws(tmp_path / "posterior.h5", "7R")
    assert draws.luck == pytest.approx(0.15 / np.sqrt(3), rel=0.1)
    assert draws.effect.std() == pytest.approx(true.std(), rel=0.1) and draws.effect.mean() == pytest.approx(true.mean(), abs=0.02)
    assert draws.slope == pytest.approx(np.full(300, 0.1))
    with pytest.raises(DyadError, match="no measure of 7R x A1"):
        read_draws(tmp_path / "posterior.h5", "7R x A1")
    with pytest.raises(DyadError, match="no measure co_avoidance_slope_a1"):
        read_draws(tmp_path / "posterior.h5", "A1")


def test_frequencies_are_those_of_the_table_or_given():
    assert frequencies("European", [], ["7R", "A1"]) == {"7R": 0.2, "A1": 0.19}
    assert frequencies("Cheyenne", ["7R=0.4"], ["7R", "A1"]) == {"7R": 0.4, "A1": 0.8}
    with pytest.raises(DyadError, match="no frequency of 7R for Cheyenne .*it for European"):
        frequencies("Cheyenne", [], ["7R"])


def test_the_figure_has_a_line_for_each_effect():
    plan = Plan(STUDY, 0.8, 200, 1, [size_for(STUDY, effect, 0.8, 200, 1) for effect in (0.4, 0.8)],
                [mistakes(STUDY, effect, 70, 200, 1) for effect in (0.4, 0.8, 0.0)])
    drawn = draw(plan)
    small, large, wanted = drawn.axes[0].lines
    assert np.all(small.get_ydata() <= large.get_ydata() + 0.05) and set(wanted.get_ydata()) == {0.8}
    assert [each.get_text() for each in drawn.axes[0].texts] == ["effect 0.4", "effect 0.8"]
    plt.close(drawn)


def test_the_command_prints_writes_and_draws(tmp_path, capsys):
    pd.DataFrame({"effect": np.linspace(0.5, 0.9, 30)}).to_csv(tmp_path / "draws.csv", index=False)
    rival = write(tmp_path / "rival.h5", run(replicates=2, people=500))
    words = ["power", "--effect", "0.6", "--effect", "0.8", "--draws", str(tmp_path / "draws.csv"), "--rival", str(rival),
             "--samples", "200", "--seed", "3"]
    group.main([*words, "--csv", str(tmp_path / "plan.csv"), "--figure", str(tmp_path / "plan.svg")], standalone_mode=False)
    printed = capsys.readouterr().out
    said = " ".join(printed.split())
    for part in ("Tested: 7R x trait", "36 % carry it", "Assumed, not found", "false positives", "Assurance over 30 draws of draws.csv",
                 "80 % assurance takes", "5 % within error?", "The effects are inputs of this calculation and not findings"):
        assert part in said
    table = pd.read_csv(tmp_path / "plan.csv")
    assert table["part"].value_counts()[["effect", "rival"]].tolist() == [3, 1]
    wanted = table.set_index("effect")["people_wanted"]
    assert f"{np.ceil(wanted[0.8]):,.0f} (" in printed and wanted[0.8] < wanted[0.6]
    assert "<svg" in (tmp_path / "plan.svg").read_text()
    group.main(words, standalone_mode=False)
    assert capsys.readouterr().out == printed


WORLDS = {"the model": "baseline", "rival: no gain, no sensitivity, no erosion": "rival_all", "rival: no gain on reward": "rival_no_gain",
          "rival: no sensitivity to power": "rival_no_sensitivity", "rival: power leaves empathy alone": "rival_no_erosion",
          "rival: A1 slows learning": "rival_a1_learning", "rival: A1 weakens choice": "rival_a1_choice"}


def test_the_page_says_of_false_positives_what_its_table_says():
    """The rates of 7R x avoidance in surveys of 70; and what the page says of A1, of 250 people and of HC3."""
    table = pd.read_csv(ROOT / "docs" / "tables" / "false_positives.csv")
    assert sorted(table.groupby(["tested", "errors"]).size()) == [2, 2, 14, 14, 14, 14]
    page = (ROOT / "docs" / "published-and-power.md").read_text()
    rates = table.set_index(["tested", "errors", "people", "world"]).sort_index()
    for label, world in WORLDS.items():
        cells = []
        for errors in ("ols", "hc3"):
            row = rates.loc[("7R x avoidance", errors, 70, world)]
            low, high = 100 * row.false_positive_low, 100 * row.false_positive_high
            cells.append(f"{100 * row.false_positive:.1f} ({low:.1f} to {high:.1f})" + (", not 5 %" if row.p_of_five_percent < 0.05 else ""))
        assert f"| {label} | {cells[0]} | {cells[1]} |" in page
    uneven = rates[~rates.index.get_level_values("world").isin(["rival_all", "rival_no_gain"])].false_positive
    for tested in ("7R", "A1"):
        for rate, errors, people in ((uneven, "ols", 250), (rates.false_positive, "hc3", 70)):
            among = 100 * rate.loc[(f"{tested} x avoidance", errors, people)]
            assert f"{among.min():.1f} to {among.max():.1f} % for {tested}" in page
    one = rates.loc[["7R x avoidance", "A1 x avoidance"]].query("errors == 'hc3'")
    assert (one.p_of_five_percent >= 0.05).all() and (one.false_positive_low <= 0.05).all()


REFUSED = {
    "power": (["--power", "1"], "--power: out of range (allowed is 0.1 to 0.99)"),
    "size": (["--size", "12"], "--size: out of range (allowed is 20 or more)"),
    "spread": (["--spread", "0"], "--spread: out of range"),
    "samples": (["--samples", "10"], "--samples: out of range"),
    "effect": (["--effect", "2"], "--effect: 2 is too large (the slopes explain more than all of the outcome)"),
    "ancestry": (["--ancestry", "Martian"], "--ancestry: no frequency of 7R for Martian"),
    "allele": (["--frequency", "9R=0.1"], "--frequency: no allele 9R"),
    "frequency": (["--frequency", "7R=1"], "--frequency: 7R=1 is no frequency"),
    "scale": (["--reliability", "CO=0.9"], "--reliability: no scale CO (scales are trait, outcome)"),
    "no draws": (["--draws", "none.csv"], "none.csv: no such file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_options_are_refused_in_one_line(name):
    words, says = REFUSED[name]
    with pytest.raises(DyadError) as refused:
        group.main(["power", *words], standalone_mode=False)
    assert says in str(refused.value)


TABLES = {
    "effect\n0.3\n0.4\n": "2 draws (so few say too little",
    "size\n" + "0.3\n" * 12: "no column effect (its columns are size)",
    "effect\n" + "0.3\n" * 11 + "large\n": "a draw is not a number",
    "effect,slope\n" + "0.9,0.9\n" * 12: "slopes that are too large",
    "dopamine.gain_7r,power.empathy_erosion\n" + "3,0.8\n" * 12: "a table of keys (only runs show the effect that they give)",
    "": "not a table of draws",
}


@pytest.mark.parametrize("text", TABLES, ids=TABLES.values())
def test_tables_that_are_no_draws_are_refused(text, tmp_path):
    (tmp_path / "draws.csv").write_text(text)
    with pytest.raises(DyadError) as refused:
        group.main(["power", "--effect", "0.8", "--samples", "100", "--draws", str(tmp_path / "draws.csv")], standalone_mode=False)
    assert TABLES[text] in str(refused.value)
