"""Long and wide forms of a table, and names of columns that other programs take."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..results.tables import Column, Table, word

EXACT = 2**53  # whole numbers beyond are no longer exact where all numbers are float64; seeds can be
RESERVED = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",  # SPSS
            "byte", "double", "float", "if", "in", "int", "long", "str", "using"}  # Stata
TYPED = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2013": "-", "\u2014": "-", "\u00d7": "x", "\u2018": "'",
                       "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2026": "...", "\u00a0": " "})


@dataclass(frozen=True)
class Exported:
    """A table under the names that the other program gets; `origin` has the name of each column in dyad."""

    name: str
    row: str
    frame: pd.DataFrame
    columns: dict[str, Column]
    origin: dict[str, str]


def typed(text: str) -> str:
    """A text with the signs that are on every keyboard: a reader must be able to type what a level is called.

    >>> typed("7R\\u2212")
    '7R-'
    """
    return text.translate(TYPED)


def widened(table: Table, key: str) -> Table:
    """One row per entry of the other keys; what differs by `key` becomes one column for each of its labels."""
    keys = [name for name in table.keys if name != key]
    labels = list(dict.fromkeys(table.frame[key]))
    varying = [name for name, column in table.columns.items() if key in column.over and name != key]
    fixed = [name for name in table.frame if name not in varying and name != key]
    first = table.frame.drop_duplicates(keys)[fixed].reset_index(drop=True)
    index = pd.MultiIndex.from_frame(first[keys])
    parts, columns = [first], {name: table.columns[name] for name in fixed}
    for name in varying:
        for label in labels:
            at = table.frame[table.frame[key] == label].set_index(keys)[name]
            at.index = pd.MultiIndex.from_arrays([at.index.get_level_values(one) for one in keys], names=keys)
            called = f"{name}_{word(label)}"
            parts.append(pd.Series(at.reindex(index).to_numpy(), name=called))
            old = table.columns[name]
            columns[called] = replace(old, meaning=f"{old.meaning}; {key} {label}", over=tuple(keys))
    return Table(pd.concat(parts, axis=1), columns, keys)


def named(name: str, row: str, table: Table, longest: int) -> Exported:
    """Under names of letters, digits and `_` that begin with a letter, differ in more than case and are short enough."""
    origin: dict[str, str] = {}
    taken: set[str] = set()
    for column in table.frame:
        short = _free(re.sub(r"^(?=[^A-Za-z])", "v_", word(column)), longest, taken)
        taken.add(short.lower())
        origin[short] = str(column)
    frame = table.frame.set_axis(list(origin), axis=1)
    for short in frame.select_dtypes("int64"):
        if frame[short].abs().max() > EXACT:
            frame[short] = frame[short].astype(str).astype(object)
    columns = {short: _typed_column(table.columns[old]) for short, old in origin.items()}
    for short, column in columns.items():
        if column.levels and frame[short].dtype == object:
            frame[short] = frame[short].map(typed)
    return Exported(name, row, frame, columns, origin)


def _free(name: str, longest: int, taken: set[str]) -> str:
    short, number = name[:longest], 1
    while short.lower() in taken or short.lower() in RESERVED:
        number += 1
        short = f"{name[:longest - len(str(number)) - 1]}_{number}"
    return short


def _typed_column(column: Column) -> Column:
    return replace(column, meaning=typed(column.meaning), levels={code: typed(label) for code, label in column.levels.items()})


def finite(frame: pd.DataFrame) -> pd.DataFrame:
    """Missing where a number is infinite: SPSS and Stata have no other word for it."""
    return frame.replace([np.inf, -np.inf], np.nan)


def coded(table: Exported, column: str) -> pd.Series:
    """The column with numbers for words, where it has levels."""
    values = table.frame[column]
    levels = table.columns[column].levels
    if not levels or values.dtype != object:
        return values
    return values.map({label: code for code, label in levels.items()}).astype(np.int32)
