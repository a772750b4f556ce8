"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import DyadError
from ..results.opening import HDF5_SIGNATURE, SQLITE_SIGNATURE
from ..statistics.least_squares import ERRORS

F = TypeVar("F", bound=Callable[..., Any])

# `dyad.open` checks whether the file exists and can be read, and refuses it in words.
result_file = click.argument("file", type=click.Path(path_type=Path, readable=False))
csv_file = click.option("--csv", type=click.Path(path_type=Path), help="Also write the table to this CSV file.")
figure_file = click.option("--figure", "figure_path", type=click.Path(path_type=Path),
                           help="Draw a figure into this file: .svg, .pdf or .png.")
errors_option = click.option("--errors", type=click.Choice(ERRORS), default="ols", show_default=True,
                             help="Standard errors. ols assumes one variance for everybody; hc3 allows variances that differ between people.")
FIGURES = (".svg", ".pdf", ".png")
CONFIGURATION = "a configuration or a sweep file"


def measures_option(default: tuple[str, ...] = (), usual: str = "") -> Callable[[F], F]:
    """`--measure`, repeatable. `usual` names the default in words, if it depends on the file."""
    return click.option("--measure", "measures", multiple=True, default=default, show_default=usual or bool(default),
                        help="A measure to analyse, by its name in the file; repeatable.")


def reliability_option(*scales: str) -> Callable[[F], F]:
    """`--reliability`, repeatable, of every scale or of one of these."""
    return click.option("--reliability", multiple=True, metavar="[SCALE=]NUMBER", default=("0.8",), show_default=True,
                        help=f"Reliability of all questionnaires, or of one ({', '.join(scales)}), such as {scales[0]}=0.9; repeatable.")


def check_outputs(inputs: Iterable[Path], *outputs: Path | None, sweep_file: Path | None = None,
                  results: Path | None = None) -> None:
    """Refuses outputs that are also inputs, that are one file, or whose folder does not exist. Call it before any computation.

    `outputs` are tables, figures and pages. They may replace an older file, but no file that `dyad` reads or writes. A
    `sweep_file` may replace a sweep file. `dyad` itself decides what `results` may replace.
    """
    read, written = list(inputs), list[Path]()
    for path in filter(None, (*outputs, sweep_file, results)):
        if path == Path("-"):
            raise DyadError(path, "names no file", "this option needs a file", "give a name")
        if any(_are_same(path, other) for other in read):
            raise DyadError(path, "the output is the input", "the input would be lost", "give another name")
        if any(_are_same(path, other) for other in written):
            raise DyadError(path, "two outputs are one file", "one of them would be lost", "give another name")
        if not path.parent.is_dir():
            raise DyadError(path, "no such folder", "the file must be in a folder that exists", f"make {path.parent} first")
        written.append(path)
    for path in filter(None, (*outputs, sweep_file)):
        kind = _kind_of_dyad(path)
        if kind and not (path == sweep_file and kind == CONFIGURATION):
            raise DyadError(path, "is not replaced", f"it is {kind}", "give another name, or delete it first")


def _are_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by any link. Also for files that do not exist yet."""
    return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))


def _kind_of_dyad(path: Path) -> str:
    """What kind of file of dyad this is, in words; empty for other files and for none."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        begins = file.read(len(SQLITE_SIGNATURE))
    if begins.startswith(HDF5_SIGNATURE):
        return "a result file"
    if begins.startswith(SQLITE_SIGNATURE):
        return "a journal or a shard"
    return CONFIGURATION if path.suffix == ".toml" else ""


def check_figure(path: Path | None) -> None:
    """Refuses a figure of a kind that cannot be drawn."""
    if path and path.suffix not in FIGURES:
        raise DyadError(path, "a figure of this kind cannot be drawn", f"the name of a figure ends in {', '.join(FIGURES)}", "change the ending")
