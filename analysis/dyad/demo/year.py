"""Power and empathy over the year, side by side for the salesperson and the customer."""

from __future__ import annotations

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from ..results import configuration
from ..figures import style

# person -> (result, its colour, what the line is called)
PERSONS = {
    "The salesperson": [("influence", style.VERMILLION, "influence"), ("empathy", style.BLUE, "empathy")],
    "The customer": [("customer_power", style.VERMILLION, "power"), ("customer_empathy", style.BLUE, "empathy")],
}
HOLDS = 0.01  # a smaller change over the year is called none


def weekly(results: xr.Dataset, name: str) -> np.ndarray:
    """Mean over all salespeople, week by week."""
    return results[f"weekly_{name}"].sel(group="all").mean("replicate").to_numpy()


def ends(values: np.ndarray) -> tuple[float, float]:
    """The first week, and the mean of the last four."""
    return float(values[0]), float(np.nanmean(values[-4:]))


def course(name: str, values: np.ndarray) -> str:
    first, last = ends(values)
    if abs(last - first) < HOLDS:
        return f"{name} stays at {last:.2f}"
    return f"{name} {'rises' if last > first else 'falls'} from {first:.2f} to {last:.2f}"


def span(results: xr.Dataset) -> tuple[float, float]:
    """Limits that hold the bands of both persons, in steps of a tenth."""
    bands = [results[f"weekly_{name}_quantile"].sel(group="all") for lines in PERSONS.values() for name, _, _ in lines]
    low, high = (edge([edge(band) for band in bands]) for edge in (np.nanmin, np.nanmax))
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
    weeks = results["week"].to_numpy() + 1
    bands = results[f"weekly_{name}_quantile"].sel(group="all").mean("replicate")
    for low, high, alpha in [(0.1, 0.9, 0.10), (0.25, 0.75, 0.14)]:
        edge = [bands.sel(quantile=level, method="nearest").to_numpy() for level in (low, high)]
        axes.fill_between(weeks, *edge, color=colour, alpha=alpha, linewidth=0)
    axes.plot(weeks, weekly(results, name), color=colour, linewidth=2.6, solid_capstyle="round")


def label_lines(axes: Axes, results: xr.Dataset, lines: list[tuple[str, str, str]]) -> None:
    """Each line's name and last value at its right end."""
    last = [ends(weekly(results, name))[1] for name, _, _ in lines]
    line_height = 0.065 * np.ptp(axes.get_ylim())
    for (_, colour, word), value, place in zip(lines, last, style.spread_labels(last, line_height)):
        axes.annotate(f"{word} {value:.2f}", (1, place), (8, 0), xycoords=("axes fraction", "data"),
                      textcoords="offset points", color=colour, size=12, weight="bold", va="center",
                      annotation_clip=False)


def draw_nature(axes: Axes, results: xr.Dataset) -> None:
    """Where the salesperson's empathy would be without power."""
    nature = float(results["trait_empathy"].mean())
    axes.axhline(nature, color=style.BLUE, linewidth=1.2, linestyle=(0, (4, 3)))
    axes.annotate(f"empathy by nature {nature:.2f}", (1, nature), (0, 4), xycoords=("axes fraction", "data"),
                  textcoords="offset points", color=style.BLUE, size=10, ha="right", va="bottom")


def draw_person(axes: Axes, results: xr.Dataset, person: str) -> None:
    for name, colour, _ in PERSONS[person]:
        draw_line(axes, results, name, colour)
    axes.set(xlim=(1, max(2, results.sizes["week"])), ylim=span(results), xlabel="week")
    axes.yaxis.set_major_locator(MultipleLocator(0.1))
    axes.set_xticks(style.week_ticks(results.sizes["week"]))
    label_lines(axes, results, PERSONS[person])
    style.heading(axes, person, "on a scale from 0, none, to 1, full; mean over the week\u2019s turns")
    style.quiet(axes, "y")


def draw(results: xr.Dataset) -> Figure:
    title = course("The salesperson\u2019s influence", weekly(results, "influence")) + ", " + course("empathy", weekly(results, "empathy"))
    subtitle = ("Power and empathy on both sides of the table. Line: mean of all salespeople; "
                "darker band: the middle half of them,\npaler band: the middle 80 %. " + pace_of_meetings(results))
    figure = style.frame(results, title, subtitle)
    grid = figure.add_gridspec(1, 2, wspace=0.36, left=style.LEFT, right=0.885, top=0.725, bottom=0.2)
    panels = [figure.add_subplot(grid[column]) for column in range(len(PERSONS))]
    for axes, person in zip(panels, PERSONS):
        draw_person(axes, results, person)
    draw_nature(panels[0], results)
    return figure
