"""Answers as a figure: a panel per measure, a line per question."""

from __future__ import annotations

import textwrap

import xarray as xr
from matplotlib.figure import Figure

from ..figures import style
from ..report.forest import forest, span
from .answers import Answer

ROW = 0.48  # inches for a question
NAME = 44  # letters in a line of a question


def draw(results: xr.Dataset, answers: list[Answer]) -> Figure:
    """Stands alone, with source and caveat."""
    measures = list(dict.fromkeys(each.question.measure for each in answers))
    groups = [[each for each in answers if each.question.measure == measure] for measure in measures]
    height = 2.5 + sum(0.75 + ROW * len(group) for group in groups)
    first = answers[0]
    subtitle = ("Paired differences with 95 % intervals; hollow: could be zero. Blue: effects; red: how much they differ."
                + (f"\nShaded: differences below {first.bound:g}, which would not matter." if first.bound is not None else ""))
    title = f"{first.question.measure}: {span(first.found)}"
    figure = style.frame(results, title, subtitle, (10, height))
    bottom = height - 1.25 - (0.15 if first.bound is not None else 0)
    for measure, group in zip(measures, groups):
        inches = ROW * len(group)
        bottom -= inches + 0.3
        axes = figure.add_axes((0.42, bottom / height, 0.55, inches / height))
        bottom -= 0.45
        if first.bound is not None:
            axes.axvspan(-first.bound, first.bound, color=style.PALE, alpha=0.6, zorder=0)
        colours = [style.VERMILLION if each.question.interaction else style.BLUE for each in group]
        forest(axes, [textwrap.fill(each.question.text, NAME) for each in group], [each.found for each in group], colours)
        axes.tick_params(axis="y", labelsize=9)
        axes.set_title(measure, loc="left", weight="bold", size=12)
    return figure
