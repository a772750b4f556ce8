"""`dyad-analysis sensitivity`: which factors of a sweep influence its measures."""

from __future__ import annotations

from pathlib import Path

import click
import pandas as pd

from ..results import open_results
from ..sensitivity import Analysis, analyse, figure, text
from .arguments import check_figure, check_outputs, csv_file, figure_file, measures_option, result_file


def as_table(analyses: list[Analysis]) -> pd.DataFrame:
    """One table of all measures, with the shares of luck."""
    return pd.concat([analysis.table.assign(measure=analysis.measure, noise_of_run=analysis.noise_of_run,
                                            noise_of_mean=analysis.noise_of_mean).set_index("measure").reset_index()
                      for analysis in analyses], ignore_index=True)


@click.command()
@result_file
@measures_option(default=("mean_sales",))
@click.option("--seed", default=1, show_default=True, help="Seed of the random draws for the intervals.")
@csv_file
@figure_file
def command(file: Path, measures: tuple[str, ...], seed: int, csv: Path | None, figure_path: Path | None) -> None:
    """Which factors of a sweep influence its measures, without the luck of the runs.

    FILE is a sweep with design.kind "morris" or "saltelli" (docs/sweep-file.md). Points and runs are checked against the
    design that the file stores. The luck of runs inflates the usual indices. So squares and products are taken only across
    different replicates, which removes luck. The 95 % intervals come from resampling rows or trajectories (bootstrap).
    """
    check_outputs([file], csv, figure_path)
    check_figure(figure_path)
    with open_results(file) as results:
        analyses = analyse(results, file, list(measures), seed)
        print("\n\n".join(text.render(analysis) for analysis in analyses))
        if csv:
            as_table(analyses).to_csv(csv, index=False)
        if figure_path:
            figure.draw(results, analyses).savefig(figure_path)
