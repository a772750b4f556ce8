"""`dyad-analysis report`: a page about one result file."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from ..report import report
from ..results import open_results
from .arguments import check_outputs, measures_option, result_file


@click.command()
@result_file
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The page to write (HTML).")
@click.option("--against", "others", multiple=True, type=click.Path(path_type=Path),
              help="A run of the same people with another configuration, to compare with FILE, a run; repeatable.")
@measures_option()
def command(file: Path, output: Path, others: tuple[Path, ...], measures: tuple[str, ...]) -> None:
    """Writes a page about one result file: figures with their numbers, what each figure shows, and what it does not prove.

    The page is one file. It needs no network and can be printed. For a run it shows the year, the power paradox,
    orientations by genotype, and who sells and why. For a sweep it shows responses, interactions and indices. For a
    comparison it shows paired differences. `--against` needs a run with the same seed, and compares each person with the
    same person in that run. To separate luck from behaviour, give a run with
    `--set market.territory_sd=0 --set market.fit_sd=0`.
    """
    check_outputs([file, *others], output)
    words = ["dyad-analysis", "report", file.name, *(f"--against {other.name}" for other in others),
             *(f"--measure {measure}" for measure in measures)]
    with ExitStack() as opened:
        results = opened.enter_context(open_results(file)).load()
        worlds = [(other, opened.enter_context(open_results(other)).load()) for other in others]
        page = report(results, file, worlds, list(measures), " ".join(words))
    output.write_text(page, encoding="utf-8")
    print(f"{output}: {len(page.encode()) / 1e6:.1f} MB")
