"""Who sells and why: what people bring, what they do, and the rest, which is luck mostly."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...demo.sellers import HEADS, KINDS
from ...figures import style
from ...results import people
from ...statistics.lines import Estimate, correlation
from ...statistics.resampling import interval
from .. import svg
from ..forest import forest
from ..shown import Section, Shown

BRINGS = ["anxiety", "avoidance", "drd4_7r", "drd2_a1", "knowledge", "trait_empathy"]
DRAWS, SEED = 300, 1
SHARES, GOES_WITH = "How much of the variance of sales each step explains", "What goes with selling"
STEPS = ["what they bring", "what they do, beside that", "neither: territory, fit of accounts, daily luck"]
COLOURS = [style.BLUE, style.VERMILLION, style.GREY]


def explained(design: np.ndarray, sales: np.ndarray) -> float:
    """Share of the variance that a least-squares fit explains, for the number of columns (adjusted R squared)."""
    design = np.column_stack([np.ones(len(sales)), design])
    rest = sales - design @ np.linalg.lstsq(design, sales, rcond=None)[0]
    freedom = max(1, len(sales) - np.linalg.matrix_rank(design))
    return 1 - (rest @ rest) / freedom / np.var(sales, ddof=1) if np.ptp(sales) > 0 else np.nan


def conduct(table: pd.DataFrame) -> np.ndarray:
    """Shares among the moves other than closing, which follows a customer who is ready; all but one, since they sum to one."""
    names = [name for name in table if name.startswith("move_share_") and not name.endswith("_close")]
    moves = table[names].to_numpy(float)
    return (moves / np.maximum(moves.sum(1, keepdims=True), 1e-12))[:, :-1]


def shares(table: pd.DataFrame, draws: int = DRAWS) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Shares of the three STEPS with the ends of their intervals, from drawing whole teams again, since teams learn together."""
    brings, does = table[BRINGS].to_numpy(float), conduct(table)
    sales = table["sales"].to_numpy(float)
    teams = table.groupby(["replicate", "team"]).ngroup().to_numpy()
    members = [np.flatnonzero(teams == team) for team in range(teams.max() + 1)]

    def steps(rows: np.ndarray) -> np.ndarray:
        first = explained(brings[rows], sales[rows])
        both = explained(np.column_stack([brings, does])[rows], sales[rows])
        return np.array([first, both - first, 1 - both])

    draw = np.random.default_rng(SEED)
    drawn = [steps(np.concatenate([members[team] for team in draw.integers(len(members), size=len(members))]))
             for _ in range(draws)]
    return steps(np.arange(len(sales))), *interval(np.array(drawn))


def section(results: xr.Dataset) -> Section:
    table = people(results)
    lead = ("The file contains the traits, the moves and the results of people. It does not contain their territories and the fit "
            "of their accounts, which are random; these are part of the remainder. To separate them, compare with a run in which "
            "all territories are equal (shown below, if such a file is given).")
    return Section("Who sells, and why", lead, [shares_shown(table), correlations_shown(table)])


def shares_shown(table: pd.DataFrame) -> Shown:
    value, low, high = shares(table)
    figure = svg.panel(1.5)
    axes = figure.add_axes((0.02, 0.34, 0.96, 0.4))
    starts = np.concatenate([[0], np.cumsum(np.maximum(0, value))[:-1]])
    for start, share, name, colour in zip(starts, value, STEPS, COLOURS):
        axes.barh(0, max(0, share), left=start, color=colour, edgecolor="white", linewidth=1.5)
        if share > 0.05:
            axes.annotate(f"{share:.0%}", (start + share / 2, 0), ha="center", va="center", color="white", weight="bold")
    axes.set(xlim=(0, 1), yticks=[], xticks=np.linspace(0, 1, 6), xlabel="share of the variance of sales")
    axes.xaxis.set_major_formatter("{x:.0%}")
    style.quiet(axes, "x")
    for name, colour, place, side in zip(STEPS, COLOURS, (0, 0.28, 1), ("left", "left", "right")):
        axes.annotate(name, (place, 1), (0, 6), xycoords="axes fraction", textcoords="offset points", color=colour, weight="bold",
                      ha=side)
    shows = (f"Traits (attachment, genes, knowledge, trait empathy) explain {value[0]:.0%}, the moves explain another "
             f"{value[1]:.0%}, and neither explains {value[2]:.0%}.")
    not_proved = ("That moves cause the middle share: moves also depend on customers, and some customers are easy by chance. In "
                  "real people each share is unknown.")
    numbers = pd.DataFrame({"step": STEPS, "share": value, "from": low, "to": high})
    notes = ["Adjusted R squared of least squares, step by step. The moves do not include closing, because it follows a customer "
             f"who is ready. Intervals: {DRAWS} draws of whole teams."]
    return Shown(SHARES, shows, not_proved, numbers, svg.inline(figure, "shares", SHARES, shows), notes)


class Correlation:
    """An estimate with the names that a forest asks for."""

    def __init__(self, found: Estimate):
        self.mean, self.low, self.high = found.value, found.low, found.high


def correlations_shown(table: pd.DataFrame) -> Shown:
    rows = [(HEADS[kind], label, colour, found) for kind, (colour, names) in KINDS.items() for name, label in names.items()
            if (found := correlation(table[name], table["sales"])) is not None]
    figure = svg.panel(3.9)
    axes = figure.add_axes((0.22, 0.11, 0.46, 0.87))
    forest(axes, [row[1] for row in rows], [Correlation(row[3]) for row in rows], [row[2] for row in rows])
    axes.set_xlabel("correlation with sales")
    for kind, (colour, names) in KINDS.items():
        places = [place for place, row in enumerate(rows) if row[0] == HEADS[kind]]
        if places:
            axes.annotate(HEADS[kind], (1.03, np.mean(places)), xycoords=("axes fraction", "data"), color=colour,
                          weight="bold", va="center", annotation_clip=False)
    best = max(rows, key=lambda row: abs(row[3].value), default=None)
    shows = "Correlations over salespeople with 95 % intervals; hollow: could be zero."
    if best:
        shows += f" Strongest: {best[1]}, r = {best[3].value:.2f}."
    not_proved = ("What makes people sell. Influence and trust grow with customers who would have bought anyway, and people of all "
                  "teams and replicates are taken as independent.")
    numbers = pd.DataFrame([(head, label, found.value, found.low, found.high) for head, label, _, found in rows],
                           columns=["kind", "what", "correlation", "from", "to"])
    return Shown(GOES_WITH, shows, not_proved, numbers, svg.inline(figure, "correlations", GOES_WITH, shows))
