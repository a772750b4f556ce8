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
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File for the text (Markdown). Without it, the text is printed.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="A change to the sweep, as for `dyad sweep`; repeatable.")
@click.option("--check", "plan", type=click.Path(path_type=Path, readable=False),
              help="A registered text: lists where FILE, a result, differs from it.")
def command(file: Path, output: Path | None, settings: tuple[str, ...], plan: Path | None) -> None:
    """Writes the plan of a sweep as a text to preregister, with a hash. Or it compares a result with such a plan.

    FILE is a sweep file. The text has the fields of ADEMP-PreReg, the template of OSF for simulation studies. The command
    fills them from the resolved sweep. Fields that a sweep does not contain, such as the aim, are marked as to be written.
    The text ends with the resolved sweep and names its SHA-256. The result file will contain the same resolved sweep. No
    simulation is run.

    With `--check TEXT`, FILE is a result of `dyad sweep`. All differences from the plan are listed, key by key. Ends with 1
    if there is one.
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
        raise DyadError("--check", "cannot be combined with -o or --set", "a plan is compared as it was registered", "leave them out")
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
