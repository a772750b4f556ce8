"""`dyad-analysis demo`: a table to read, and three figures beside the file."""

from __future__ import annotations

from pathlib import Path

import click

from ..demo import genotypes, sellers, table, year
from ..results import open_results
from ..results.frames import table as table_of_results
from .arguments import result_file

FIGURES = {"year": year.draw, "genotypes": genotypes.draw, "sellers": sellers.draw}


@click.command()
@result_file
def command(file: Path) -> None:
    """Prints a table and draws three figures. FILE is a result of `dyad run`; the figures are written beside it."""
    with open_results(file) as results:
        table_of_results(results, "people")  # a file without people is refused here, in words
        results.load()
    print(table.render(results, file))
    print("\nFigures")
    for name, draw in FIGURES.items():
        target = file.with_name(f"{file.stem}_{name}.png")
        draw(results).savefig(target)
        print(f"  {target}")
