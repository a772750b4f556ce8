"""For R: CSV, and a script that reads it with factors and labels; base R is enough."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from .shapes import Exported
from .tables import write_csv, write_text

def files(table: Exported, folder: Path) -> dict[str, Callable[[Path], None]]:
    """NAME.csv, and NAME.R that makes the data frame NAME of it: `source("FOLDER/NAME.R", chdir = TRUE)`."""
    return {f"{table.name}.csv": lambda path: write_csv(table.frame, path),
            f"{table.name}.R": lambda path: write_text(script(table), path)}


def script(table: Exported) -> str:
    """The script; every column has its meaning as the attribute `label`, which RStudio and Hmisc show."""
    name = table.name
    texts = ", ".join(f'{column} = "character"' for column in table.frame if table.frame[column].dtype == object)
    classes = f"colClasses = c({texts}), " if texts else ""  # a digest could pass for a number
    lines = [f"# Made by dyad-analysis: {name}, {table.row}.",
             f'# source("FOLDER/{name}.R", chdir = TRUE) makes the data frame `{name}`; the codebook is codebook.csv.',
             f'{name} <- read.csv("{name}.csv", na.strings = "", {classes}encoding = "UTF-8")']
    for column, about in table.columns.items():
        if about.levels:
            words = _vector(list(about.levels.values()))
            levels = words if table.frame[column].dtype == object else _vector(list(about.levels))
            lines.append(f"{name}${column} <- factor({name}${column}, levels = {levels}, labels = {words})")
        unit = f" [{about.unit}]" if about.unit else ""
        lines.append(f'attr({name}${column}, "label") <- {_text(about.meaning + unit)}')
    return "\n".join(lines) + "\n"


def _vector(values: list[str] | list[int]) -> str:
    return "c(" + ", ".join(_text(value) if isinstance(value, str) else f"{value}" for value in values) + ")"


def _text(text: str) -> str:
    """As R reads it between double quotes, which is as JSON writes it."""
    return json.dumps(text, ensure_ascii=False)
