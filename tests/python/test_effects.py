"""Contrasts and interactions of made-up sweeps and runs, and what is refused."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from made_up_designs import sweep
from matplotlib.colors import to_hex

from dyad import DyadError
from dyad.effects import answer, ask
from dyad.effects.answers import as_table
from dyad.effects.figure import draw, legend, title
from dyad.effects.files import Request
from dyad.effects.questions import Question
from dyad.effects.text import methods, render

FILE = Path("sweep.h5")
GRID = np.array(list(product([0.0, 0.5, 1.0], [0.0, 1.0])))


def grid(seed: int = 1, spread: float = 0.0, points: np.ndarray = GRID, replicates: int = 6):
    """Sales of 2 dose + 3 dose leader."""
    results = sweep(dict(zip(["dose", "leader"], points.T)), 'kind = "grid"', lambda dose, leader: 2 * dose + 3 * dose * leader,
                    replicates=replicates, spread=spread)
    results.attrs["seed"] = seed
    results.attrs["configuration"] = results.attrs["configuration"].replace("seed = 1\nweeks", f"seed = {seed}\nweeks")
    return results


def asked(results, **settings):
    return ask([(FILE, results)], Request(**({"effect": "dose", "by": [], "measures": []} | settings)))


def test_an_effect_is_the_last_level_less_the_first_over_all_else():
    question, = asked(grid())
    assert question.differences == pytest.approx([3.5] * 6)
    assert question.text == "dose 0 to 1"


def test_every_level_can_be_asked_for():
    assert [question.differences.mean() for question in asked(grid(), each=True)] == pytest.approx([1.75, 3.5])


def test_an_interaction_is_how_much_the_effect_differs():
    without, with_leader, more = asked(grid(), by=["leader"])
    assert [each.differences.mean() for each in (without, with_leader, more)] == pytest.approx([2, 5, 3])
    assert more.interaction and not without.interaction


def test_only_points_that_are_alike_in_all_else_are_compared():
    """Without the point (1, 1): the effect is that at leader 0."""
    question, = asked(grid(points=GRID[:-1]))
    assert question.differences == pytest.approx([2] * 6)


def test_points_that_differ_in_everything_are_refused():
    with pytest.raises(DyadError, match="no two points differ in dose alone.*sensitivity"):
        asked(grid(points=np.array([[0.0, 0.1], [0.5, 0.2], [1.0, 0.3]])))


def test_sweeps_of_other_seeds_are_joined_and_those_of_the_same_are_refused():
    question, = ask([(FILE, grid(1)), (Path("other.h5"), grid(2))], Request("dose", [], []))
    assert len(question.differences) == 12
    with pytest.raises(DyadError, match="seed 1 occurs twice"):
        ask([(FILE, grid(1)), (Path("other.h5"), grid(1))], Request("dose", [], []))
    other = grid(2)
    other.attrs["configuration"] += "[base.trust]\ngain = 0.1\n"
    with pytest.raises(DyadError, match="differs in base.trust.gain"):
        ask([(FILE, grid(1)), (Path("other.h5"), other)], Request("dose", [], []))


@pytest.mark.parametrize(("settings", "reason"), [
    ({"effect": None}, "no --effect"), ({"effect": "trust"}, "trust does not vary"), ({"by": ["dose"]}, "is the effect itself"),
    ({"by": ["trust"]}, "trust does not vary"), ({"measures": ["sales"]}, "no measure sales")])
def test_what_cannot_be_asked_is_refused(settings, reason):
    with pytest.raises(DyadError, match=reason):
        asked(grid(), **settings)


def worlds(results):
    """The same people twice, and everybody who is treated sells two more."""
    results["team"] = results["treated"] = results["sales"] * 0
    results["treated"][:, ::2] = 1
    other = results.copy(deep=True)
    other["sales"] = other["sales"] + 2 * other["treated"]
    return [(Path("base.h5"), results), (Path("trained.h5"), other)]


@pytest.mark.parametrize(("among", "gain"), [("all", 1), ("treated", 2), ("untreated", 0)])
def test_people_are_compared_with_themselves(made_up_results, among, gain):
    question, = ask(worlds(made_up_results), Request(None, [], [], among=among))
    assert question.text == "trained less base"
    assert question.differences == pytest.approx([gain, gain])


def test_groups_of_people_are_compared(made_up_results):
    found = ask(worlds(made_up_results), Request(None, ["drd4"], []))
    assert [each.text for each in found] == ["trained less base, no 7R", "trained less base, 7R",
                                             "how much more trained less base is for 7R than for no 7R"]


def test_strangers_and_single_runs_are_refused(made_up_results):
    (path, base), (name, other) = worlds(made_up_results)
    with pytest.raises(DyadError, match="one run"):
        ask([(path, base)], Request(None, [], []))
    with pytest.raises(DyadError, match="runs have no factors"):
        ask([(path, base), (name, other)], Request("dose", [], []))
    other["anxiety"] = -other["anxiety"]
    with pytest.raises(DyadError, match="its people differ"):
        ask([(path, base), (name, other)], Request(None, [], []))
    with pytest.raises(DyadError, match="one replicate"):
        one = [(place, each.isel(replicate=[0])) for place, each in worlds(made_up_results)]
        ask(one, Request(None, [], []))
    with pytest.raises(DyadError, match="different kinds"):
        ask([(path, base), (FILE, grid())], Request(None, [], []))


def test_answers_are_corrected_and_nulls_are_tested():
    """Luck is the same for the two effects, and each is compared with a bound."""
    answers = answer(asked(grid(spread=0.1, replicates=12), by=["leader"]), bound=10)
    assert [each.verdict for each in answers] == ["differs, by less than matters"] * 3
    wide = answer(asked(grid(spread=20, replicates=3)), bound=1)
    assert wide[0].verdict == "undecided"
    table = as_table(answer(asked(grid(spread=4, replicates=12), by=["leader"]), bound=4))
    for p in ("p", "p_equivalence"):
        corrected = table["p_holm" if p == "p" else f"{p}_holm"]
        assert (corrected >= table[p]).all() and (corrected > table[p]).any() and (corrected <= 1).all()


@pytest.mark.parametrize(("bound", "verdict"), [
    (0.5, "differs, by enough to matter"), (2, "differs; whether it matters is undecided"), (10, "differs, by less than matters")])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_difference_matters_only_where_its_whole_interval_lies_beyond_the_bound(bound, verdict, sign):
    found, = answer([Question("sales", "dose", sign * np.array([1.0, 2.0, 3.0, 2.0, 2.5, 1.5]))], bound)
    assert found.verdict == verdict and found.differs


def test_the_methods_say_numbers_seed_versions_and_digest():
    results = grid(spread=1)
    answers = answer(asked(results, by=["leader"]), bound=1)
    text = " ".join(methods(answers, [(FILE, results)]).split())
    for part in ("3 named contrasts", "6 replicates", "intervals are not corrected", "corrected for 3 tests by Holm", "model version 1.0", "seed 1, digest 0f",
                 "two one-sided t tests", "of 1, in units of the measure"):
        assert part in text
    assert all(each.question.text in render(answers) for each in answers)


def near_the_edge() -> list[Question]:
    """Three times the same numbers, whose interval leaves out zero, and which a correction for three makes unclear."""
    numbers = np.array([0.4, 1.8, 0.9, -0.2, 1.5, 2.2])
    return [Question("mean_sales", f"dose {each}", numbers, interaction=each == 2) for each in range(3)]


def test_the_figure_fills_what_holds_after_correction():
    one, three = answer(near_the_edge()[:1]), answer(near_the_edge())
    assert all(each.found.excludes_zero for each in three)
    for answers, is_full in ((one, True), (three, False)):
        assert [each.differs for each in answers] == [is_full] * len(answers)
        figure = draw(grid(), answers)
        faces = [to_hex(dots.get_facecolor()[0]) for dots in figure.axes[0].collections]
        plt.close(figure)
        assert len(faces) == len(answers) and all((face != "#ffffff") == is_full for face in faces)


def test_the_title_is_the_answer_or_how_many_there_are():
    one, three = answer(near_the_edge()[:1]), answer(near_the_edge())
    assert title(one).startswith("mean_sales: +1.1") and title(three) == "3 contrasts of mean_sales"
    assert legend(one) == "Hollow: no difference shown."
    assert legend(three) == "Hollow: no difference shown after correction. Blue: effects; orange: how much they differ."


@pytest.mark.filterwarnings("error")
def test_the_figure_is_drawn(tmp_path):
    results = grid(spread=1)
    figure = draw(results, answer(asked(results, by=["leader"], measures=["mean_sales"]), bound=1))
    figure.savefig(tmp_path / "figure.svg")
    plt.close(figure)
    assert (tmp_path / "figure.svg").stat().st_size > 5_000
