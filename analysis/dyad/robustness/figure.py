"""Specification curves: every rival with every draw, in the order of its effect, and below which rival it was."""

from __future__ import annotations

import textwrap
from math import ceil

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..figures import style
from .specifications import MECHANISM, MODEL
from .summary import Summary
from .text import DOES, percent, unit_of
from .verdicts import UNSEEN, VERDICTS, Rules

COLOURS = {"survives": style.BLUE, "weakens": style.GREEN, "vanishes": style.GREY, "reverses": style.VERMILLION, UNSEEN: style.PALE}
COLUMNS = 2
CURVE, STRIP, BETWEEN = 1.9, 0.17, 1.35  # inches: of a curve, of a rival's row below it, and between panels
NAMES = 2.75  # inches for the names of the rivals
CLAIM = 8.5  # letters of a claim in an inch
TOP, BOTTOM = 1.45, 1.1


def draw(found: list[Summary], rules: Rules) -> Figure:
    """Stands alone, with source and caveat. A panel per conclusion."""
    columns = min(COLUMNS, len(found))
    rows, strips = ceil(len(found) / columns), max(len(each.rivals) for each in found) * STRIP
    panel = CURVE + strips + BETWEEN
    width, height = max(6.6 * columns, 10.0), TOP + BOTTOM + rows * panel
    figure = style.sheet(source(found), title(found), subtitle(found, rules), (width, height))
    edge = style.LEFT * width
    each_width = (width - edge) / columns
    for place, each in enumerate(found):
        row, column = divmod(place, columns)
        left, top = edge + column * each_width + NAMES, height - TOP - row * panel - 0.8
        across = (each_width - NAMES - 0.35) / width
        curve = figure.add_axes((left / width, (top - CURVE) / height, across, CURVE / height))
        below = figure.add_axes((left / width, (top - CURVE - strips - 0.08) / height, across, strips / height))
        draw_panel(curve, below, each, rules)
        claim = textwrap.fill(each.conclusion.claim, int(CLAIM * each_width))
        figure.text((left - NAMES) / width, (top + 0.36) / height, claim, size=13, weight="bold", va="bottom")
        figure.text((left - NAMES) / width, (top + 0.14) / height, heading_of(each), size=10, color=style.GREY, va="bottom")
    return figure


def draw_panel(curve: Axes, strips: Axes, found: Summary, rules: Rules) -> None:
    """Effects with their intervals from smallest to largest; a mark per specification in the row of its rival."""
    table = found.specifications.dropna(subset="value").sort_values("value", kind="stable").reset_index(drop=True)
    colours = [colour(row) for _, row in table.iterrows()]
    many = len(table) > 40
    curve.vlines(table.index, table["low"], table["high"], color=colours, linewidth=0.7 if many else 1.6, alpha=0.5)
    drawn = table["draw"] > 0
    hues = pd.Series(colours)
    curve.scatter(table.index[drawn], table["value"][drawn], s=4 if many else 26, color=hues[drawn], linewidth=0, zorder=3)
    curve.scatter(table.index[~drawn], table["value"][~drawn], s=34, color=hues[~drawn], edgecolor="white", linewidth=0.8, zorder=4)
    own = found.rivals.set_index("rival")["value"][MODEL]
    curve.axhline(0, color=style.GREY, linewidth=0.8, zorder=0)
    curve.axhline(rules.least_left * own, color=style.GREY, linewidth=0.8, linestyle=(0, (4, 3)), zorder=0)
    style.quiet(curve, "y")
    curve.set_xticks([])
    curve.spines["bottom"].set_visible(False)
    names = found.rivals["rival"].tolist()
    rows = [names.index(name) for name in table["rival"]]
    strips.scatter(table.index, rows, marker="|", s=26, color=colours, linewidth=0.7 if many else 1.8)
    strips.set_ylim(len(names) - 0.4, -0.6)
    strips.set_yticks(range(len(names)), [found.words[name] for name in names])
    strips.set_xticks([])
    strips.tick_params(length=0, labelsize=9, labelcolor=style.INK)
    for side in strips.spines.values():
        side.set_visible(False)
    for axes in (curve, strips):
        axes.set_xlim(-1 - 0.01 * len(table), len(table) + 0.01 * len(table))


def colour(row: pd.Series) -> str:
    """That of the verdict. The model itself has none, and what is left without the mechanism is no rival."""
    return {MODEL: style.INK, MECHANISM: style.PALE}.get(row["rival"]) or COLOURS[row["verdict"]]


def heading_of(found: Summary) -> str:
    over = f", over the draws it {DOES.get(found.over_draws, found.over_draws)}" if found.over_draws else ""
    return f"It {DOES.get(found.outcome, found.outcome)}{over}. Unit: {unit_of(found.conclusion)}."


def title(found: list[Summary]) -> str:
    """How many conclusions survive all rivals."""
    which = [each.over_draws or each.outcome for each in found]
    survive = sum(each == VERDICTS[0] for each in which)
    if len(found) == 1:
        return f"{found[0].conclusion.claim}: {which[0]}"
    return f"{survive} of {len(found)} conclusions survive every rival explanation"


def subtitle(found: list[Summary], rules: Rules) -> str:
    draws = max(int(each.rivals["draws"].max()) for each in found)
    worlds = f"each rival with the configuration's own values (large dots) and up to {draws} draws of the parameters" if draws else "each rival"
    legend = ", ".join(f"{name} {what}" for name, what in zip(VERDICTS, ("blue", "green", "grey", "orange")))
    return (f"Specifications, {worlds}, in the order of their effect, with {percent(rules.level)} intervals.\n"
            f"Dashed: {percent(rules.least_left)} of the model's own effect. Black: the model itself; {legend}.")


def source(found: list[Summary]) -> str:
    one = found[0].effects
    return (f"Simulated with dyad: model {one.model_version}, seed {one.seed}; {sum(each.effects.runs for each in found):,} runs, "
            f"{sum(len(each.specifications) for each in found):,} specifications.")
