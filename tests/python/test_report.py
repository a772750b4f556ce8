"""Reports: whole pages of runs, sweeps and comparisons, and the statistics in them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from analysis_command import ANALYSIS, analysis
from made_up_designs import sweep

from dyad import DyadError
from dyad.program import program
from dyad.report import svg
from dyad.report.contents import report
from dyad.report.runs import concentration, lagged, orientations, sellers
from dyad.report.sweeps import interactions, levels
from dyad.report.sweeps.levels import Levels
from dyad.report.sweeps.responses import course

ROOT = ANALYSIS.parent
CONFIGS = ROOT / "configs"
CHROMIUM = shutil.which("chromium")
MODULES = ROOT / "workshop"
GRID = """base = "{configs}/baseline.toml"
replicates = 3
[set]
population.teams = 3
[design]
{design}
[[factor]]
key = "power.empathy_erosion"
low = 0.0
high = 0.8
{levels}
[[factor]]
key = "run.opening_move"
values = ["none", "ask"]
"""


def simulate(*words: object) -> None:
    subprocess.run([program(), *map(str, words), "--quiet"], check=True, timeout=120)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A page of each kind of file, by name."""
    folder = tmp_path_factory.mktemp("report")
    few = ["--set", "population.teams=6", "--set", "run.replicates=3"]
    simulate("run", CONFIGS / "prepared_questions.toml", *few, "-o", folder / "trained.h5")
    simulate("run", CONFIGS / "baseline.toml", *few, "-o", folder / "base.h5")
    even = ["--set", "market.territory_sd=0", "--set", "market.fit_sd=0"]
    simulate("run", CONFIGS / "prepared_questions.toml", *few, *even, "-o", folder / "even.h5")
    followed = [f"--transcript={person}:{account}" for person in range(6) for account in range(12)]
    simulate("replay", folder / "base.h5", "--run", 0, *followed, "-o", folder / "diary.h5")
    for name, design, cut in (("grid", 'kind = "grid"', "levels = 3"), ("saltelli", 'kind = "saltelli"\npoints = 16\nseed = 1', "")):
        (folder / f"{name}.toml").write_text(GRID.format(configs=CONFIGS, design=design, levels=cut))
        simulate("sweep", folder / f"{name}.toml", "-o", folder / f"{name}.h5")
    simulate("compare", CONFIGS / "baseline.toml", CONFIGS / "humility.toml", "--set", "population.teams=6", "--replicates", 4, "-o",
             folder / "comparison.h5")
    against = {"trained": ["--against", folder / "base.h5", "--against", folder / "even.h5"]}
    made = {}
    for name in ("trained", "diary", "grid", "saltelli", "comparison"):
        made[name] = folder / f"{name}.html"
        done = analysis("report", folder / f"{name}.h5", "-o", made[name], *against.get(name, []))
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
    return made


class Page(HTMLParser):
    """Identifiers, links and tags of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.names, self.links, self.tags = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.names.append(value)
            if name in ("href", "src", "xlink:href", "action"):
                self.links.append(value)


KINDS = ["trained", "diary", "grid", "saltelli", "comparison"]


@pytest.mark.parametrize("name", KINDS)
def test_a_page_is_whole_and_small_and_asks_for_nothing(pages, name):
    text = pages[name].read_text()
    page = Page(text)
    assert len(text.encode()) < 3_000_000
    assert all(link.startswith("#") for link in page.links)
    assert len(page.names) == len(set(page.names))
    assert {link[1:] for link in page.links} <= set(page.names)
    assert "script" not in page.tags and "@import" not in text


@pytest.mark.parametrize("name", KINDS)
def test_every_figure_says_what_it_shows_what_it_does_not_prove_and_whose_it_is(pages, name):
    text = pages[name].read_text()
    figures = re.findall(r"<figure.*?</figure>", text, re.DOTALL)
    assert figures
    for figure in figures:
        assert "Shows</span> " in figure and "Does not prove</span> " in figure
        assert re.search(r"File digest <code>[0-9a-f]{16}</code>", figure)
        assert ("<title id=" in figure and "<desc id=" in figure) == ("<svg" in figure)
        assert "<svg" not in figure or "<details>" in figure
    assert "The evidence is mixed." in text and "never be used to select or judge real people" in text


def test_each_kind_has_its_sections(pages):
    heads = {name: re.findall(r"<h2[^>]*>(.*?)</h2>", pages[name].read_text()) for name in KINDS}
    assert {"The year", "The power paradox", "Who sells, and why", "Interventions", "Luck and behaviour",
            "The same people with another configuration"} <= set(heads["trained"])
    assert heads["grid"] == ["Responses", "Interactions"]
    assert heads["saltelli"] == ["Responses", "Interactions", "Sensitivity"]
    assert heads["comparison"] == ["Paired differences"]
    assert "mean correlation within persons" in pages["diary"].read_text()


def test_a_page_is_accessible(pages):
    modules = MODULES / "node_modules"
    if not (CHROMIUM and (modules / "axe-core").exists() and (modules / "playwright-core").exists()):
        pytest.skip("chromium, axe-core and playwright-core are not all installed: `npm ci` in workshop/, apt-get install chromium")
    script = Path(__file__).with_name("axe.mjs")
    done = subprocess.run(["node", script, MODULES, CHROMIUM, *pages.values()], capture_output=True, text=True, timeout=180,
                          check=True)
    assert json.loads(done.stdout) == {str(page): {"violations": [], "requests": []} for page in pages.values()}


def test_strangers_unknown_measures_and_pairs_of_sweeps_are_refused(pages, tmp_path, made_up_results):
    folder = pages["grid"].parent
    for words, reason in ((["grid.h5", "--measure", "sales"], "no measure sales"),
                          (["grid.h5", "--against", folder / "base.h5"], "--against pairs the people of two runs"),
                          (["trained.h5", "--against", folder / "grid.h5"], "it is compared with a run"),
                          (["trained.h5", "--against", folder / "diary.h5"], "pairs need the same people")):
        done = analysis("report", folder / words[0], *words[1:], "-o", tmp_path / "page.html")
        assert done.returncode == 2 and reason in done.stderr and not (tmp_path / "page.html").exists()
    done = analysis("report", folder / "grid.h5", "-o", folder / "grid.h5")
    assert done.returncode == 2 and "the output is the input" in done.stderr


def test_slopes_and_their_difference_are_found():
    draw = np.random.default_rng(1)
    table = pd.DataFrame({"avoidance": draw.normal(size=2000), "drd4": draw.choice(["7R", "no 7R"], 2000), "replicate": 0,
                          "team": np.arange(2000) % 50})
    table["customer_orientation"] = (table["drd4"] == "7R") * 0.02 * table["avoidance"] + 0.05 * draw.normal(size=2000)
    first, other, difference = orientations.moderated(table, "customer_orientation", "avoidance", "drd4")
    assert first.low < 2 < first.high and first.low > 0
    assert other.low < 0 < other.high
    assert difference.mean == pytest.approx(first.mean - other.mean) and difference.low > 0
    assert orientations.moderated(table[table["drd4"] == "7R"], "customer_orientation", "avoidance", "drd4") == []


def test_conduct_and_what_people_bring_are_told_apart():
    draw = np.random.default_rng(1)
    table = pd.DataFrame({name: draw.normal(size=1500) for name in sellers.BRINGS} | {"replicate": 0, "team": np.arange(1500) % 60})
    moves = draw.dirichlet([5, 5, 5, 5], 1500)
    for column, name in enumerate(["ask", "pitch", "push", "close"]):
        table[f"move_share_{name}"] = moves[:, column]
    asks = moves[:, 0] / moves[:, :3].sum(1)
    table["sales"] = table["knowledge"] + asks / asks.std() + np.sqrt(2) * draw.normal(size=1500)
    value, low, high = sellers.shares(table, draws=100)
    assert value == pytest.approx([0.25, 0.25, 0.5], abs=0.06)
    assert np.all((low < value) & (value < high)) and value.sum() == pytest.approx(1)


def test_lags_are_taken_from_meeting_to_meeting_of_people_followed_in_all_accounts():
    columns = {"transcript_replicate": 0, "transcript_salesperson": 1, "transcript_week": 1, "transcript_meeting": range(6),
               "transcript_influence": [0, 1, 0, 1, 0, 1], "transcript_empathy": [0, 1, 0, 1, 0, 1]}
    assert lagged.correlations(pd.DataFrame(columns), "influence", "empathy") == pytest.approx([-1])


def test_interaction_is_what_rows_and_columns_do_not_account_for():
    assert interactions.interaction_share(np.array([[0, 1.0], [2, 3]])) == pytest.approx(0)
    assert interactions.interaction_share(np.array([[0, 1.0], [1, 0]])) == pytest.approx(1)
    assert np.isnan(interactions.interaction_share(np.array([[0, np.nan], [1, 0]])))


def test_numbers_in_the_text_of_a_picture_stay_whole():
    made = svg.embed('<svg viewBox="0 0 1 1"><g id="a" d="M 1.23456 2"><text>0.00234</text></g></svg>', "name", "T", "D")
    assert "0.00234" in made and 'd="M 1.23 2"' in made and 'id="name-a"' in made


def test_few_levels_stand_for_themselves_and_many_are_cut_into_bins():
    assert levels.levels_of("a", np.array([0.0, 1, 0, 1])).labels == ["0", "1"]
    many = levels.levels_of("a", np.linspace(0, 1, 60))
    assert many.binned and np.bincount(many.code).tolist() == [10] * 6
    assert not levels.levels_of("a", np.array(["x", "y"], object)).is_number


def test_lorenz_curves_and_gini():
    assert concentration.lorenz(np.array([0, 0, 0, 4]))[75] == pytest.approx(0)
    assert concentration.gini(np.full(10, 3)) == pytest.approx(0)
    assert np.isnan(concentration.gini(np.zeros(5)))


def test_a_measure_that_cannot_be_analysed_says_why():
    made = sweep({"one": np.arange(4.0)}, 'kind = "grid"', lambda one: one)
    with pytest.raises(DyadError, match="no measure sales"):
        report(made, Path("sweep.h5"), [], ["sales"], "")


@pytest.mark.parametrize(("means", "text"), [
    ([3.0, 2.0, 1.0], "3 at a, 1 at c"), ([1.0, 2.0, 3.0], "1 at a, 3 at c"), ([np.nan, 2.0, 3.0], "2 at b, 3 at c"),
    ([2.0, 5.0, 3.0], "2 at a, 3 at c; lowest 2 at a, highest 5 at b"), ([np.nan] * 3, "undefined at every level")])
def test_the_words_on_a_response_have_its_direction(means, text):
    assert course(Levels("key", np.arange(3), ["a", "b", "c"], np.arange(3.0), False), means) == text
