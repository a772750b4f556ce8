"""`dyad-analysis prereg`: the plan of a sweep as a preregistration, and whether a result keeps to it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import DyadError
from ..preregistration import check, planned, text
from ..results import open_results
from .arguments import check_outputs


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File for the text (Markdown); otherwise it is printed.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="As with dyad sweep; repeatable.")
@click.option("--check", "plan", type=click.Path(path_type=Path, readable=False),
              help="A text that was registered: says what of FILE, a result, differs from it.")
def command(file: Path, output: Path | None, settings: tuple[str, ...], plan: Path | None) -> None:
    """The plan of a sweep as a text to preregister, with a hash; and what of a result differs from the plan.

    FILE is a sweep file. The text has the fields of ADEMP-PreReg, the template of OSF for simulation studies, filled from
    the resolved sweep; what a sweep does not say, such as the aim, is marked as to be written. It ends with the resolved
    sweep, whose SHA-256 it names: the same text that the result file will hold. Nothing is run.

    With `--check TEXT`, FILE is a result of `dyad sweep`. Ends with 1 if anything differs from the plan, key by key.
    """
    if plan is None:
        check_outputs([file], output)
        made = text(planned(file, settings), file)
        if output is None:
            print(made, end="")
        else:
            output.write_text(made, encoding="utf-8")
        return
    if output or settings:
        raise DyadError("--check", "goes with neither -o nor --set", "a plan is compared as it was registered", "leave them out")
    with open_results(file) as results:
        found = check(plan, results, file)
    for line in found.differences:
        print(line)
    for line in found.notes:
        print(f"note: {line}")
    if found.differences:
        print(f"{file} differs from the plan in {len(found.differences)} {'place' if len(found.differences) == 1 else 'places'}")
        sys.exit(1)
    print(f"{file} is what was planned")
