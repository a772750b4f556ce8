"""Answers as a figure: a panel per measure, a line per question."""

from __future__ import annotations

import textwrap

import xarray as xr
from matplotlib.figure import Figure

from ..figures import style
from ..figures.words import joined
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
    subtitle = ("Paired differences with 95 % intervals. " + legend(answers)
                + (f"\nShaded: differences below {first.bound:g}, which would not matter." if first.bound is not None else ""))
    figure = style.frame(results, title(answers), subtitle, (10, height))
    bottom = height - 1.25 - (0.15 if first.bound is not None else 0)
    for measure, group in zip(measures, groups):
        inches = ROW * len(group)
        bottom -= inches + 0.3
        axes = figure.add_axes((0.42, bottom / height, 0.55, inches / height))
        bottom -= 0.45
        if first.bound is not None:
            axes.axvspan(-first.bound, first.bound, color=style.PALE, alpha=0.6, zorder=0)
        colours = [style.VERMILLION if each.question.interaction else style.BLUE for each in group]
        forest(axes, [textwrap.fill(each.question.text, NAME) for each in group], [each.found for each in group], colours,
               clear=[each.differs for each in group])
        axes.tick_params(axis="y", labelsize=9)
        axes.set_title(measure, loc="left", weight="bold", size=12)
    return figure


def title(answers: list[Answer]) -> str:
    """The answer, where there is one; how many there are, where none of them stands for the others."""
    if len(answers) == 1:
        return f"{answers[0].question.measure}: {span(answers[0].found)}"
    return f"{len(answers)} contrasts of {joined(list(dict.fromkeys(each.question.measure for each in answers)))}"


def legend(answers: list[Answer]) -> str:
    """What fills and colours mean."""
    hollow = "Hollow: no difference shown" + (" after correction." if len(answers) > 1 else ".")
    interactions = any(each.question.interaction for each in answers)
    return hollow + (" Blue: effects; orange: how much they differ." if interactions else "")
