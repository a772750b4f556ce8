"""A sensitivity analysis as a figure: one panel per measure, one line per factor."""

from __future__ import annotations

import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..figures import style
from .analysis import Analysis
from .text import noise

# kind -> (column, what it is called, colour, filled)
MARKS = {"saltelli": [("total", "total index: with all others", style.BLUE, True),
                      ("first", "first-order index: alone", style.VERMILLION, False)],
         "morris": [("size", "size of effect, whatever its sign", style.BLUE, True),
                    ("mean", "mean effect, with its sign", style.VERMILLION, False)]}
UNITS = {"saltelli": "share of the variance over points", "morris": "units of the measure, per range of the factor"}
SHOWN = 25  # factors that are drawn; the table has all


def draw_panel(axes: Axes, analysis: Analysis, order: list[str], names: bool) -> None:
    """Marks with their intervals, the first factor of `order` on top."""
    table = analysis.table.set_index("factor").loc[order]
    places = range(len(order))
    for shift, (column, _, colour, filled) in zip((-0.15, 0.15), MARKS[analysis.design.kind]):
        rows = [place + shift for place in places]
        axes.hlines(rows, table[f"{column}_low"], table[f"{column}_high"], color=colour, linewidth=1.6, alpha=0.75)
        axes.scatter(table[column], rows, s=34, facecolor=colour if filled else "white", edgecolor=colour, linewidth=1.5,
                     zorder=3)
    axes.axvline(0, color=style.GREY, linewidth=0.8, zorder=0)
    axes.set_ylim(len(order) - 0.4, -0.6)
    axes.set_yticks(places, order if names else [""] * len(order))
    axes.tick_params(axis="y", labelcolor=style.INK)
    axes.set_xlabel(UNITS[analysis.design.kind])
    style.quiet(axes, "x")
    axes.set_title(analysis.measure, loc="left", weight="bold", size=12, pad=31)


def legend(axes: Axes, kind: str) -> None:
    """What the marks are, over the first panel."""
    for place, (_, text, colour, filled) in enumerate(MARKS[kind]):
        axes.annotate(("\u25cf " if filled else "\u25cb ") + text, (0, 1), (0, 25 - 12 * place), xycoords="axes fraction",
                      textcoords="offset points", color=colour, size=9, va="top", annotation_clip=False)


def size(analyses: list[Analysis]) -> tuple[float, float]:
    """Inches that hold all panels and names."""
    rows = min(SHOWN, len(analyses[0].table))
    return 3.4 + 3.6 * len(analyses), 1.5 + 0.34 * rows


def draw_panels(figure: Figure, analyses: list[Analysis], top: float, bottom: float) -> None:
    order = analyses[0].table["factor"].head(SHOWN).tolist()
    left = 2.9 / figure.get_figwidth()
    grid = figure.add_gridspec(1, len(analyses), wspace=0.12, left=left, right=0.98, top=top, bottom=bottom)
    for place, analysis in enumerate(analyses):
        draw_panel(figure.add_subplot(grid[place]), analysis, order, names=place == 0)
    legend(figure.axes[0], analyses[0].design.kind)


def title(analyses: list[Analysis]) -> str:
    """What the figure finds, of the first measure."""
    return f"{analyses[0].measure} hangs most on {analyses[0].table['factor'].iloc[0]}"


def draw(results: xr.Dataset, analyses: list[Analysis]) -> Figure:
    """A figure that stands alone, with source and caveat."""
    width, height = size(analyses)
    height += 1.75
    figure = style.frame(results, title(analyses), noise(analyses[0]) + " Lines: 95 % intervals.", (max(width, 9), height))
    draw_panels(figure, analyses, 1 - 1.75 / height, 1.15 / height)
    return figure
