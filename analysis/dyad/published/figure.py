"""Shares of surveys that find what was published, by size: a panel per finding, a line per world."""

from __future__ import annotations

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..figures import style
from .findings import Finding
from .worlds import SIGNS, Answer, claimed_share

ACROSS, PANEL = 3, (3.9, 3.0)  # panels in a row; inches of one


def draw(results: xr.Dataset, answers: list[Answer], findings: list[Finding]) -> Figure:
    """Stands alone, with source and caveat."""
    claims: dict[str, int | None] = {finding.name: finding.claim for finding in findings}
    without = {finding.name for finding in findings if finding.outcome == "SO" or finding.claim == 0}  # nothing was claimed there
    names = [name for name in answers[0].found if name not in without]
    rows = -(-len(names) // ACROSS)
    width, height = ACROSS * PANEL[0] + 0.6, rows * PANEL[1] + 2.8
    figure = style.frame(results, title(answers, names, claims), "Share of simulated surveys with p < .05 and the published sign, by "
                         "salespeople in a survey. Bands: 95 % intervals. Dotted: 2.5 %, the share that\nchance gives to one sign. If no sign was published, the more frequent sign is shown.", (width, height))
    grid = figure.add_gridspec(rows, ACROSS, left=0.06, right=0.97, top=1 - 2.15 / height, bottom=1.15 / height, hspace=0.55, wspace=0.22)
    for place, name in enumerate(names):
        axes = figure.add_subplot(grid[place // ACROSS, place % ACROSS])
        panel(axes, answers, name, claims.get(name, 1))
        style.heading(axes, name, f"published: {SIGNS[claims[name]]}" if name in claims else "both claimed slopes, and no other")
    for place, world in enumerate(dict.fromkeys(answer.world for answer in answers)):
        figure.text(0.06 + 0.13 * place, 1 - 1.42 / height, f"\u25cf {world}", color=style.look(place)[0], size=10, weight="bold")
    return figure


def panel(axes: Axes, answers: list[Answer], name: str, claim: int | None) -> None:
    for place, world in enumerate(dict.fromkeys(answer.world for answer in answers)):
        here = [answer for answer in answers if answer.world == world]
        shares = [claimed_share(answer.found[name], claim) for answer in here]
        sizes, (colour, dashes) = [answer.size for answer in here], style.look(place)
        axes.fill_between(sizes, [each.low for each in shares], [each.high for each in shares], color=colour, alpha=0.18, linewidth=0)
        axes.plot(sizes, [each.value for each in shares], dashes, color=colour, marker="o", markersize=4, linewidth=1.8)
    axes.axhline(0.025, color=style.GREY, linewidth=0.9, linestyle=":")
    sizes = sorted({answer.size for answer in answers})
    axes.set_xscale("log")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes], fontsize=9)
    axes.set_xticks([], minor=True)
    axes.set_ylim(-0.02, 1.02)
    axes.set_yticks(np.linspace(0, 1, 5), ["0", "", "50 %", "", "100 %"])
    style.quiet(axes, "y")


def title(answers: list[Answer], names: list[str], claims: dict[str, int | None]) -> str:
    """How often the smallest surveys of the model find the first finding."""
    first = answers[0]
    share = claimed_share(first.found[names[0]], claims.get(names[0], 1))
    finding = names[0].replace(" x ", " \u00d7 ")
    return f"{finding}: {100 * share.value:.0f} % of surveys of {first.size} salespeople find it"
