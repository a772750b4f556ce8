"""The page itself: sections into HTML, with the style inside, in one file without links to anything outside."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import jinja2
import numpy as np
import pandas as pd

from ..figures.words import CAVEAT
from .shown import Section

TEMPLATES = files(__package__) / "templates"


@dataclass(frozen=True)
class Identity:
    """What a report is of: terms and what they are, in order."""

    title: str
    digest: str
    facts: dict[str, str]


def number(value: object) -> str:
    """A cell of a table: four significant digits, a true minus, a dash for what is undefined.

    >>> number(-0.123456), number(np.nan), number(12345), number("secure")
    ('\u22120.1235', '\u2013', '12,345', 'secure')
    """
    if isinstance(value, (bool, np.bool_)):
        return "yes" if value else "no"
    if isinstance(value, (int, np.integer)):
        return f"{value:,}".replace("-", "\u2212")
    if isinstance(value, (float, np.floating)):
        value = float(value)
        if np.isnan(value):
            return "\u2013"
        if np.isinf(value):
            return "infinite"
        return (f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:.4g}").replace("-", "\u2212")
    return str(value)


def is_number(column: pd.Series) -> bool:
    return bool(pd.api.types.is_numeric_dtype(column))


def render(identity: Identity, sections: list[Section], command: str) -> str:
    """The whole page."""
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
                                     loader=jinja2.FunctionLoader(lambda name: (TEMPLATES / name).read_text("utf-8")))
    environment.filters["number"] = number
    environment.tests["number_column"] = is_number
    caveat = CAVEAT.partition(": ")[2]
    caveat = caveat[0].upper() + caveat[1:]
    style = (TEMPLATES / "page.css").read_text("utf-8")
    return environment.get_template("page.html.j2").render(identity=identity, sections=sections, caveat=caveat, style=style,
                                                           command=command)
