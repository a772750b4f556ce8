"""`dyad-analysis effect`: from a question to a table, a figure and a paragraph of methods."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from ..effects import answer, ask
from ..effects.answers import as_table
from ..effects.figure import draw
from ..effects.files import DEFAULT, Request
from ..effects.text import methods, render
from ..errors import DyadError
from ..results import open_results
from .arguments import check_figure, check_outputs, csv_file, figure_file, measures_option


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--effect", help="For a sweep: the key whose effect is computed, from its first level to its last.")
@click.option("--by", multiple=True,
              help="Does the effect depend on this? Another key; for runs attachment, drd4 or drd2. Repeatable.")
@click.option("--each", is_flag=True, help="Compare every level with the first, and not only the last.")
@click.option("--among", type=click.Choice(["all", "treated", "untreated"]), default="all", show_default=True,
              help="For runs: the people whose differences count.")
@measures_option(usual=f"{DEFAULT['sweep']}; for runs {DEFAULT['run']}")
@click.option("--null", "bound", type=float, help="The smallest difference that matters, in units of the measure. Tests whether "
              "the effect is smaller than this, so that you can report a null effect.")
@csv_file
@figure_file
def command(files: tuple[Path, ...], effect: str | None, by: tuple[str, ...], each: bool, among: str, measures: tuple[str, ...],
            bound: float | None, csv: Path | None, figure_path: Path | None) -> None:
    """Effects and interactions by name, from paired differences, corrected for the number of tests.

    FILES are a sweep (or several sweeps that differ in their seed), a comparison, or runs of the same people, the base
    first. Differences are taken within replicates, which share people and random numbers. The output ends with a paragraph
    for a methods section.
    """
    check_outputs(files, csv, figure_path)
    check_figure(figure_path)
    if bound is not None and not bound > 0:
        raise DyadError("--null", f"{bound:g} is not a valid bound", "a bound is above 0", "give the smallest difference that would matter")
    if bound is not None and len(measures) > 1:
        raise DyadError("--null", "several measures", "the bound is in units of one measure", "ask for one measure at a time")
    with ExitStack() as opened:
        read = [(file, opened.enter_context(open_results(file))) for file in files]
        answers = answer(ask(read, Request(effect, list(by), list(measures), each, among)), bound)
        print(f"{render(answers)}\n\n{methods(answers, read)}")
        if csv:
            as_table(answers).to_csv(csv, index=False)
        if figure_path:
            draw(read[0][1], answers).savefig(figure_path)
