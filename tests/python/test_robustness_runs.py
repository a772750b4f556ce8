"""Slopes inside runs, from made-up ones whose slope is known, and conclusions as the program runs them."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from analysis_command import analysis
from program import ROOT

from dyad.robustness import read_conclusions
from dyad.robustness.kept import HEAD, Kept
from dyad.robustness.text import effect_text
from dyad.robustness.within_run import WITHIN, diary
from dyad.statistics.lines import Estimate

MOVES = np.array([b"ask", b"pitch", b"close"])


def run_of(lines: pd.DataFrame, **of_people) -> dict:
    """A run that holds these turns, one row each, in any order."""
    return {f"transcript_{name}": lines[name].to_numpy() for name in lines} | {"move": MOVES} | of_people


def life(people: int, meetings: int, turns: int = 2) -> pd.DataFrame:
    """Four meetings a week of each salesperson, each with the next account of twelve."""
    rows = [(person, number // 4, number % 4, number % 12, turn)
            for person in range(people) for number in range(meetings) for turn in range(turns)]
    return pd.DataFrame(rows, columns=["salesperson", "week", "meeting", "account", "turn"])


def test_the_paradox_is_the_slope_on_the_meeting_before_within_salespeople():
    lines, draw = life(6, 120), np.random.default_rng(1)
    number = lines["week"] * 4 + lines["meeting"]
    influence = draw.random((6, 120))
    before = np.concatenate([np.zeros((6, 1)), influence[:, :-1]], axis=1)
    person = lines["salesperson"].to_numpy()
    slopes = np.array([-0.1, -0.2, -0.3, -0.1, -0.2, -0.3])
    lines["influence"] = influence[person, number]
    lines["empathy"] = person + slopes[person] * before[person, number] + 0.1 * (lines["turn"] - 0.5)  # people differ; turns too
    mixed = lines.sample(frac=1, random_state=1)
    found = WITHIN["empathy_after_influence"].estimate(run_of(mixed), 0.95)
    half = 2.5706 * slopes.std(ddof=1) / np.sqrt(6)
    assert (found.value, found.low, found.high) == pytest.approx((-0.2, -0.2 - half, -0.2 + half), abs=1e-4)


def test_what_learning_leaves_behind_in_the_first_quarter_does_not_count():
    lines = life(3, 120)
    early = lines["week"] < 13
    lines["influence"] = np.random.default_rng(2).random(len(lines))
    lines["empathy"] = np.where(early, lines["influence"], 0.5)
    assert WITHIN["empathy_after_influence"].estimate(run_of(lines), 0.95).value == pytest.approx(0, abs=1e-12)


def test_the_opening_is_the_very_first_move_and_the_influence_the_last():
    lines = life(2, 24)
    pitched = lines["account"] % 3 == 0
    first = (lines["week"] * 4 + lines["meeting"] < 12) & (lines["turn"] == 0)
    lines["move"] = np.where(first & pitched, 1, 0)
    lines["influence"] = np.where(lines["week"] >= 3, 0.5 - 0.2 * pitched * (1 + lines["salesperson"]), 0.9)
    found = WITHIN["influence_after_pitch_opening"].estimate(run_of(lines), 0.95)
    assert found.value == pytest.approx(-0.3)
    lines["move"] = 0
    assert np.isnan(WITHIN["influence_after_pitch_opening"].estimate(run_of(lines), 0.95).value)


def test_balance_counts_the_first_request_of_a_meeting_as_things_stood_before_it():
    lines, draw = life(10, 200, turns=4), np.random.default_rng(3)
    for name in ("influence", "customer_power", "commitment", "demand", "trust", "insight"):
        lines[name] = draw.random(len(lines))
    lines["move"] = np.where(lines["turn"] >= 2, 2, 0)  # two requests a meeting, of which the second does not count
    knowledge = np.linspace(0.3, 0.7, 10)
    before = lines.groupby(["salesperson", "week", "meeting"])[["influence", "customer_power", "commitment", "insight"]].shift(1)
    apart = (before["influence"] - before["customer_power"]).abs()
    sold = -0.4 * apart + 0.3 * before["commitment"] + 0.2 * before["insight"] * knowledge[lines["salesperson"]]
    lines["sold"] = np.where(lines["turn"] == 2, sold, -9)
    found = WITHIN["orders_by_balance"].estimate(run_of(lines, knowledge=knowledge[None]), 0.95)
    assert (found.value, found.low, found.high) == pytest.approx((0.4, 0.4, 0.4), abs=1e-6)


def test_the_interval_of_balance_is_over_salespeople_whose_requests_go_together():
    """Every request three times over: as many salespeople as before, so the interval is no narrower."""
    lines, draw = life(12, 60), np.random.default_rng(6)
    for name in ("influence", "customer_power", "commitment", "demand", "trust", "insight"):
        lines[name] = draw.random(len(lines))
    lines["move"], lines["sold"] = np.where(lines["turn"] == 1, 2, 0), (draw.random(len(lines)) < 0.3).astype(float)
    knowledge = np.linspace(0.3, 0.7, 12)[None]
    thrice = pd.concat([lines.assign(week=lines["week"] + 100 * again) for again in range(3)])
    once, again = (WITHIN["orders_by_balance"].estimate(run_of(each, knowledge=knowledge), 0.95) for each in (lines, thrice))
    assert again.value == pytest.approx(once.value)
    assert again.high - again.low == pytest.approx(once.high - once.low, rel=0.02)


def test_genes_are_the_interaction_of_carrying_with_avoidance():
    draw = np.random.default_rng(4)
    avoidance, copies = draw.normal(size=(1, 300)), draw.integers(0, 3, (1, 300))
    orientation = 0.5 + 0.01 * avoidance + 0.05 * (copies > 0) + 0.03 * avoidance * (copies > 0) + 1e-3 * draw.normal(size=(1, 300))
    found = WITHIN["orientation_by_avoidance_and_7r"].estimate(
        {"customer_orientation": orientation, "avoidance": avoidance, "drd4_7r": copies}, 0.95)
    assert found.low < 0.03 < found.high and found.high - found.low < 1e-3
    nobody = {"customer_orientation": orientation, "avoidance": avoidance, "drd4_7r": 0 * copies}
    assert np.isnan(WITHIN["orientation_by_avoidance_and_7r"].estimate(nobody, 0.95).value)


def test_a_diary_is_in_the_order_of_life_whatever_the_order_of_the_file():
    lines = life(2, 5).assign(influence=0.5)
    assert diary(run_of(lines.sample(frac=1, random_state=5)), ("influence",))[list(lines)].equals(lines)


SMALL = """# Two conclusions of an instant.
base = "{configs}/tiny.toml"
[[rival]]
config = "{configs}/rival_no_erosion.toml"
words = "Power leaves empathy alone"
[[conclusion]]
name = "asking"
claim = "Who asks leads"
measured = "Influence with and without."
unit = "influence"
sign = "+"
measure = "mean_influence"
replicates = 3
with.add = {{ moves.ask.habit = 3 }}
without.add = {{ moves.pitch.habit = 3 }}
[[conclusion]]
name = "paradox"
claim = "Influence costs empathy"
measured = "A slope."
unit = "empathy per influence"
sign = "-"
within = "empathy_after_influence"
set = {{ run.weeks = 20, population.teams = 1, population.team_size = 4, market.churn = 0.0 }}
mechanism = {{ power.empathy_erosion = 0.0 }}
"""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("robust")
    (folder / "small.toml").write_text(SMALL.format(configs=ROOT / "configs"))
    (folder / "draws.csv").write_text("influence.gain\n0.15\n0.25\n")
    done = analysis("robust", folder / "small.toml", "-o", folder / "out", "--draws", folder / "draws.csv", "--seed", 5,
                    "--csv", folder / "table.csv", "--figure", folder / "curve.svg")
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_conclusions_are_run_and_judged(study):
    folder, said = study
    table = pd.read_csv(folder / "out" / "specifications.csv")
    assert table.groupby("conclusion").size().to_dict() == {"asking": 6, "paradox": 9}
    of_rivals = pd.read_csv(folder / "table.csv").set_index(["conclusion", "rival"])
    assert of_rivals.loc[("paradox", "no_erosion"), "verdict"] == of_rivals.loc[("paradox", "mechanism"), "verdict"] == "vanishes"
    assert of_rivals.loc[("asking", "no_erosion"), "share_with_sign"] == 1
    assert "Over the draws it survives every rival explanation." in said and (folder / "curve.svg").stat().st_size > 5_000


def test_the_contrast_is_paired_over_the_replicates_of_its_sweep(study):
    """By hand from the sweep: the rows of its table, at the configuration's own values."""
    import dyad

    folder, _ = study
    with dyad.open(folder / "out" / "asking.h5") as results:
        ask, pitch, erosion = (results[key].values for key in ("moves.ask.habit", "moves.pitch.habit", "power.empathy_erosion"))
        gain, values = results["influence.gain"].values, results["value"].sel(measure="mean_influence").values
        own = (erosion > 0) & (gain == 0.2)
        difference = values[own & (ask == 3)][0] - values[own & (pitch == 3.6)][0]
        assert results.attrs["seed"] == 5 and results.sizes["point"] == 12
    first = pd.read_csv(folder / "out" / "specifications.csv").iloc[0]
    half = 4.3027 * difference.std(ddof=1) / np.sqrt(3)
    assert (first["value"], first["low"], first["high"]) == pytest.approx((difference.mean(), difference.mean() - half, difference.mean() + half), rel=1e-4)


def test_the_same_command_goes_on_and_does_nothing_twice(study):
    """Slopes that are known are not worked out again; one that is missing is, to the same number."""
    folder, said = study
    slopes = folder / "out" / "paradox.slopes.csv"
    known = slopes.read_text().splitlines()
    assert len(known) == 7  # six points, since the mechanism is the rival's own
    slopes.write_text("\n".join(known)[:-5])  # the last line was being written when the power went
    before = (folder / "out" / "paradox.h5").stat().st_mtime_ns
    done = analysis("robust", folder / "small.toml", "-o", folder / "out", "--draws", folder / "draws.csv", "--seed", 5)
    assert done.returncode == 0 and done.stdout == said
    assert slopes.read_text().splitlines() == known and (folder / "out" / "paradox.h5").stat().st_mtime_ns == before


def test_slopes_are_kept_by_run_name_version_and_level(tmp_path):
    path = tmp_path / "slopes.csv"
    Kept(path, "one", 1, 0.95).put("0f", Estimate(0.1, -0.2, np.nan))
    known = Kept(path, "one", 1, 0.95)
    assert known["0f"].low == -0.2 and np.isnan(known["0f"].high) and "0f" in known and "1f" not in known
    assert "0f" not in Kept(path, "one", 1, 0.9) and "0f" not in Kept(path, "two", 1, 0.95)
    assert "0f" not in Kept(path, "one", 2, 0.95)  # worked out in another way now


def test_slopes_that_were_kept_before_versions_are_not_taken(tmp_path):
    path = tmp_path / "slopes.csv"
    path.write_text("digest,within,level,value,low,high\n0f,one,0.95,0.1,0.0,0.2\n")
    assert "0f" not in Kept(path, "one", 1, 0.95) and path.read_text() == f"{HEAD}\n"


def test_other_draws_are_no_continuation(study):
    folder, _ = study
    done = analysis("robust", folder / "small.toml", "-o", folder / "out", "--seed", 6, "--only", "asking")
    assert done.returncode == 2 and "the sweep failed" in done.stderr


def test_the_stored_results_are_what_the_program_gives(tmp_path):
    """docs/tables/conclusions.csv. If not: dyad-analysis robust, as docs/conclusions.md says at its end."""
    done = analysis("robust", ROOT / "configs" / "conclusions" / "headlines.toml", "-o", tmp_path, "--only", "letting_go", "--csv", tmp_path / "table.csv")
    assert done.returncode == 0, done.stderr
    columns = ["rival", "value", "low", "high"]
    again = pd.read_csv(tmp_path / "table.csv")[columns]
    stored = pd.read_csv(ROOT / "docs" / "tables" / "conclusions.csv").query("conclusion == 'letting_go'")[columns].reset_index(drop=True)
    pd.testing.assert_frame_equal(again, stored)


def test_the_page_of_results_says_what_its_table_says():
    page, table = (ROOT / "docs" / "conclusions.md").read_text(), pd.read_csv(ROOT / "docs" / "tables" / "conclusions.csv", keep_default_na=False)
    asked = read_conclusions(ROOT / "configs" / "conclusions" / "headlines.toml")
    assert table["conclusion"].unique().tolist() == [each.name for each in asked.all]
    for each in asked.all:
        rows = table[table["conclusion"] == each.name].set_index("rival")
        line, = re.findall(rf"^\| {re.escape(each.claim)} \|.*$", page, re.MULTILINE)
        assert f"**{rows['outcome'][0]}**" in line and effect_text(each, *rows.loc["model", ["value", "low", "high"]]) in line
        for rival in asked.rivals:
            row = rows.loc[rival.name]
            assert f"| {rival.words} | {effect_text(each, row['value'], row['low'], row['high'])} | {row['verdict']} |" in page
