"""Power and empathy over the year, side by side for the salesperson and the customer."""

from __future__ import annotations

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from ..results import configuration
from ..figures import style

# Panels, row by row: (result, its colour, heading, what the line is called). Each has bands of its own, since bands
# that overlap mix their colours into grey.
PANELS = [
    ("influence", style.VERMILLION, "The salesperson\u2019s influence", "influence"),
    ("customer_power", style.VERMILLION, "The customer\u2019s power", "power"),
    ("empathy", style.BLUE, "The salesperson\u2019s empathy", "empathy"),
    ("customer_empathy", style.BLUE, "The customer\u2019s empathy", "empathy"),
]
HOLDS = 0.01  # a smaller change over the year is called none


def weekly(results: xr.Dataset, name: str) -> np.ndarray:
    """Mean over all salespeople, week by week."""
    return results[f"weekly_{name}"].sel(group="all").mean("replicate").to_numpy()


def band(results: xr.Dataset, name: str) -> xr.DataArray:
    """Quantiles over salespeople, (week, quantile), as their mean over replicates."""
    return results[f"weekly_{name}_quantile"].sel(group="all").mean("replicate")


def ends(values: np.ndarray) -> tuple[float, float]:
    """The first week, and the mean of the last four."""
    return float(values[0]), float(np.nanmean(values[-4:]))


def course(name: str, values: np.ndarray) -> str:
    first, last = ends(values)
    if abs(last - first) < HOLDS:
        return f"{name} stays at {last:.2f}"
    return f"{name} {'rises' if last > first else 'falls'} from {first:.2f} to {last:.2f}"


def span(results: xr.Dataset) -> tuple[float, float]:
    """Limits that hold all bands, in steps of a tenth."""
    bands = [band(results, name) for name, *_ in PANELS]
    low, high = (edge([edge(each) for each in bands]) for edge in (np.nanmin, np.nanmax))
    low, high = min(low, results["trait_empathy"].mean()), max(high, results["trait_empathy"].mean())
    return max(0.0, np.floor(10 * low) / 10), min(1.0, np.ceil(10 * high) / 10)


def pace_of_meetings(results: xr.Dataset) -> str:
    """How often an account is met: the lines rise and fall at that pace, since accounts are met by turns."""
    settings = configuration(results)
    accounts, meetings = settings["population"]["accounts"], settings["run"]["meetings_per_week"]
    weeks = -(-accounts // meetings)
    met = "every week" if weeks == 1 else f"every {weeks} weeks, which makes the small waves"
    return f"{accounts} accounts and {meetings} meetings a week: each is met {met}."


def draw_line(axes: Axes, results: xr.Dataset, name: str, colour: str) -> None:
    """The mean, over the bands of the middle half and the middle 80 % of salespeople."""
    weeks = results["week"].to_numpy() + 1
    quantiles = band(results, name)
    for low, high, alpha in [(0.1, 0.9, 0.16), (0.25, 0.75, 0.22)]:
        edge = [quantiles.sel(quantile=level, method="nearest").to_numpy() for level in (low, high)]
        axes.fill_between(weeks, *edge, color=colour, alpha=alpha, linewidth=0)
    axes.plot(weeks, weekly(results, name), color=colour, linewidth=2.6, solid_capstyle="round")


def label_line(axes: Axes, results: xr.Dataset, name: str, colour: str, word: str) -> None:
    """The line's name and last value at its right end."""
    last = ends(weekly(results, name))[1]
    axes.annotate(f"{word} {last:.2f}", (1, last), (8, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
                  color=colour, size="medium", weight="bold", va="center", annotation_clip=False)


def draw_nature(axes: Axes, results: xr.Dataset) -> None:
    """Where the salesperson's empathy would be without power."""
    nature = float(results["trait_empathy"].mean())
    axes.axhline(nature, color=style.INK, linewidth=1.1, linestyle=(0, (4, 3)))
    axes.annotate(f"by nature {nature:.2f}", (1, nature), (8, 0), xycoords=("axes fraction", "data"),
                  textcoords="offset points", color=style.INK, size="small", va="center", annotation_clip=False)


def draw_panels(figure: Figure, results: xr.Dataset, **edges: float) -> None:
    """All four panels on one scale."""
    grid = figure.add_gridspec(2, 2, **edges)
    limits = span(results)
    for place, (name, colour, heading, word) in enumerate(PANELS):
        axes = figure.add_subplot(grid[place // 2, place % 2])
        draw_line(axes, results, name, colour)
        axes.set(xlim=(1, max(2, results.sizes["week"])), ylim=limits, xlabel="week" if place > 1 else "")
        axes.yaxis.set_major_locator(MultipleLocator(0.2))
        axes.set_xticks(style.week_ticks(results.sizes["week"]))
        label_line(axes, results, name, colour, word)
        axes.set_title(heading, loc="left", weight="bold", size="medium")
        style.quiet(axes, "y")
        if name == "empathy":
            draw_nature(axes, results)


def draw(results: xr.Dataset) -> Figure:
    title = course("The salesperson\u2019s influence", weekly(results, "influence")) + ", " + course("empathy", weekly(results, "empathy"))
    subtitle = ("On a scale from 0, none, to 1, full. Line: mean of all salespeople over the week\u2019s turns; "
                "darker band: the middle half of them,\npaler band: the middle 80 %. " + pace_of_meetings(results))
    figure = style.frame(results, title, subtitle, (11, 7.6))
    draw_panels(figure, results, wspace=0.42, hspace=0.34, left=style.LEFT, right=0.885, top=0.79, bottom=0.17)
    return figure
