"""How unequal sales are: the Lorenz curve."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...figures import style
from ...statistics.paired import Difference, difference
from .. import svg
from ..forest import span
from ..shown import Section, Shown

TITLE = "The Lorenz curve of sales"
PARTS = np.linspace(0, 1, 101)


def lorenz(sales: np.ndarray) -> np.ndarray:
    """Share of all sales made by the lowest part of the people, at each of PARTS; the diagonal where nobody sells.

    >>> lorenz(np.array([1, 1, 1, 1]))[50]
    0.5
    """
    ordered = np.concatenate([[0.0], np.cumsum(np.sort(np.asarray(sales, float)))])
    if ordered[-1] == 0:
        return PARTS.copy()
    return np.interp(PARTS, np.linspace(0, 1, len(ordered)), ordered / ordered[-1])


def gini(sales: np.ndarray) -> float:
    """Twice the area between the diagonal and the Lorenz curve: 0 for equal sales; NaN where nobody sells.

    >>> gini(np.array([0, 0, 0, 1]))
    0.75
    """
    ordered, n = np.sort(np.asarray(sales, float)), len(sales)
    if ordered.sum() == 0:
        return float("nan")
    return float(2 * (np.arange(1, n + 1) * ordered).sum() / (n * ordered.sum()) - (n + 1) / n)


def section(results: xr.Dataset) -> Section:
    sales = results["sales"].transpose("replicate", "salesperson").values
    curves = np.array([lorenz(run) for run in sales])
    inequality = difference(np.array([gini(run) for run in sales]))
    mean = curves.mean(0)
    figure = svg.panel(4.0)
    axes = figure.add_axes((0.08, 0.12, 0.5, 0.84))
    axes.fill_between(100 * PARTS, 100 * curves.min(0), 100 * curves.max(0), color=style.BLUE, alpha=0.2, linewidth=0)
    axes.plot(100 * PARTS, 100 * mean, color=style.BLUE, linewidth=2.2)
    axes.plot([0, 100], [0, 100], color=style.GREY, linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate("if all sold the same", (62, 66), color=style.GREY, ha="right")
    axes.set(xlim=(0, 100), ylim=(0, 100), xlabel="% of salespeople, lowest sales first", ylabel="% of all sales")
    style.quiet(axes, "both")
    best, idle = 100 * (1 - mean[80]), 100 * float((sales == 0).mean())
    shows = f"The best fifth make {best:.0f} % of the sales; {idle:.0f} % of the people sell nothing. Gini {gini_text(inequality)}."
    notes = ["The band reaches from the most equal to the most unequal replicate."] if len(sales) > 1 else []
    axes.annotate(f"the best fifth\nmake {best:.0f} %", (1.04, 100 * mean[80]), xycoords=("axes fraction", "data"),
                  color=style.BLUE, weight="bold", va="center", annotation_clip=False)
    axes.scatter(80, 100 * mean[80], s=30, color=style.BLUE, zorder=3)
    not_proved = ("That the best sellers are better. Most of the spread comes from territory and fit of the accounts, which nobody "
                  "chose. Their size was set so that the spread is as published.")
    table = pd.DataFrame({"% of salespeople": range(0, 101, 10), "% of sales": 100 * mean[::10],
                          "lowest replicate": 100 * curves.min(0)[::10], "highest replicate": 100 * curves.max(0)[::10]})
    picture = svg.inline(figure, "lorenz", TITLE, shows)
    return Section("How unequal sales are", "On the diagonal all people sell the same. In the corner one person sells everything.",
                   [Shown(TITLE, shows, not_proved, table, picture, notes)])


def gini_text(inequality: Difference) -> str:
    return span(inequality).replace("+", "") if inequality.pairs > 1 else f"{inequality.mean:.2f}, of one run"
