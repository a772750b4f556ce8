"""`dyad-analysis export`: tables for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from ..export import FORMATS
from ..export import export as write
from ..results import open_results
from ..results.frames import FRAMES
from .arguments import result_file


@click.command()
@result_file
@click.option("--to", type=click.Choice(list(FORMATS)), required=True, help="The program that will read the tables.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True,
              help="Folder for the tables; it is made if it does not exist.")
@click.option("--table", "names", type=click.Choice(list(FRAMES)), multiple=True,
              help="A table to export; repeatable. Without it, all tables that FILE has.")
@click.option("--wide", is_flag=True, help="Put weeks, or measures, side by side in columns.")
@click.option("--measure", "measures", multiple=True,
              help="A measure of a sweep or comparison to export; repeatable. Without it, all measures.")
@click.option("--force", is_flag=True, help="Overwrite existing files.")
def command(file: Path, to: str, output: Path, names: tuple[str, ...], wide: bool, measures: tuple[str, ...],
            force: bool) -> None:
    """Writes the tables of FILE for SPSS, R, Stata or a spreadsheet, with a codebook.

    \b
    csv    NAME.csv
    spss   NAME.csv and NAME.sps, which reads it and gives labels; PSPP reads it too
    stata  NAME.dta, for Stata 14 and later
    r      NAME.csv and NAME.R, which makes a data frame with factors

    codebook.csv says what each column means, with units and levels. about.txt says where the numbers come from.
    """
    with open_results(file) as results:
        for path in write(results, to, output, names, wide, measures or None, force):
            print(path)
