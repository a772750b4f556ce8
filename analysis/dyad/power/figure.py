"""Power by the number of people, a line per assumed effect."""

from __future__ import annotations

import textwrap

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, NullLocator

from ..figures import style
from ..statistics.shares import Share, share
from ..version import __version__
from .plan import Plan
from .sizes import FEWEST, ROWS, found, surveys
from .text import assumptions

COLOURS = (style.BLUE, style.VERMILLION, style.GREEN, style.PURPLE, style.GREY)
PLACES, FURTHEST = 9, 6000  # sizes along a line; the largest that is drawn
TICKS = (20, 50, 100, 200, 500, 1000, 2000, 5000)


def draw(plan: Plan) -> Figure:
    """Stands alone: what is assumed is in it, with source and caveat."""
    source = f"Simulated by dyad-analysis {__version__}: up to {plan.samples:,} surveys at each size, seed {plan.seed}."
    figure = style.sheet(source, title(plan), subtitle(plan), (11, 6.8))
    axes = figure.add_axes((0.07, 0.2, 0.79, 0.6))
    places = grid(plan)
    lines = [(f"effect {size.effect:g}", colour, [power(plan, size.effect, people) for people in places])
             for size, colour in zip(plan.sizes, COLOURS)]
    for _, colour, shares in lines:
        line(axes, places, shares, colour)
    if plan.assurance:
        line(axes, list(plan.assurance.sizes), list(plan.assurance.shares), style.INK, "--")
    for (name, colour, _), place in zip(lines, style.spread_labels([shares[-1].value for *_, shares in lines], 0.06)):
        axes.annotate(name, (places[-1], place), (8, 0), textcoords="offset points", color=colour, va="center", weight="bold",
                      annotation_clip=False)
    axes.axhline(plan.wanted, color=style.GREY, linewidth=0.9, linestyle=":")
    axes.set_xscale("log")
    axes.set_xlim(places[0], places[-1])
    axes.set_xticks([tick for tick in TICKS if places[0] <= tick <= places[-1]])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda tick, _: f"{tick:,.0f}"))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.set_ylim(0, 1.02)
    axes.set_yticks(np.linspace(0, 1, 6), [f"{100 * value:.0f} %" for value in np.linspace(0, 1, 6)])
    axes.set_xlabel("people in the study")
    style.quiet(axes, "y")
    return figure


def power(plan: Plan, effect: float, people: int) -> Share:
    return share(found(surveys(plan.study, effect, people, min(plan.samples, max(100, ROWS // (PLACES * people))), plan.seed)))


def line(axes: Axes, places: list[int], shares: list[Share], colour: str, style_of_line: str = "-") -> None:
    axes.fill_between(places, [each.low for each in shares], [each.high for each in shares], color=colour, alpha=0.18, linewidth=0)
    axes.plot(places, [each.value for each in shares], style_of_line, color=colour, linewidth=2)


def grid(plan: Plan) -> list[int]:
    """From 30 people to what the smallest effect needs, by equal ratios, as far as is drawn."""
    needed = [size.formula for size in plan.sizes if np.isfinite(size.formula)]
    last = float(np.clip(1.6 * max(needed, default=1000), 200, FURTHEST))
    return sorted({int(round(people)) for people in np.geomspace(max(30, FEWEST), last, PLACES)})


def title(plan: Plan) -> str:
    """What the smallest studies that were asked for can find."""
    people = min(each.people for each in plan.mistakes)
    found_in = sorted(100 * each.power.value for each in plan.mistakes if each.effect and each.people == people)
    span = " to ".join(dict.fromkeys(f"{share:.0f}" for share in (found_in[0], found_in[-1])))
    effects = "the effect" if len(found_in) == 1 else "these effects"
    return f"Studies of {people:,} people find {effects} in {span} % of cases"


def subtitle(plan: Plan) -> str:
    dashed = " Dashed: over the draws of what the effect may be." if plan.assurance else ""
    text = (f"Share of studies with p < .05 for {plan.study.tested}. Assumed, not found: {assumptions(plan.study)}. Bands: 95 % intervals "
            f"of the simulation.{dashed}")
    return "\n".join(textwrap.wrap(text, 125))
