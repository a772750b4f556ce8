"""`dyad-analysis power`: how many people a study of genes and a trait needs."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from ..errors import DyadError
from ..power import Study, assurance, meet, mistakes, read_draws, size_for
from ..power import text
from ..power.draws import holds_keys
from ..power.figure import draw
from ..power.frequencies import frequencies
from ..power.plan import Plan, as_table
from ..power.posterior import simulate
from ..results import open_results
from ..surveys import reliabilities
from .arguments import check_figure, check_outputs, csv_file, errors_option, figure_file, reliability_option

MODERATORS = {"7R": "7R", "A1": "A1", "both": "7R x A1"}
SCALES = ("trait", "outcome")
FEWEST = 20  # people: the largest regression has eight coefficients


@click.command()
@click.option("--moderator", type=click.Choice(list(MODERATORS)), default="7R", show_default=True,
              help="The allele whose product with the trait is tested; both: the product of 7R, A1 and the trait.")
@click.option("--effect", "effects", multiple=True, type=float, default=(0.2, 0.3, 0.5), show_default=True,
              help="An assumed effect: how much steeper the slope on the trait is in carriers; repeatable.")
@click.option("--slope", default=0.0, show_default=True, help="Slope of the outcome on the trait in all others.")
@click.option("--power", "wanted", default=0.8, show_default=True, help="The power, or assurance, that you want.")
@click.option("--size", "people", multiple=True, type=int, default=(70,), show_default=True,
              help="Number of people in a study to judge; repeatable.")
@click.option("--ancestry", default="European", show_default=True,
              help="The ancestry whose allele frequencies are used (data/allele_frequencies.csv).")
@click.option("--frequency", "given", multiple=True, metavar="ALLELE=NUMBER",
              help="Frequency of an allele, such as 7R=0.2; repeatable.")
@reliability_option(*SCALES)
@click.option("--spread", default=1.0, show_default=True,
              help="Residual SD of the people in whom the slope differs, as a multiple of that of the others.")
@errors_option
@click.option("--draws", "draws_path", type=click.Path(path_type=Path),
              help="Possible effects, for assurance: a result of `dyad sweep`, or a table (CSV) with a column effect or with keys as columns.")
@click.option("--run", "results_path", type=click.Path(path_type=Path),
              help="With a table of keys: simulate it by `dyad sweep` into this file (HDF5).")
@click.option("--salespeople", default=4000, show_default=True, help="With --run: number of salespeople for each draw.")
@click.option("--rival", "rivals", multiple=True, type=click.Path(path_type=Path),
              help="A result of `dyad run`: does the test have 5 % false positives among its people? Repeatable.")
@click.option("--samples", default=2000, show_default=True,
              help="Number of simulated surveys for each effect and size; fewer if they are very large.")
@click.option("--seed", default=1, show_default=True, help="Seed of the random draws.")
@csv_file
@figure_file
def command(moderator: str, effects: tuple[float, ...], slope: float, wanted: float, people: tuple[int, ...], ancestry: str,
            given: tuple[str, ...], reliability: tuple[str, ...], spread: float, errors: str, draws_path: Path | None,
            results_path: Path | None, salespeople: int, rivals: tuple[Path, ...], samples: int, seed: int, csv: Path | None,
            figure_path: Path | None) -> None:
    """How many people a study needs to find that genes moderate the effect of a trait.

    The study measures a trait (such as avoidance) and an outcome (customer orientation) of people, and knows their alleles.
    It tests the product of allele and trait in a regression. Nobody knows the true effect: you assume one. The command
    computes three things. First: the number of people that gives 80 % power. Second: how often studies of a given size find
    the effect, how often with the wrong sign (type S), and how much they exaggerate it (type M). Third: how often a study
    finds an effect that does not exist. With --draws: the mean power over all possible effects (assurance). With --rival:
    whether p < .05 means 5 % false positives in simulated people. The output ends with a paragraph for a paper.

    An effect of 0.3 means: if the trait rises by one SD, the outcome rises by 0.3 of its SDs more in carriers than in others.
    """
    check_outputs(filter(None, [draws_path, *rivals]), csv, figure_path, results_path)
    check_figure(figure_path)
    _check(wanted, people, spread, samples)
    name = MODERATORS[moderator]
    scales = reliabilities(reliability, SCALES)
    study = Study(name, frequencies(ancestry, given, name.split(" x ")), scales["trait"], scales["outcome"], slope, spread, errors)
    _check_effects(study, effects)
    if draws_path and holds_keys(draws_path):
        draws_path = _simulated(draws_path, results_path, salespeople)
    draws = read_draws(draws_path, name) if draws_path else None
    with ExitStack() as opened:
        read = [(file, opened.enter_context(open_results(file))) for file in rivals]
        found_in = meet(read, study, sorted(set(people)), samples, seed)
    plan = Plan(study, wanted, samples, seed, [size_for(study, effect, wanted, samples, seed) for effect in effects],
                [mistakes(study, effect, count, samples, seed) for count in people for effect in dict.fromkeys((*effects, 0.0))],
                draws, assurance(study, draws, wanted, samples, seed) if draws else None, found_in)
    print("\n\n".join(filter(None, [text.head(plan), text.table(plan), text.assured(plan), text.rivals(found_in), text.paragraph(plan)])))
    if csv:
        as_table(plan).to_csv(csv, index=False)
    if figure_path:
        draw(plan).savefig(figure_path)


def _simulated(table: Path, output: Path | None, salespeople: int) -> Path:
    if output is None:
        raise DyadError(table, "a table of keys", "only runs show the effect that they give",
                        "add --run FILE.h5, or run the sweep yourself and give its result")
    simulate(table, output, salespeople)
    return output


def _check(wanted: float, people: tuple[int, ...], spread: float, samples: int) -> None:
    wrong = {"--power": not 0.1 <= wanted <= 0.99 and "0.1 to 0.99", "--spread": not 0.1 <= spread <= 10 and "0.1 to 10",
             "--size": min(people) < FEWEST and f"{FEWEST} or more", "--samples": samples < 100 and "100 or more"}
    for option, allowed in wrong.items():
        if allowed:
            raise DyadError(option, "out of range", f"allowed is {allowed}", "give another value")


def _check_effects(study: Study, effects: tuple[float, ...]) -> None:
    for effect in effects:
        try:
            study.residual(effect, study.slope)
        except ValueError as error:
            raise DyadError("--effect", f"{effect:g} is too large", str(error), "give a smaller effect or --slope") from None
