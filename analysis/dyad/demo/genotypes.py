"""Customer orientation against avoidance, by genotype."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..results import people
from ..figures import style, words
from ..statistics.lines import Line, fit_line

# receptor -> its column, and (label in the column, colour, what its carriers are called)
RECEPTORS = {
    "Dopamine receptor DRD4": ("drd4", [("7R", style.VERMILLION, "7R carriers"),
                                        ("no 7R", style.GREY, "no 7R")]),
    "Dopamine receptor DRD2": ("drd2", [("A2/A2", style.BLUE, "A2/A2"),
                                        ("A1", style.GREY, "A1 carriers")]),
}
SHOWN = 600  # points of a group that are drawn; the lines use all


def group_lines(table: pd.DataFrame) -> dict[str, Line | None]:
    """The regression of customer orientation (percent) on avoidance, for each of the four groups."""
    lines = {}
    for column, groups in RECEPTORS.values():
        for label, _, _ in groups:
            group = table[table[column] == label]
            lines[label] = fit_line(group["avoidance"], 100 * group["customer_orientation"])
    return lines


def steeper(one: Line | None, other: Line | None) -> bool:
    """Whether the first line clearly rises, and clearly more than the second."""
    return bool(one and other and one.slope.low > max(0, other.slope.high))


def finding(lines: dict[str, Line | None]) -> str:
    rising = []
    for _, pair in RECEPTORS.values():
        for (label, _, name), (other, _, _) in (pair, pair[::-1]):
            if steeper(lines[label], lines[other]):
                rising.append(name)
    if not rising:
        return "Avoidance and customer orientation: no clear difference between genotypes"
    return f"Avoidance goes with customer orientation above all in {words.joined(rising)}"


def describe(line: Line) -> str:
    slope, low, high = (words.signed(value) for value in (line.slope.value, line.slope.low, line.slope.high))
    return f"n = {line.n:,}\nslope {slope}\n({low} to {high})"


def draw_group(axes: Axes, group: pd.DataFrame, line: Line | None, colour: str) -> None:
    shown = group.iloc[:: max(1, len(group) // SHOWN)]
    axes.scatter(shown["avoidance"], 100 * shown["customer_orientation"], s=20, color=colour, alpha=0.42,
                 linewidths=0)
    if line:
        axes.fill_between(line.x, line.low, line.high, color=colour, alpha=0.16, linewidth=0)
        axes.plot(line.x, line.y, color=colour, linewidth=2.6, solid_capstyle="round")


def end(line: Line | None) -> float:
    return float(line.y[-1]) if line else 0.0


def draw_receptor(axes: Axes, table: pd.DataFrame, lines: dict[str, Line | None], receptor: str) -> None:
    column, groups = RECEPTORS[receptor]
    for label, colour, _ in reversed(groups):
        draw_group(axes, table[table[column] == label], lines[label], colour)
    places = style.spread_labels([end(lines[label]) for label, _, _ in groups], 0.3 * np.ptp(axes.get_ylim()))
    for (label, colour, name), place in zip(groups, places):
        if (line := lines[label]) is not None:
            axes.annotate(name, (1, place), (6, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
                          color=colour, size=12, weight="bold", va="bottom", annotation_clip=False)
            axes.annotate(describe(line), (1, place), (6, -2), xycoords=("axes fraction", "data"),
                          textcoords="offset points", color=colour, size=9.5, va="top", linespacing=1.35,
                          annotation_clip=False)
    style.heading(axes, receptor, "customer orientation, % of moves")
    axes.set_xlabel("attachment avoidance, SD from the mean")
    style.quiet(axes, "y")


def draw(results: xr.Dataset) -> Figure:
    table = people(results)
    lines = group_lines(table)
    subtitle = ("One dot is one salesperson. Customer orientation: the share of asking, observing, tailoring and "
                "releasing among all moves other\nthan closing. Lines: least squares with a 95 % band; slopes in "
                "percentage points per SD of avoidance, with their 95 % interval.")
    figure = style.frame(results, finding(lines), subtitle)
    grid = figure.add_gridspec(1, 2, wspace=0.4, left=style.LEFT, right=0.87, top=0.725, bottom=0.2)
    first = None
    for column, receptor in enumerate(RECEPTORS):
        first = axes = figure.add_subplot(grid[column], sharex=first, sharey=first)
        draw_receptor(axes, table, lines, receptor)
    return figure
