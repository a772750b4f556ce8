"""For SPSS and PSPP: text with numbers only, wherever words are few, and syntax that gives them their labels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from .shapes import Exported, coded, finite
from .tables import write_csv, write_text

LONGEST_LABEL = 255  # bytes, of a variable; of a value 120
LONGEST_VALUE_LABEL = 120


def files(table: Exported, folder: Path) -> dict[str, Callable[[Path], None]]:
    """NAME.csv, and NAME.sps that reads it, labels it and saves NAME.sav."""
    frame = finite(pd.DataFrame({name: coded(table, name) for name in table.frame}))
    return {f"{table.name}.csv": lambda path: write_csv(frame, path),
            f"{table.name}.sps": lambda path: write_text(syntax(table, frame, folder), path)}


def syntax(table: Exported, frame: pd.DataFrame, folder: Path) -> str:
    """SPSS syntax. Paths are read from where SPSS stands, so that it is sent to the folder first."""
    formats = "\n".join(f"    {name} {_format(frame[name])}" for name in frame)
    commands = [
        f"* Made by dyad-analysis: {table.name}, {table.row}.",
        "* If you have moved the folder, change the next line.",
        f"CD {_quoted(str(folder.resolve()))}.",
        "SET DECIMAL=DOT.",
        f"GET DATA /TYPE=TXT /FILE='{table.name}.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2\n"
        f"  /DELIMITERS=\",\" /QUALIFIER='\"' /VARIABLES=\n{formats}.",
        "VARIABLE LABELS" + "".join(f"\n  /{name} {_quoted(_label(table, name), LONGEST_LABEL)}" for name in frame) + ".",
        *_levels(table, frame),
        *_measurement(table, frame),
        f"SAVE OUTFILE='{table.name}.sav'.",
    ]
    return "\n".join(commands).replace("LABELS\n  /", "LABELS\n   ") + "\n"


def _label(table: Exported, name: str) -> str:
    column = table.columns[name]
    return f"{column.meaning} [{column.unit}]" if column.unit else column.meaning


def _format(values: pd.Series) -> str:
    """How a column is read. Without digits behind the point: those that are written in the file are read all the same."""
    if values.dtype == object:
        return f"A{max([1, *(len(str(each).encode()) for each in values)])}"
    return "F40.0"


def _levels(table: Exported, frame: pd.DataFrame) -> list[str]:
    found = []
    for name in frame:
        levels = table.columns[name].levels
        if levels and frame[name].dtype != object:
            words = "".join(f"\n  {code} {_quoted(label, LONGEST_VALUE_LABEL)}" for code, label in levels.items())
            found.append(f"VALUE LABELS {name}{words}.")
    return found


def _measurement(table: Exported, frame: pd.DataFrame) -> list[str]:
    """Which are names of something and which are amounts, and how many digits are shown of them."""
    numbers = [name for name in frame if frame[name].dtype != object and not table.columns[name].levels]
    labelled = [name for name in frame if frame[name].dtype != object and table.columns[name].levels]
    broken = [name for name in numbers if np.issubdtype(frame[name].dtype, np.floating)]
    whole = [name for name in [*numbers, *labelled] if name not in broken]
    found = []
    for names, text in ((numbers, "VARIABLE LEVEL {} (SCALE)."), (labelled, "VARIABLE LEVEL {} (NOMINAL)."),
                        (broken, "FORMATS {} (F14.6)."), (whole, "FORMATS {} (F14.0).")):
        if names:
            found.append(text.format("\n  ".join(names)))
    return found


def _quoted(text: str, longest: int = 10_000) -> str:
    """In the quotes of SPSS, no longer than so many bytes."""
    return "'" + text.encode()[:longest].decode(errors="ignore").replace("'", "''") + "'"
