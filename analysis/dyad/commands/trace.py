"""`dyad-analysis trace`: the TRACE document of the model, and whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..program import CHECKOUT
from ..trace import document, stale
from .arguments import check_outputs


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path),
              help="File for the document, such as docs/trace.md. Without it, the document is printed.")
@click.option("--check", "path", type=click.Path(path_type=Path), is_flag=False, flag_value=CHECKOUT / "docs" / "trace.md",
              help="Lists what is out of date in a document, docs/trace.md if none is named. Ends with 1 if anything is.")
def command(output: Path | None, path: Path | None) -> None:
    """Writes the TRACE document of the model: how it was evaluated, and what was not done.

    TRACE (Schmolke et al. 2010, Grimm et al. 2014) is a standard for documenting the evaluation of a model. It has eight
    elements, from problem formulation to output corroboration. The prose is fixed. Each number comes from a file of the
    checkout, and is a link to this file with its SHA-256. If there is no file, the document says that this was not done.

    After any change of a file that the document cites, run `scripts/dyad-analysis trace -o docs/trace.md` again.
    """
    if path is None:
        check_outputs([], output)
        made = document(CHECKOUT)
        if output is None:
            print(made, end="")
        else:
            output.write_text(made, encoding="utf-8")
        return
    found = stale(CHECKOUT, path)
    for line in found:
        print(line)
    if found:
        print(f"{path} is out of date: scripts/dyad-analysis trace -o {path}")
        sys.exit(1)
    print(f"{path} is up to date")
