"""One look for all figures: type, colours, a frame of title, panels and source."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt  # noqa: E402
import xarray as xr  # noqa: E402
from matplotlib import font_manager, patheffects  # noqa: E402
from matplotlib.axes import Axes  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

from . import words  # noqa: E402

# Okabe and Ito's palette: told apart by colour-blind readers too.
VERMILLION, BLUE, GREEN, PURPLE = "#D55E00", "#0072B2", "#009E73", "#B5578F"
INK, GREY, PALE = "#222222", "#6B6B6B", "#D9D9D9"
LEFT = 0.05  # title, panels and source share this edge; tick labels hang in the margin
LATO = Path("/usr/share/fonts/truetype/lato")
HALO = [patheffects.withStroke(linewidth=2.5, foreground="white")]  # keeps words readable over dots


def use_type() -> None:
    """Lato where it is installed, else what matplotlib brings."""
    for file in LATO.glob("Lato-*.ttf"):
        font_manager.fontManager.addfont(file)
    plt.rcParams.update({
        "font.family": ["Lato", "DejaVu Sans"], "font.size": 11, "text.color": INK,
        "axes.edgecolor": GREY, "axes.labelcolor": INK, "axes.linewidth": 0.8,
        "axes.spines.top": False, "axes.spines.right": False,
        "xtick.color": GREY, "ytick.color": GREY, "savefig.dpi": 160, "figure.dpi": 160,
    })


def frame(results: xr.Dataset, title: str, subtitle: str, size: tuple[float, float] = (11, 6.4)) -> Figure:
    """A figure of results, with its finding on top and its source and caveat below; panels come between."""
    return sheet(words.source(results), title, subtitle, size)


def sheet(source: str, title: str, subtitle: str, size: tuple[float, float] = (11, 6.4)) -> Figure:
    """As `frame`, for what comes from elsewhere than a result file."""
    use_type()
    figure = plt.figure(figsize=size)
    height = size[1]
    figure.text(LEFT, 1 - 0.32 / height, title, size=18, weight="bold", va="top")
    figure.text(LEFT, 1 - 0.74 / height, subtitle, size=11.5, color=GREY, va="top", linespacing=1.35)
    figure.text(LEFT, 0.14 / height, f"{source}\n{words.caveat(170)}", size=8.5, color=GREY, va="bottom", linespacing=1.45)
    return figure


def heading(axes: Axes, text: str, unit: str) -> None:
    """A panel's name with, under it, what its vertical axis shows."""
    axes.annotate(text, (0, 1), (0, 26), xycoords="axes fraction", textcoords="offset points",
                  size=13, weight="bold", va="bottom", annotation_clip=False)
    axes.annotate(unit, (0, 1), (0, 9), xycoords="axes fraction", textcoords="offset points",
                  size=10, color=GREY, va="bottom", annotation_clip=False)


def quiet(axes: Axes, lines: str) -> None:
    """Pale lines to read values by, along one axis, and nothing else."""
    axes.grid(axis=lines, color=PALE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.spines["left"].set_visible(False)


def week_ticks(weeks: int) -> list[int]:
    """The first week, and every quarter of the time after it."""
    return sorted({1, *(round(weeks * part / 4) for part in range(1, 5))} - {0})


def spread_labels(places: list[float], gap: float) -> list[float]:
    """Moves labels apart until neighbours are `gap` from each other, keeping their order."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for _ in range(100):
        for below, above in zip(order, order[1:]):
            overlap = gap - (moved[above] - moved[below])
            if overlap > 1e-9:
                moved[below] -= overlap / 2
                moved[above] += overlap / 2
    return moved
