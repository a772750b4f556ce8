"""How measures answer to each factor of a sweep."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr
from matplotlib.axes import Axes

from ...figures import style
from ...statistics.paired import difference
from .. import svg
from ..shown import Section, Shown
from .levels import Levels, influence, levels, per_replicate

SHOWN = 4  # factors in a figure; the table has all


def section(results: xr.Dataset, measures: list[str]) -> Section:
    factors = levels(results)
    lead = ("The mean of a measure at each level of a factor, over all levels of the others. Bars: 95 % intervals over replicates. "
            "If all points share their random numbers, differences between levels are more precise than the bars suggest.")
    return Section("Responses", lead, [shown(results, measure, factors) for measure in measures])


def estimates(values: np.ndarray, factor: Levels) -> list[tuple[float, float, float]]:
    """Mean and ends of its interval at each level; without ends where there is one replicate."""
    found = [difference(each) for each in per_replicate(values, factor.code, len(factor.labels))]
    return [(each.mean, each.low, each.high) for each in found]


def course(factor: Levels, means: list[float]) -> str:
    """Where a measure begins and ends along a factor, and how far it goes between where that is further."""
    known = [(label, mean) for label, mean in zip(factor.labels, means) if np.isfinite(mean)]
    if not known:
        return "undefined at every level"
    (first, begin), (last, end) = known[0], known[-1]
    (bottom, low), (top, high) = (by(known, key=lambda each: each[1]) for by in (min, max))
    text = f"{begin:.3g} at {first}, {end:.3g} at {last}"
    return text if {bottom, top} <= {first, last} else f"{text}; lowest {low:.3g} at {bottom}, highest {high:.3g} at {top}"


def draw(axes: Axes, factor: Levels, found: list[tuple[float, float, float]]) -> None:
    places = factor.places if factor.is_number else np.arange(len(found), dtype=float)
    mean, low, high = np.array(found).T
    axes.plot(places, mean, color=style.BLUE, linewidth=1.4, marker="o", markersize=4, linestyle="-" if factor.is_number else "none")
    axes.vlines(places, low, high, color=style.BLUE, linewidth=1.4)
    if factor.is_number:
        axes.locator_params(axis="x", nbins=4)
    else:
        axes.set_xticks(places, factor.labels, rotation=30, ha="right", rotation_mode="anchor")
        axes.set_xlim(-0.5, len(found) - 0.5)
    axes.set_xlabel(factor.name)
    style.quiet(axes, "y")


def shown(results: xr.Dataset, measure: str, factors: list[Levels]) -> Shown:
    values = results["value"].sel(measure=measure).values
    order = sorted(factors, key=lambda factor: -influence(values, factor))
    found = {factor.name: estimates(values, factor) for factor in order}
    drawn = order[:SHOWN]
    columns = 2 if len(drawn) == SHOWN else len(drawn)
    rows = -(-len(drawn) // columns)
    height = 0.25 + 2.15 * rows
    figure = svg.panel(height)
    grid = figure.add_gridspec(rows, columns, left=0.09, right=0.985, top=1 - 0.12 / height, bottom=0.62 / height, wspace=0.22,
                               hspace=0.48)
    for place, factor in enumerate(drawn):
        axes = figure.add_subplot(grid[place // columns, place % columns], sharey=figure.axes[0] if place else None)
        draw(axes, factor, found[factor.name])
    title = f"{measure} by factor"
    shows = (f"{str(results['measure_meaning'].sel(measure=measure).item()).capitalize()}. The largest effect is that of {order[0].name}: "
             f"{course(order[0], [mean for mean, _, _ in found[order[0].name]])}.")
    if len(factors) > SHOWN:
        shows += f" The figure has the {SHOWN} of {len(factors)} factors with the largest effects."
    not_proved = ("That the factor matters in real people: the author of the sweep chose the range. Also, a factor may have different "
                  "effects at different levels of the others, and a mean over these levels hides this.")
    notes = ["Factors with many values are cut into bins of equal numbers of points."] if any(each.binned for each in order) else []
    table = pd.DataFrame([(factor.name, label, *each) for factor in order for label, each in zip(factor.labels, found[factor.name])],
                         columns=["factor", "level", "mean", "from", "to"])
    return Shown(title, shows, not_proved, table, svg.inline(figure, f"response-{measure}", title, shows), notes)
