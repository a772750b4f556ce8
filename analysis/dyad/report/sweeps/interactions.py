"""Pairs of factors: heat maps of a measure, and how much of them is interaction."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import xarray as xr
from matplotlib.figure import Figure

from ...figures import style
from ...results import configuration
from .. import svg
from ..shown import Section, Shown
from .levels import Levels, influence, levels

PAIRS = 2  # pairs in a figure
BINS = 3  # of factors with many values
CANDIDATES = 6  # factors that move the measure most, of which pairs are made
ALONE = ("one_at_a_time", "csv")  # designs whose points do not cross factors


def section(results: xr.Dataset, measures: list[str]) -> Section | None:
    """None for designs without crossed factors."""
    kind = configuration(results)["design"]["kind"]
    factors = levels(results, BINS)
    if kind in ALONE or len(factors) < 2:
        return None
    lead = ("Each cell is a mean over all points and replicates with these two levels. If the effects were additive, the difference "
            "between two rows would be the same in all columns. The interaction is the deviation from this.")
    return Section("Interactions", lead, [shown(results, measure, factors, kind == "grid") for measure in measures])


def cells(values: np.ndarray, one: Levels, other: Levels) -> np.ndarray:
    """Means over points and replicates, (levels of one, levels of the other); NaN where no point is."""
    means = np.full((len(one.labels), len(other.labels)), np.nan)
    for i, j in np.ndindex(*means.shape):
        inside = values[(one.code == i) & (other.code == j)]
        if np.isfinite(inside).any():
            means[i, j] = np.nanmean(inside)
    return means


def interaction_share(means: np.ndarray) -> float:
    """Share of the variance over cells that row and column means do not account for; NaN where cells are missing."""
    if not np.isfinite(means).all() or np.ptp(means) == 0:
        return np.nan
    additive = means.mean(1, keepdims=True) + means.mean(0, keepdims=True) - means.mean()
    return float(((means - additive) ** 2).sum() / ((means - means.mean()) ** 2).sum())


def draw(figure: Figure, place: int, count: int, means: np.ndarray, one: Levels, other: Levels, limits: tuple[float, float]) -> None:
    width = 0.86 / count
    axes = figure.add_axes((0.1 + place * (width + 0.045), 0.2, width - 0.075, 0.72))
    rows, columns = (np.arange(-0.5, count) for count in means.shape)
    axes.pcolormesh(columns, rows, means, cmap="cividis", vmin=limits[0], vmax=limits[1])  # stays a drawing, as images do not
    axes.invert_yaxis()
    middle = (limits[0] + limits[1]) / 2
    for (i, j), mean in np.ndenumerate(means):
        if np.isfinite(mean):
            axes.annotate(f"{mean:.3g}", (j, i), ha="center", va="center", size=7.5, color="white" if mean < middle else style.INK)
    axes.set_yticks(range(len(one.labels)), one.labels)
    axes.set_xticks(range(len(other.labels)), other.labels)
    axes.set(xlabel=f"columns: {other.name}")
    axes.set_title(f"rows: {one.name}", loc="left", size=8.5)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def shown(results: xr.Dataset, measure: str, factors: list[Levels], crossed: bool) -> Shown:
    values = results["value"].sel(measure=measure).values
    strongest = sorted(factors, key=lambda factor: -influence(values, factor))[:CANDIDATES if crossed else PAIRS + 1]
    found = {(one, other): cells(values, factors[one], factors[other])
             for one, other in combinations(sorted(factors.index(each) for each in strongest), 2)}
    share = {pair: interaction_share(means) if crossed else np.nan for pair, means in found.items()}
    order = sorted(found, key=lambda pair: -np.nan_to_num(share[pair] * np.nanvar(found[pair]), nan=-1))
    drawn = order[:PAIRS]
    limits = (min(float(np.nanmin(found[pair])) for pair in drawn), max(float(np.nanmax(found[pair])) for pair in drawn))
    figure = svg.panel(3.0)
    for place, (one, other) in enumerate(drawn):
        draw(figure, place, len(drawn), found[one, other], factors[one], factors[other], limits)
    title = f"{measure}, two factors at a time"
    words = [f"{factors[one].name} and {factors[other].name}: {share[one, other]:.0%}" for one, other in drawn
             if np.isfinite(share[one, other])]
    shows = ("Yellow is high, blue low. " +
             (f"The pairs with the largest interaction, and its share of the variance over cells: {'; '.join(words)}." if words else
              "The factors with the largest effects. The points of a cell differ in all other factors too, so cells are imprecise."))
    not_proved = ("That the interaction is more than luck: cells have no intervals here. `dyad-analysis effect --by` tests a named "
                  "interaction with paired differences.")
    table = pd.DataFrame([(factors[one].name, factors[one].labels[i], factors[other].name, factors[other].labels[j], mean)
                          for one, other in drawn for (i, j), mean in np.ndenumerate(found[one, other])],
                         columns=["factor", "level", "other factor", "its level", "mean"])
    return Shown(title, shows, not_proved, table, svg.inline(figure, f"pairs-{measure}", title, shows))
