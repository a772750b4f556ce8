"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import DyadError
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


def measures_option(default: tuple[str, ...] = (), usual: str = "") -> Callable[[F], F]:
    """`--measure`, repeatable. `usual` names the default in words, if it depends on the file."""
    return click.option("--measure", "measures", multiple=True, default=default, show_default=usual or bool(default),
                        help="A measure to analyse, by its name in the file; repeatable.")


def reliability_option(*scales: str) -> Callable[[F], F]:
    """`--reliability`, repeatable, of every scale or of one of these."""
    return click.option("--reliability", multiple=True, metavar="[SCALE=]NUMBER", default=("0.8",), show_default=True,
                        help=f"Reliability of all questionnaires, or of one ({', '.join(scales)}), such as {scales[0]}=0.9; repeatable.")


def check_outputs(inputs: Iterable[Path], *outputs: Path | None) -> None:
    """Refuses outputs that are also inputs, or whose folder does not exist. Call it before any computation."""
    read = {path.resolve() for path in inputs}
    for path in filter(None, outputs):
        if path.resolve() in read:
            raise DyadError(path, "the output is the input", "the input would be lost", "give another name")
        if not path.parent.is_dir():
            raise DyadError(path, "no such folder", "the file must be in a folder that exists", f"make {path.parent} first")


def check_figure(path: Path | None) -> None:
    """Refuses a figure of a kind that cannot be drawn."""
    if path and path.suffix not in FIGURES:
        raise DyadError(path, "a figure of this kind cannot be drawn", f"the name of a figure ends in {', '.join(FIGURES)}", "change the ending")
