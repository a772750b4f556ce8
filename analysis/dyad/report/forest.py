"""Estimates as dots with their intervals, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from matplotlib.axes import Axes

from ..figures import style
from ..figures.words import signed


class Interval(Protocol):
    """Anything with a value and the ends of its interval."""

    @property
    def mean(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


def forest(axes: Axes, names: list[str], found: Sequence[Interval], colour: str | list[str], strong: list[bool] | None = None,
           rows: list[float] | None = None, clear: list[bool] | None = None) -> None:
    """A dot for each, the first on top; hollow where the interval holds zero. `strong` rows have bold names.

    `rows` says where each estimate stands, where several belong to one name. `clear` says which are full, where it is not
    the interval that decides: a corrected test may.
    """
    colours = [colour] * len(found) if isinstance(colour, str) else colour
    full = clear if clear is not None else [each.low > 0 or each.high < 0 for each in found]
    for row, each, hue, is_full in zip(rows or range(len(found)), found, colours, full):
        axes.plot([each.low, each.high], [row, row], color=hue, linewidth=1.6, alpha=0.8, solid_capstyle="butt")
        axes.scatter(each.mean, row, s=30, facecolor=hue if is_full else "white", edgecolor=hue, linewidth=1.5, zorder=3)
    axes.axvline(0, color=style.GREY, linewidth=0.8, zorder=0)
    axes.set_yticks(range(len(names)), names)
    for row, label in enumerate(axes.get_yticklabels()):
        label.set_color(style.INK)
        label.set_weight("bold" if strong and strong[row] else "normal")
    axes.set_ylim(len(names) - 0.4, -0.6)
    style.quiet(axes, "x")


def digits(each: Interval) -> int:
    """As many decimals as the interval's width makes sense of: 0 to 4."""
    width = abs(each.high - each.low)
    for places in range(5):
        if width >= 10.0**-places * 2 or places == 4:
            return places
    return 4


def span(each: Interval) -> str:
    """`+0.59 (+0.54 to +0.64)`: value and interval in words."""
    places = digits(each) + 1
    return f"{signed(each.mean, places)} ({signed(each.low, places)} to {signed(each.high, places)})"
