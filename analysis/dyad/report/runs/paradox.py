"""The paradox of power: the way through the plane of influence and empathy, and what follows what within a person."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr
from matplotlib.axes import Axes

from ...figures import style
from .. import svg
from ..shown import Section, Shown
from .lagged import lagged

# Name: ending of the labels of the groups, and colour
PATHS = {"everybody": (None, style.INK), "7R, A2/A2: most sensitive": (", 7R, A2/A2", style.VERMILLION),
         "no 7R, A1: least sensitive": (", no 7R, A1", style.BLUE)}
PHASE = "Empathy against influence, through the year"


def section(results: xr.Dataset) -> Section:
    lead = ("Attention to others gives influence. Influence feels good and reduces this attention. The first figure shows influence "
            "and empathy of groups through the year. The second shows how each person changes from meeting to meeting.")
    return Section("The power paradox", lead, [phase(results), lagged(results)])


def path(results: xr.Dataset, ending: str | None) -> np.ndarray | None:
    """Weekly means of influence and empathy, (weeks, 2), of the groups whose label ends so; None where nobody is."""
    names = [label for label in results["group"].values if (label == "all") == (ending is None)
             and str(label).endswith(ending or "")]
    size = results["group_size"].sel(group=names).astype(float)
    if not names or not size.sum():
        return None
    means = [results[f"weekly_{name}"].sel(group=names) for name in ("influence", "empathy")]
    return np.stack([(mean.fillna(0) * size).sum(["replicate", "group"]) / size.sum() for mean in means], axis=-1)


def draw_path(axes: Axes, points: np.ndarray, name: str, colour: str) -> None:
    axes.plot(*points.T, color=colour, linewidth=1.4, alpha=0.8)
    axes.scatter(*points[0], s=42, facecolor="white", edgecolor=colour, linewidth=1.6, zorder=3)
    axes.scatter(*points[-1], s=42, color=colour, zorder=3)


def phase(results: xr.Dataset) -> Shown:
    figure, rows = svg.panel(3.9), []
    axes = figure.add_axes((0.09, 0.13, 0.52, 0.82))
    for name, (ending, colour) in PATHS.items():
        points = path(results, ending)
        if points is None:
            continue
        draw_path(axes, points, name, colour)
        rows += [(name, week, *points[week - 1]) for week in style.week_ticks(len(points))]
        axes.annotate(name, (1.04, 0.92 - 0.09 * list(PATHS).index(name)), xycoords="axes fraction", color=colour,
                      weight="bold", annotation_clip=False)
    axes.annotate("hollow: week 1; full: the last week", (1.04, 0.92 - 0.09 * len(PATHS)), xycoords="axes fraction",
                  color=style.GREY, annotation_clip=False)
    axes.set(xlabel="influence", ylabel="empathy of the salesperson")
    axes.grid(color=style.PALE, linewidth=0.6)
    shows = ("Weekly means of influence and empathy as a path: to the right when influence rises, down when empathy falls. In "
             "the model some genotypes are more sensitive to power. Their path goes further down at the same influence.")
    not_proved = ("That real carriers of these alleles differ in this way. Sensitivity by genotype is an input of the model, set so "
                  "that known patterns appear. The figure shows its consequences.")
    table = pd.DataFrame(rows, columns=["who", "week", "influence", "empathy"])
    return Shown(PHASE, shows, not_proved, table, svg.inline(figure, "phase", PHASE, shows))
