"""Files as they stand: TOML, tables of draws, and digests that tell versions apart."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pandas as pd

from .errors import DyadError

DIGITS = 12  # of SHA-256, where a reader sees it: enough to tell versions of a file apart


def read_toml(path: Path, what: str, remedy: str) -> dict[str, Any]:
    """The tables of a TOML file. `what` is wrong where it cannot be read, and `remedy` helps: a DyadError."""
    try:
        return tomllib.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise DyadError(path, what, str(error), remedy) from None


def read_table_of_draws(path: Path) -> pd.DataFrame:
    """A CSV file with a header; each row is one draw, with a value in each column. Lines that begin with # are comments.

    Raises DyadError where the file cannot be read, has no row, or lacks a value.
    """
    try:
        table = pd.read_csv(path, comment="#", skipinitialspace=True)
    except FileNotFoundError:
        raise DyadError(path, "no such file", "there is nothing of that name", "check the name") from None
    except (OSError, ValueError) as error:
        raise DyadError(path, "not a table of draws", str(error), "give a CSV file with a header") from None
    table.columns = [str(name).strip() for name in table.columns]
    if table.empty:
        raise DyadError(path, "no draws", "each row below the header is one draw", "add rows")
    if not isinstance(table.index, pd.RangeIndex):  # pandas takes values without a name for names of rows
        raise DyadError(path, "more values than columns", "the header names each column", "complete the header")
    rows, columns = table.isna().to_numpy().nonzero()
    if len(rows):
        raise DyadError(path, f"draw {rows[0] + 1} has no {table.columns[columns[0]]}", "each draw has a value in each column",
                        "add the value, or delete the row")
    return table


def digest(path: Path) -> str:
    """First digits of the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
