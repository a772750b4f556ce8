"""Writes the tables of a result file into a folder, in the form of another program, with a codebook."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import xarray as xr

from ..errors import DyadError
from ..results.frames import FRAMES, available, table
from . import r, spss, stata, tables
from .shapes import Exported, named, widened

Write = Callable[[Path], None]


@dataclass(frozen=True)
class Format:
    """A form of export: the longest name of a column there, and the files that a table becomes."""

    longest: int
    files: Callable[[Exported, Path], dict[str, Write]]
    for_whom: str


FORMATS = {
    "csv": Format(64, tables.files, "spreadsheets, and whatever reads text"),
    "spss": Format(64, spss.files, "SPSS and PSPP: numbers with labels, and syntax that reads them"),
    "stata": Format(32, stata.files, "Stata 14 and later"),
    "r": Format(64, r.files, "R: text, and a script that reads it with factors"),
}


def export(results: xr.Dataset, to: str, folder: str | Path, names: Iterable[str] = (), wide: bool = False,
           measures: Iterable[str] | None = None, force: bool = False) -> list[Path]:
    """Writes tables of an open result file into `folder` and returns the files, in order.

    `to` is one of `FORMATS`, `names` are some of the tables that the file has (all, where there are none), `measures`
    are those to be kept of a sweep or comparison. With `wide`, weeks or measures stand side by side in columns.

    Raises DyadError for a table or measure that is not there, and, without `force`, where a file would be overwritten;
    then nothing is written.
    """
    folder, form = Path(folder), FORMATS[to]
    exported = [_exported(results, name, form.longest, wide, measures) for name in names or available(results)]
    files: dict[str, Write] = {}
    for each in exported:
        files |= form.files(each, folder)
    files["codebook.csv"] = lambda path: tables.codebook(exported, path)
    files["about.txt"] = lambda path: tables.about(results, path)
    there = [name for name in files if (folder / name).exists()]
    if there and not force:
        raise DyadError(folder / there[0], "the file exists", "the export overwrites nothing without --force",
                        "name another folder, or give --force")
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in files.items():
        _whole(folder / name, write)
    return [folder / name for name in files]


def _exported(results: xr.Dataset, name: str, longest: int, wide: bool, measures: Iterable[str] | None) -> Exported:
    frame = FRAMES[name]
    made = table(results, name, measures)
    row = f"one row is {frame.row}"
    if wide and frame.widened:
        made, row = widened(made, frame.widened), f"{row}; each {frame.widened} has columns of its own"
    return named(name, row, made, longest)


def _whole(path: Path, write: Write) -> None:
    """Under another name until all of it is there."""
    partial = path.with_name(f".{path.name}.partial-{os.getpid()}")
    try:
        write(partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
