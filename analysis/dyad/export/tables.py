"""Plain text: tables as CSV, the codebook, and where the numbers come from."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import xarray as xr

from .shapes import Exported, typed

ABOUT = ["title", "source", "program_version", "seed", "digest", "caveat"]


def files(table: Exported, folder: Path) -> dict[str, Callable[[Path], None]]:
    """One file: UTF-8, commas between, points in numbers, empty where a value is missing, words for levels."""
    return {f"{table.name}.csv": lambda path: write_csv(table.frame, path)}


def write_text(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    frame.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def codebook(tables: list[Exported], path: Path) -> None:
    """One row per column of each table: its name there and in dyad, what it means, its unit and levels."""
    rows = [{"table": table.name, "column": name, "name_in_dyad": table.origin[name], "meaning": column.meaning,
             "unit": column.unit, "levels": "; ".join(f"{code} = {label}" for code, label in column.levels.items())}
            for table in tables for name, column in table.columns.items()]
    write_csv(pd.DataFrame(rows), path)


def about(results: xr.Dataset, path: Path) -> None:
    """What a reader of the tables must know to cite and to repeat them."""
    source = results.encoding.get("source", "")
    lines = [f"Exported by dyad-analysis from {source}", ""]
    for name in ABOUT:
        lines += textwrap.wrap(f"{name}: {typed(str(results.attrs.get(name, '')))}", 100)
    lines += ["", "codebook.csv says what each column means.", "", "configuration:", str(results.attrs["configuration"])]
    write_text("\n".join(lines) + "\n", path)
