"""`dyad-analysis published`: what studies as small as the published ones would find."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from ..errors import DyadError
from ..published import FINDINGS, Design
from ..published.figure import draw
from ..published.findings import TRAITS
from ..published.text import foot, head, render
from ..published.worlds import as_table, ask
from ..results import open_results
from ..surveys import SCALES, reliabilities
from .arguments import check_figure, check_outputs, csv_file, errors_option, figure_file, reliability_option


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--size", "sizes", multiple=True, type=int, default=(70,), show_default=True,
              help="Number of salespeople in a survey; repeatable.")
@click.option("--samples", default=1000, show_default=True,
              help="Largest number of surveys of each size; fewer if FILES have too few people.")
@reliability_option(*SCALES)
@click.option("--trait", "traits", multiple=True, type=click.Choice(TRAITS), default=("avoidance",), show_default=True,
              help="The trait whose effect the genes moderate; repeatable.")
@errors_option
@click.option("--seed", default=1, show_default=True, help="Seed of the random draws.")
@csv_file
@figure_file
def command(files: tuple[Path, ...], sizes: tuple[int, ...], samples: int, reliability: tuple[str, ...], traits: tuple[str, ...],
            errors: str, seed: int, csv: Path | None, figure_path: Path | None) -> None:
    """How often studies as small as the published ones would find that genes moderate the effect of attachment.

    FILES are results of `dyad run` with many salespeople: the model first, then its rivals (configs/rival_*.toml) with the
    same population and seed. Many surveys are drawn from each file, and no two surveys share a person. Each survey uses
    questionnaires of the given reliability. It regresses customer orientation (CO) and sales orientation (SO) on attachment,
    genotype and their products. The table shows the share of surveys in which an estimate is positive, and the share in
    which it has p < .05, with either sign.
    """
    check_outputs(files, csv, figure_path)
    check_figure(figure_path)
    if samples < 1:
        raise DyadError("--samples", f"{samples} is out of range", "the number of surveys is 1 or more", "give another value")
    design = Design(0, samples, reliabilities(reliability), seed)
    findings = [finding for finding in FINDINGS if finding.trait in traits]
    with ExitStack() as opened:
        read = [(file, opened.enter_context(open_results(file))) for file in files]
        answers = ask(read, sorted(set(sizes)), design, findings, errors)
        print("\n\n".join([head(answers, design, errors), render(answers, findings), foot(answers, read, samples)]))
        if csv:
            as_table(answers, findings).to_csv(csv, index=False)
        if figure_path:
            draw(read[0][1], answers, findings).savefig(figure_path)
