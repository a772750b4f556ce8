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
              help="Most runs of a file that are done again; of more, these many are spread evenly over it.")
def command(folder: Path, runs: int) -> None:
    """Whether every .h5 file in FOLDER is what its own configuration gives. Ends with 1 if one is not.

    Runs are done again by `dyad replay` (of a comparison: the first replicate of each configuration, by `dyad run`), and
    every stored table is worked out again: digests of files, totals, comparisons. One line per file.

    The program is that of the environment variable DYAD, or of PATH. It must have the model version of the files.
    """
    program()  # is said once, and not for every file
    wrong = 0
    for verdict in verify_folder(folder, runs):
        print(verdict.line, flush=True)
        wrong += bool(verdict.wrong)
    sys.exit(1 if wrong else 0)
