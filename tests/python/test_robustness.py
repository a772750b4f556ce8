"""Conclusions under rivals and draws: the rule, the plan of runs, what is said, and what is refused."""

from __future__ import annotations

import doctest
import re
from dataclasses import replace
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from analysis_command import analysis
from program import ROOT

from dyad import DyadError
from dyad.robustness import read_conclusions, summarise, verdicts
from dyad.robustness.conclusions import IN_CONCLUSION, IN_RIVAL, IN_RULES, Conclusion, Conclusions, Rival, Side
from dyad.robustness.figure import draw, title
from dyad.robustness.page import page
from dyad.robustness.runs import Effects
from dyad.robustness.specifications import plan, read_draws, said_of
from dyad.robustness.text import as_table, render
from dyad.robustness.verdicts import Rules, is_seen, verdict_of
from dyad.robustness.within_run import WITHIN
from dyad.statistics.lines import Estimate

READY = ROOT / "configs" / "conclusions" / "headlines.toml"
RIVALS = [Rival("one", "One less", {"a.key": 0}), Rival("two", "Another", {"b.key": 0, "c.key": 5})]
CONTRAST = Conclusion("it", "It helps", "With less without.", "points", 1, Path("base.toml"), measure="mean_sales",
                      set={"run.weeks": 26}, sides=(Side(add={"habit": 3}), Side(set={"b.key": 7})))
VALUES = {"a.key": 1.0, "b.key": 2.0, "c.key": 3.0, "habit": 0.5, "run.weeks": 52}


def test_examples_in_the_text():
    result = doctest.testmod(verdicts)
    assert result.attempted > 2 and result.failed == 0


@pytest.mark.parametrize(("effect", "verdict"), [
    ((0.51, 0.1, 0.9), "survives"), ((0.49, 0.1, 0.9), "weakens"), ((0.9, -0.1, 1.9), "vanishes"), ((-0.9, -1.9, 0.1), "vanishes"),
    ((-0.9, -1.9, -0.1), "reverses"), ((1e-12, 1e-13, 2e-12), "vanishes")])
@pytest.mark.parametrize("side", [1, -1])
def test_the_rule(effect, verdict, side):
    """On either side of zero; what is a rounding error beside the model's own effect vanishes."""
    turned = Estimate(*(side * each for each in (effect if side > 0 else (effect[0], effect[2], effect[1]))))
    assert verdict_of(Estimate(side * 1.0, side - 0.2, side + 0.2), turned, Rules()) == verdict


def test_the_rule_is_that_of_the_file():
    strict = Rules(0.95, 0.8)
    assert verdict_of(Estimate(1, 0.9, 1.1), Estimate(0.7, 0.6, 0.8), strict) == "weakens"


def test_the_model_must_show_what_is_claimed():
    assert is_seen(Estimate(1, 0.5, 1.5), 1) and not is_seen(Estimate(1, 0.5, 1.5), -1) and not is_seen(Estimate(1, -0.5, 2.5), 1)


def test_every_rival_meets_every_draw_and_every_side():
    made = plan(CONTRAST, RIVALS, [{"a.key": 1.5, "habit": 0.1}], VALUES)
    assert [(each.rival, each.draw) for each in made.specifications] == [
        (rival, draw) for draw in (0, 1) for rival in ("model", "one", "two")]
    worlds = [[made.points[point] for point in each.points] for each in made.specifications]
    assert {side["run.weeks"] for pair in worlds for side in pair} == {26}
    assert [pair[0]["habit"] for pair in worlds] == [3.5] * 3 + [3.1] * 3  # added to the draw's value, or to the base's
    assert [pair[1]["habit"] for pair in worlds] == [0.5] * 3 + [0.1] * 3
    assert [pair[0]["a.key"] for pair in worlds] == [1, 0, 1, 1.5, 0, 1.5]  # a rival wins over a draw
    assert [pair[1]["b.key"] for pair in worlds] == [7] * 6 and [pair[0]["b.key"] for pair in worlds] == [2, 2, 0] * 2


def test_no_point_comes_twice():
    made = plan(CONTRAST, [*RIVALS, Rival("same", "The same", {"a.key": 1.0})], [], VALUES)
    assert len(made.points) == 6 and made.specifications[3].points == made.specifications[0].points


def test_an_unknown_key_is_refused():
    with pytest.raises(DyadError, match="no key d.key.*dyad keys"):
        plan(CONTRAST, [Rival("odd", "Odd", {"d.key": 1})], [], VALUES)


def test_draws_are_read_and_the_first_may_be_enough(tmp_path):
    path = tmp_path / "draws.csv"
    path.write_text("# drawn\na.key, b.key\n1.5, 2\n2.5, 3\n")
    assert read_draws(path) == [{"a.key": 1.5, "b.key": 2}, {"a.key": 2.5, "b.key": 3}] and len(read_draws(path, 1)) == 1


def test_what_a_sweep_says_of_its_table_is_passed_on(tmp_path):
    (tmp_path / "draws.csv").write_bytes(b"")
    assert said_of(tmp_path / "draws.csv") == "a table of points (draws.csv, SHA-256 `e3b0c44298fc`)"
    (tmp_path / "draws.toml").write_text("# Draws of two keys.\nreplicates = 1\n")
    assert said_of(tmp_path / "draws.csv") == "Draws of two keys (draws.csv, SHA-256 `e3b0c44298fc`)"
    found = summary({"model": [1.0, 1.1], "one": [0.9, 0.8], "two": [0.9, 0.8]})
    text = page([found], Conclusions(Path("c.toml"), Rules(), RIVALS, []), "robust c.toml", "Draws of two keys", "table.csv", "")
    assert "The draws: Draws of two keys." in text and "[table.csv](table.csv)" in text and "```sh\nrobust c.toml\n```" in text
    assert "| It helps | +1.00 (+0.80 to +1.20) points | **survives** | survives | 100 % (21 to 100) of 1 |" in text


def test_what_vanishes_for_want_of_runs_alone_is_open():
    asked = Conclusions(Path("c.toml"), Rules(), RIVALS, [])
    wide = summary({"model": [1.0], "one": [0.9], "two": [0.15]}, half=0.2)
    assert "hangs on a contested assumption" in page([wide], asked, "robust", "", "", "")
    still = summary({"model": [1.0], "one": [0.9], "two": [0.8]}, half=0.85)
    text = page([still], asked, "robust", "", "", "")
    assert "Under “Another” as much is left, but the interval is too wide" in text and "hangs on a contested" not in text
    assert "1 is open for want of runs." in text and "| **open** |" in text and re.search(r"^\| Another \| .* \| open \|$", text, re.MULTILINE)
    assert still.outcome == "open" and set(still.specifications["verdict"]) == {"survives", "vanishes"} and "It is open" in render(still)


def test_what_is_gone_decides_over_what_is_open():
    found = summary({"model": [1.0], "one": [0.1], "two": [0.8]}, half=0.85)
    assert found.outcome == "vanishes" and found.rivals["verdict"].tolist() == ["survives", "vanishes", "open"]


def test_few_draws_and_what_is_open_over_them_are_said():
    asked = Conclusions(Path("c.toml"), Rules(), RIVALS, [])
    many = summary({"model": [1.0, 1.0, 1.0], "one": [0.9] * 3, "two": [0.9] * 3})
    few = summary({"model": [1.0, 1.0], "one": [0.9] * 2, "two": [0.9] * 2})
    text = page([many, few], asked, "robust", "two draws", "", "")
    assert "the verdict is the same for 2 of 2. 1 of 2 was looked at over only 1 draws." in text and "for want of runs" not in text
    wide = effects({"model": [1.0, 1.0], "one": [0.9] * 2, "two": [0.9] * 2})
    drawn = wide.table["rival"].eq("two") & wide.table["draw"].eq(1)
    wide.table.loc[drawn, ["low", "high"]] = [-0.3, 2.1]
    text = page([summarise(few.conclusion, wide, asked)], asked, "robust", "one draw", "", "")
    assert "the verdict is the same for 0 of 1; 1 is open for want of runs." in text and "| **survives** | open |" in text


def test_a_mechanism_that_makes_the_conclusion_is_named():
    asked = Conclusions(Path("c.toml"), Rules(), RIVALS, [])
    said = "It is a consequence of one assumption of the model (`a.key`), which no rival takes away: without it, +0.10 (−0.10 to +0.30) points."
    for left, is_said in ((0.1, True), (0.9, False)):
        found = summary({"model": [1.0], "one": [0.9], "two": [0.9], "mechanism": [left]}, mechanism={"a.key": 0.0})
        assert (said in page([found], asked, "robust", "", "", "")) == is_said


@pytest.mark.parametrize(("left", "least_left", "said"), [(0.4, 0.5, "More than half of it"), (0.7, 0.8, "A part of it")])
def test_how_much_a_mechanism_makes_is_told_from_the_effect_and_not_from_the_rule(left, least_left, said):
    asked = Conclusions(Path("c.toml"), Rules(least_left=least_left), RIVALS, [])
    conclusion = replace(CONTRAST, mechanism={"a.key": 0.0})
    found = summarise(conclusion, effects({"model": [1.0], "one": [0.9], "two": [0.9], "mechanism": [left]}), asked)
    assert f" {said} is a consequence of one assumption" in page([found], asked, "robust", "", "", "")


def test_surviving_is_said_to_be_no_evidence():
    text = page([summary({"model": [1.0], "one": [0.9], "two": [0.9]})], Conclusions(Path("c.toml"), Rules(), RIVALS, []), "robust", "", "", "")
    assert "does not hang on these 2 settings. It is no evidence that the result is true" in text


def effects(values: dict[str, list[float]], half: float = 0.2) -> Effects:
    """Of each rival its effect at the configuration's own values and at each draw."""
    rows = [(rival, draw, value, value - half, value + half) for rival, each in values.items() for draw, value in enumerate(each)]
    return Effects(pd.DataFrame(rows, columns=["rival", "draw", "value", "low", "high"]), "2.0", 1, "0f", 12)


def summary(values, sign: int = 1, half: float = 0.2, **more):
    conclusion = Conclusion("it", "It helps", "With less without.", "points", sign, Path("base.toml"), measure="mean_sales", **more)
    return summarise(conclusion, effects(values, half), Conclusions(Path("c.toml"), Rules(), RIVALS, [conclusion]))


def test_the_worst_rival_decides():
    assert summary({"model": [1.0], "one": [0.9], "two": [0.4]}).outcome == "weakens"
    assert summary({"model": [1.0], "one": [-0.9], "two": [0.1]}).outcome == "reverses"
    assert summary({"model": [0.1], "one": [0.9], "two": [0.9]}).outcome == "unseen"
    assert summary({"model": [1.0], "one": [0.9], "two": [0.9]}, sign=-1).outcome == "unseen"


def test_the_mechanism_is_no_rival():
    found = summary({"model": [1.0], "one": [0.9], "two": [0.8], "mechanism": [0.0]})
    assert found.outcome == "survives" and found.rivals.set_index("rival")["verdict"]["mechanism"] == "vanishes"


def test_draws_are_judged_each_and_together():
    drawn = [1.0, *np.linspace(0.8, 1.2, 40)]
    weak = [0.3, *np.linspace(0.25, 0.45, 30), *np.linspace(-0.1, 0.2, 10)]
    found = summary({"model": drawn, "one": drawn, "two": weak})
    one, two = (found.rivals.set_index("rival").loc[name] for name in ("one", "two"))
    assert found.over_draws == "vanishes" and one["verdict_over_draws"] == "survives" and two["verdict_over_draws"] == "vanishes"
    assert one["share_with_sign"] == 1 and one["share_low"] == pytest.approx(0.912, abs=0.001)  # Wilson's, of 40 of 40
    assert 0.85 <= two["share_with_sign"] < 1 and two["vanishes"] == pytest.approx(0.25, abs=0.03)
    assert one[["survives", "weakens", "vanishes", "reverses", "unseen"]].sum() == 1
    low, high = np.quantile(np.random.default_rng(1).normal(np.repeat(weak[1:], 20_000), 0.2 / 1.96), [0.025, 0.975])
    assert (two["draws_low"], two["draws_high"]) == pytest.approx((low, high), abs=0.005)


def test_luck_that_all_draws_share_is_no_effect():
    """Of nothing but luck, the same in all draws: their effects hardly differ, and each interval includes zero."""
    nothing = [-0.1, *np.linspace(-0.11, -0.09, 40)]
    found = summary({"model": [1.0] * 41, "one": nothing, "two": [0.9] * 41})
    assert found.rivals.set_index("rival").loc["one", "verdict_over_draws"] == "vanishes"


def test_where_the_model_shows_nothing_no_rival_has_a_verdict():
    """A draw in which the model's own effect is luck: what a rival has there is no share of it."""
    found = summary({"model": [1.0, 0.1, 1.0, -1.0], "one": [0.9, 0.9, 0.9, 0.9], "two": [0.9, 0.9, 0.9, 0.9]})
    one = found.rivals.set_index("rival").loc["one"]
    assert one["survives"] == pytest.approx(1 / 3) and one["unseen"] == pytest.approx(2 / 3) and one["reverses"] == 0
    assert found.outcome == "survives" and found.over_draws == "unseen"


def test_undefined_draws_are_left_out_and_counted():
    found = summary({"model": [1.0, 1.0, 1.0], "one": [1.0, np.nan, 1.0], "two": [1.0, 1.0, 1.0]})
    assert found.rivals.set_index("rival")["draws"].to_dict() == {"model": 2, "one": 1, "two": 2}


@pytest.mark.filterwarnings("error")
def test_table_and_figure_say_the_same(tmp_path):
    found = [summary({"model": [1.0, 1.1, 0.9], "one": [0.9, 0.8, 1.0], "two": [-0.4, 0.2, -0.5]}),
             summary({"model": [1.0], "one": [0.9], "two": [0.9], "mechanism": [0.0]})]
    assert "It reverses under a rival" in render(found[0]) and "One less" in render(found[0]) and "over 2 draws" in render(found[0])
    assert "over" not in render(found[1]) and "survives every rival" in render(found[1])
    assert title(found) == "1 of 2 conclusions survive every rival explanation"
    assert as_table(found).groupby("conclusion").size().sum() == 7
    figure = draw(found, Rules())
    figure.savefig(tmp_path / "figure.svg")
    plt.close(figure)
    dots = [dots.get_offsets().data[:, 1] for dots in figure.axes[0].collections if len(dots.get_offsets()) > 1]
    assert sorted(np.concatenate(dots[:2])) == pytest.approx(sorted([1.0, 1.1, 0.9, 0.9, 0.8, 1.0, -0.4, 0.2, -0.5]))


GOOD = READY.read_text()


@pytest.mark.parametrize(("old", "new", "reason"), [
    ('base = "../baseline.toml"', "", "no base"), ("[rules]", "[rule]", "rule in the file is unknown"), ("level = 0.95", "level = 1.5", "level is 1.5"),
    ('sign = "+"', 'sign = "up"', "sign of listening_leads is 'up'"), ('measure = "mean_influence"', "", "needs a measure or a slope"),
    ("with.add = { moves.ask.habit = 3 }", "", "no contrast"), ("replicates = 12", "replicates = 1", "has 1 replicates"),
    ("replicates = 12", "replicates = 12\ndraws = 0", "has 0 draws"),
    ('name = "letting_go"', 'name = "listening_leads"', "a name twice"), ('unit = "points of influence"', "", "no unit"),
    ('within = "empathy_after_influence"', 'within = "empathy"', "within of paradox is unknown"), ("without.add", "without.put", "put in a side"),
    ('words = "A1 learns more slowly"', "", "lacks config or words"), ("rival_all.toml", "baseline.toml", "sets nothing"),
    ("rival_all.toml", "rival_none.toml", "cannot be read")])
def test_a_file_that_cannot_be_meant_is_refused(tmp_path, old, new, reason):
    for config in (ROOT / "configs").glob("*.toml"):
        (tmp_path / config.name).write_text(config.read_text())
    assert old in GOOD
    (tmp_path / "conclusions").mkdir()
    (tmp_path / "conclusions" / "headlines.toml").write_text(GOOD.replace(old, new, 1))
    with pytest.raises(DyadError, match=re.escape(reason)):
        read_conclusions(tmp_path / "conclusions" / "headlines.toml")


def test_an_unknown_conclusion_is_refused(tmp_path):
    done = analysis("robust", READY, "-o", tmp_path / "out", "--only", "magic")
    assert done.returncode == 2 and "no conclusion magic" in done.stderr and not (tmp_path / "out").exists()


MEASURED_HERE = {"opening_costs", "questions_help"}  # the page imposes the first words; it does not say how a year is reckoned
UNIT_HERE = {"genes"}  # the page speaks to people who know no SD


def test_the_words_the_rivals_and_the_rule_are_those_of_the_page():
    """Where the page for workshops asks "Does it survive?": the same conclusions, claims, measures, rivals and verdicts."""
    asked = read_conclusions(READY)
    page = {name: (ROOT / "workshop" / name).read_text() for name in (
        "state/survive.ts", "state/rivals.ts", "text/en/claims.ts", "wasm/survive.cpp")}
    listed = re.search(r"headlines = \[(.*?)\]", page["state/survive.ts"], re.DOTALL)[1]
    assert [each.name for each in asked.all] == re.findall(r"'(\w+)'", listed)
    for each in asked.all:
        words = re.search(rf"    {each.name}: \{{\n\s+claim: '(.*?)',\n\s+measured: '(.*?)',\n\s+unit: '(.*?)',", page["text/en/claims.ts"])
        assert each.claim == words[1]
        assert (each.measured == words[2], each.unit == words[3]) == (each.name not in MEASURED_HERE, each.name not in UNIT_HERE)
    for rival in asked.rivals:
        assert f"    {rival.name}: {{ name: '{rival.words}'" in page["text/en/claims.ts"]
        if rival.name != "all":
            keys = re.search(rf"  {rival.name}: \{{ (.*?) \}},", page["state/rivals.ts"])[1]
            assert {key: float(value) for key, value in re.findall(r"'([\w.]+)': ([\d.]+)", keys)} == rival.settings
    order = re.search(r"order: Verdict\[\] = \[(.*?)\]", page["state/survive.ts"])[1]
    assert tuple(re.findall(r"'(\w+)'", order)) == verdicts.VERDICTS
    assert f"left < {asked.rules.least_left:g} ?" in page["wasm/survive.cpp"] and f"{verdicts.ROUNDING:.0e}".replace("e-0", "e-") in page["wasm/survive.cpp"]
    assert all({"influence.opening_scar": 0.0} == each.mechanism for each in asked.all if each.name == "opening_costs")


def test_the_page_on_studies_names_every_key_and_slope():
    page = (ROOT / "docs" / "studies.md").read_text()
    named = set(re.findall(r"`\[*(\w+)\]*", page)) | set(re.findall(r"`\[+\w+\]+ (\w+)`", page))
    assert not [key for key in (IN_CONCLUSION | IN_RULES | IN_RIVAL | set(WITHIN)) if key not in named]
