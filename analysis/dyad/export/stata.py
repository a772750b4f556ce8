"""For Stata: its own format, with labels of variables and values inside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from .shapes import Exported, finite

LONGEST_LABEL = 80  # characters
FORMAT = 118  # Stata 14 and later; texts in UTF-8


def files(table: Exported, folder: Path) -> dict[str, Callable[[Path], None]]:
    """NAME.dta. Words that are few become numbers with labels; the whole meaning is in the codebook."""
    return {f"{table.name}.dta": lambda path: write(table, path)}


def write(table: Exported, path: Path) -> None:
    frame = finite(pd.DataFrame({name: _column(table, name) for name in table.frame}))
    labels = {name: column.meaning[:LONGEST_LABEL] for name, column in table.columns.items()}
    about = f"dyad: {table.name}, {table.row}"
    with path.open("wb") as file:
        frame.to_stata(file, write_index=False, version=FORMAT, variable_labels=labels, data_label=about[:LONGEST_LABEL])


def _column(table: Exported, name: str) -> pd.Series | pd.Categorical:
    values, levels = table.frame[name], table.columns[name].levels
    if not levels:
        return values.astype(np.float64) if values.dtype == np.float32 else values
    if values.dtype == object:
        return pd.Categorical(values, categories=list(levels.values()))
    return pd.Categorical(values.map(levels), categories=list(levels.values()))
