"""Who sells: sales by attachment category, and what goes with them."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..results import ATTACHMENT, people
from ..figures import style
from ..statistics.lines import Estimate, correlation

TARGETS = Path(__file__).parents[3] / "data" / "targets.csv"
SHOWN = 400  # dots of a category that are drawn
# What may go with sales, in three kinds, each with its colour.
KINDS = {
    "brings": (style.BLUE, {"knowledge": "knowledge", "trait_empathy": "empathy by nature",
                            "avoidance": "avoidance", "anxiety": "anxiety",
                            "drd4_7r": "DRD4 7R", "drd2_a1": "DRD2 A1"}),
    "does": (style.VERMILLION, {"customer_orientation": "customer orientation", "sales_orientation": "pushing",
                                "talk_share": "talking"}),
    "meets": (style.GREEN, {"influence": "influence", "customer_power": "customer\u2019s power", "trust": "trust",
                            "empathy": "empathy while selling", "customer_empathy": "customer\u2019s empathy"}),
}
HEADS = {"brings": "What the salesperson brings", "does": "What the salesperson does",
         "meets": "What grows between the two"}
# Published correlations with sales; those of which only the sign is known are left out.
PUBLISHED = {"knowledge": "knowledge_sales_correlation", "customer_orientation": "co_sales_correlation"}


def published() -> dict[str, float]:
    with TARGETS.open(newline="") as file:
        values = {row["name"]: float(row["value"]) for row in csv.DictReader(file)}
    return {name: values[target] for name, target in PUBLISHED.items()}


def top_share(sales: np.ndarray, part: float = 0.2) -> float:
    """The share of all sales made by the best `part` of the salespeople."""
    best = np.sort(sales)[::-1][: max(1, round(part * len(sales)))]
    return best.sum() / max(1, sales.sum())


def between_share(table: pd.DataFrame) -> float:
    """The share of the variance of sales that lies between the attachment categories (eta squared)."""
    means = table.groupby("attachment")["sales"].transform("mean")
    return float(means.var(ddof=0) / max(1e-12, table["sales"].var(ddof=0)))


def swarm(values: np.ndarray, bins: int = 34, width: float = 0.36) -> np.ndarray:
    """Sideways places, so that dots of like value stand beside each other and the crowd shows its shape."""
    bin_of = np.digitize(values, np.linspace(values.min(), values.max() + 1e-9, bins))
    places = np.zeros(len(values))
    crowd = max(np.bincount(bin_of))
    step = min(0.05, 2 * width / max(1, crowd))
    for each in np.unique(bin_of):
        inside = np.flatnonzero(bin_of == each)
        places[inside] = step * (np.arange(len(inside)) - (len(inside) - 1) / 2)
    return places


def draw_category(axes: Axes, place: int, sales: np.ndarray, best: float) -> None:
    if len(sales) == 0:
        return
    shown = np.sort(sales)[:: max(1, len(sales) // SHOWN)]
    colours = np.where(shown >= best, style.VERMILLION, style.BLUE)
    axes.scatter(place + swarm(shown), shown, s=15, c=colours, alpha=0.55, linewidths=0)
    mean = sales.mean()  # as in the table: sales are skewed, and the median is far below
    axes.plot([place - 0.34, place + 0.34], [mean, mean], color=style.INK, linewidth=2, solid_capstyle="butt")
    axes.annotate(f"{mean:.1f}", (place + 0.34, mean), (2, 2), textcoords="offset points", size=11,
                  weight="bold", va="bottom", ha="right", path_effects=style.HALO)


def draw_categories(axes: Axes, table: pd.DataFrame) -> None:
    groups = [table.loc[table["attachment"] == name, "sales"].to_numpy() for name in ATTACHMENT]
    best = np.quantile(table["sales"], 0.8)
    for place, sales in enumerate(groups):
        draw_category(axes, place, sales, best)
    axes.axhline(best, color=style.VERMILLION, linewidth=0.9, linestyle=(0, (4, 3)))
    axes.annotate("the best\nfifth", (1, best), (0, 4), xycoords=("axes fraction", "data"), ha="right",
                  textcoords="offset points", color=style.VERMILLION, size=11, weight="bold", va="bottom",
                  linespacing=1.1, path_effects=style.HALO)
    axes.set_xticks(range(len(ATTACHMENT)),
                    [f"{name}\nn = {len(sales):,}" for name, sales in zip(ATTACHMENT, groups)])
    axes.tick_params(axis="x", labelcolor=style.INK)
    axes.set_ylim(bottom=0)
    axes.set_xlim(-0.5, 4.0)
    style.quiet(axes, "y")
    style.heading(axes, "By attachment", "sales; a dot is one salesperson, a bar the mean")


def draw_estimate(axes: Axes, row: float, name: str, estimate: Estimate | None, colour: str) -> None:
    axes.annotate(name, (0, row), (-8, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
                  ha="right", va="center", size=10.5, annotation_clip=False)
    if estimate is None:
        axes.annotate("does not vary", (0, row), size=9, color=style.GREY, va="center", ha="center")
        return
    face = colour if estimate.clear else "white"
    axes.plot([estimate.low, estimate.high], [row, row], color=colour, linewidth=1.8, alpha=0.75)
    axes.scatter(estimate.value, row, s=46, facecolor=face, edgecolor=colour, linewidth=1.6, zorder=3)


def draw_published(axes: Axes, row: float, value: float, named: bool) -> None:
    """The published correlation as a tick, the first one with its name."""
    axes.plot([value] * 2, [row - 0.42, row + 0.42], color=style.INK, linewidth=1.8)
    if named:
        axes.annotate("published", (value, row - 0.42), (0, 1), textcoords="offset points", size=9,
                      ha="center", va="bottom", color=style.INK)


def draw_correlations(axes: Axes, table: pd.DataFrame) -> None:
    known, row = published(), 0.0
    for kind, (colour, names) in KINDS.items():
        axes.annotate(HEADS[kind], (0, row), (-8, 0), xycoords=("axes fraction", "data"),
                      textcoords="offset points", ha="right", va="center", size=10.5, weight="bold",
                      color=colour, annotation_clip=False)
        for name, label in names.items():
            row += 1
            draw_estimate(axes, row, label, correlation(table[name], table["sales"]), colour)
            if name in known:
                draw_published(axes, row, known[name], named=name == "knowledge")
        row += 1.5
    axes.axvline(0, color=style.GREY, linewidth=0.8, zorder=0)
    axes.set(xlim=(-0.65, 1), ylim=(row - 1, -0.6), yticks=[], xticks=np.arange(-0.5, 1.01, 0.5))
    style.quiet(axes, "x")
    style.heading(axes, "What goes with selling", "correlation with sales; hollow: could be zero")


def draw(results: xr.Dataset) -> Figure:
    table = people(results)
    share = 100 * top_share(table["sales"].to_numpy())
    subtitle = (f"Attachment category accounts for {100 * between_share(table):.0f} % of the variance of sales. "
                "Luck is in every figure here: territory and fit of the accounts,\nwhich nobody chooses. "
                "A correlation does not show a cause; lines are 95 % intervals.")
    figure = style.frame(results, f"A fifth of the salespeople make {share:.0f} % of the sales", subtitle, (11, 7.2))
    grid = figure.add_gridspec(1, 2, width_ratios=[1, 0.9], wspace=0.55, left=style.LEFT, right=0.975, top=0.75,
                               bottom=0.17)
    draw_categories(figure.add_subplot(grid[0]), table)
    draw_correlations(figure.add_subplot(grid[1]), table)
    return figure
