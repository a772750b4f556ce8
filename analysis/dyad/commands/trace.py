"""`dyad-analysis trace`: the TRACE document of the model, and whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..program import CHECKOUT
from ..trace import document, stale
from .arguments import check_outputs


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File for the document, docs/trace.md; otherwise it is printed.")
@click.option("--check", "path", type=click.Path(path_type=Path), is_flag=False, flag_value=CHECKOUT / "docs" / "trace.md",
              help="Says what of a document is out of date, docs/trace.md if none is named; ends with 1 if anything is.")
def command(output: Path | None, path: Path | None) -> None:
    """The TRACE document of the model: what was done to trust it, and what was not.

    TRACE (Schmolke et al. 2010, Grimm et al. 2014) is a standard for documenting how a model was evaluated, in eight elements
    from problem formulation to output corroboration. Prose is fixed; each number comes from a file of the checkout, and is a
    link to it with its SHA-256. What has no file is said to be not done.

    Made anew by `scripts/dyad-analysis trace -o docs/trace.md`, after any change of a file that it cites.
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
