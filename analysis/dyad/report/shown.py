"""A figure of a report: the picture, what it shows, what it does not prove, and its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Shown:
    """`shows` and `not_proved` are sentences; `picture` is inline SVG, empty where there is nothing to draw."""

    title: str
    shows: str
    not_proved: str
    table: pd.DataFrame
    picture: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What links point to."""
        return slug(self.title)


@dataclass(frozen=True)
class Section:
    """Figures that belong together, under a heading."""

    heading: str
    lead: str
    figures: list[Shown]

    @property
    def name(self) -> str:
        return slug(self.heading)


def slug(text: str) -> str:
    """A heading as an identifier.

    >>> slug("Influence and empathy, week by week")
    'influence-and-empathy-week-by-week'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
