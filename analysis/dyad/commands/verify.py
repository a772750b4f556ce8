"""`dyad-analysis verify`: whether the result files of a folder are what their configurations give."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..program import program
from ..verify import RUNS, verify_folder


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--runs", default=RUNS, show_default=True, type=click.IntRange(min=1),
              help="Largest number of runs to repeat per file. If a file has more, the repeated runs are spread evenly over it.")
def command(folder: Path, runs: int) -> None:
    """Checks that every .h5 file in FOLDER has the results of its own configuration. Ends with 1 if one has not.

    `dyad replay` repeats the runs. For a comparison, `dyad run` repeats the first replicate of each configuration. Every
    stored table is computed again: digests of files, totals, comparisons. The output has one line per file.

    The environment variable DYAD names the program; without it, the program is found by PATH. The program must have the model
    version of the files.
    """
    program()  # refuses a missing program once, and not for every file
    wrong = 0
    for verdict in verify_folder(folder, runs):
        print(verdict.line, flush=True)
        wrong += bool(verdict.wrong)
    sys.exit(1 if wrong else 0)
