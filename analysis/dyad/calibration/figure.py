"""A calibration as a figure: what became of each prior, and what the posterior shows of each target."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..figures import style
from ..results import open_results
from .results import CENTRAL, INFORMED, Results, contraction

ROW = 0.3  # inches of a line
HEAD, FOOT = 1.75, 1.25  # inches for title and source


def draw(results: Results) -> Figure:
    """A figure that stands alone, with source and caveat."""
    study = results.study
    informed = int((contraction(study, results.posteriors["all"]) >= INFORMED).sum())
    count = len(study.calibration.parameters)
    rows = max(count, len(study.calibration.targets))
    height = HEAD + ROW * rows + FOOT
    with open_results(study.folder / f"draws{study.last.number}.h5") as runs:
        figure = style.frame(runs, f"The targets inform {informed} of {count} values",
                             f"Stopping rule {'reached' if study.reached else 'not reached'}, gate "
                             f"{'passed' if results.gate.passed else 'failed'}. Dots are medians, lines 90 % intervals.", (12.5, height))
    top, bottom = 1 - HEAD / height, FOOT / height
    left = figure.add_axes((0.205, bottom, 0.255, top - bottom))
    right = figure.add_axes((0.705, bottom, 0.265, top - bottom))
    _parameters(left, results)
    _targets(right, results)
    return figure


def _parameters(axes: Axes, results: Results) -> None:
    """The ensemble as probabilities under the prior, the best informed on top."""
    study = results.study
    shrunk = contraction(study, results.posteriors["all"])
    order = np.argsort(-shrunk)
    low, middle, high = np.quantile(results.posteriors["all"][:, order], CENTRAL, axis=0)
    places = np.arange(len(order))
    axes.axvspan(CENTRAL[0], CENTRAL[-1], color=style.PALE, alpha=0.45, linewidth=0)
    for known, colour in ((True, style.BLUE), (False, style.GREY)):
        rows = (shrunk[order] >= INFORMED) == known
        axes.hlines(places[rows], low[rows], high[rows], color=colour, linewidth=1.8)
        axes.scatter(middle[rows], places[rows], s=30, color=colour, zorder=3)
    axes.set_xlim(0, 1)
    axes.set_xlabel("probability under the prior")
    _rows(axes, [study.calibration.keys[place] for place in order])
    style.heading(axes, "Values", "grey band: 90 % of each prior; grey lines: not informed")


def _targets(axes: Axes, results: Results) -> None:
    """What the real runs of the ensemble show, in SDs of each target from what was found."""
    targets = results.study.calibration.targets
    seen = results.study.drawn.seen[results.ensemble]
    apart = (seen - [target.value for target in targets]) / [target.sd for target in targets]
    low, middle, high = np.quantile(apart, CENTRAL, axis=0)
    places = np.arange(len(targets))
    found = [((target.low - target.value) / target.sd, (target.high - target.value) / target.sd) for target in targets]
    axes.hlines(places, *np.transpose(found), color=style.PALE, linewidth=9)
    axes.hlines(places, low, high, color=style.VERMILLION, linewidth=1.8)
    axes.scatter(middle, places, s=30, color=style.VERMILLION, zorder=3)
    axes.axvline(0, color=style.GREY, linewidth=0.8, zorder=0)
    axes.set_xlabel("SDs of the target from what was found")
    _rows(axes, [f"{target.measure} ({target.provenance})" for target in targets])
    style.heading(axes, "Targets", "grey bars: their intervals; lines: the posterior's runs")


def _rows(axes: Axes, names: list[str]) -> None:
    axes.set_yticks(np.arange(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.tick_params(axis="y", labelcolor=style.INK)
    style.quiet(axes, "x")
