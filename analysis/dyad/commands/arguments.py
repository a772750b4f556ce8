"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import DyadError
from ..statistics.least_squares import ERRORS

F = TypeVar("F", bound=Callable[..., Any])

# Whether the file is there and can be read is found out, and said, by `dyad.open`.
result_file = click.argument("file", type=click.Path(path_type=Path, readable=False))
csv_file = click.option("--csv", type=click.Path(path_type=Path), help="Write the table there too, as CSV.")
figure_file = click.option("--figure", "figure_path", type=click.Path(path_type=Path),
                           help="Draw a figure there: .svg, .pdf or .png.")
reliability_option = click.option("--reliability", multiple=True, metavar="[SCALE=]NUMBER", default=("0.8",), show_default=True,
                                  help="Of every questionnaire, or of one scale, such as avoidance=0.9; repeatable.")
errors_option = click.option("--errors", type=click.Choice(ERRORS), default="ols", show_default=True,
                             help="Standard errors: ols, one variance for everybody; hc3, where it differs between people.")
FIGURES = (".svg", ".pdf", ".png")


def measures_option(default: tuple[str, ...] = (), usual: str = "") -> Callable[[F], F]:
    """`--measure`, repeatable. `usual` says in words what is looked at unasked, where that depends on the file."""
    return click.option("--measure", "measures", multiple=True, default=default, show_default=usual or bool(default),
                        help="What is looked at, by its name in the file; repeatable.")


def check_outputs(inputs: Iterable[Path], *outputs: Path | None) -> None:
    """Refuses, before anything is worked out, outputs that are inputs or have no folder, and figures of no known kind."""
    read = {path.resolve() for path in inputs}
    for path in filter(None, outputs):
        if path.resolve() in read:
            raise DyadError(path, "the output is the input", "it would be lost", "give another name")
        if not path.parent.is_dir():
            raise DyadError(path, "no such folder", "a file needs one", f"make {path.parent} first")


def check_figure(path: Path | None) -> None:
    """Refuses a figure of a kind that cannot be drawn."""
    if path and path.suffix not in FIGURES:
        raise DyadError(path, "no figure of this kind", f"figures end in {', '.join(FIGURES)}", "give it such an ending")
