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
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The page (HTML), in one file.")
@click.option("--against", "others", multiple=True, type=click.Path(path_type=Path),
              help="A run of the same people in another world, to be paired with FILE, a run; repeatable.")
@measures_option()
def command(file: Path, output: Path, others: tuple[Path, ...], measures: tuple[str, ...]) -> None:
    """A page about one result file: figures, what each shows and does not prove, and its numbers.

    The page is one file that needs no network and can be printed. Of a run it shows the year, the paradox of power,
    orientations by genotype, who sells and why; of a sweep responses, interactions and indices; of a comparison paired
    differences. `--against` with a run of the same seed pairs every person with himself or herself. A run with
    `--set market.territory_sd=0 --set market.fit_sd=0` shows luck apart from conduct.
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
