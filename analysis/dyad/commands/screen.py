"""`dyad-analysis screen`: a sweep over all keys, and what a chosen list of factors leaves out."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import DyadError
from ..program import sweep
from ..results import open_results
from ..screening import ranges, sweep_text
from ..screening.coverage import chosen_keys, coverage, render
from ..screening.keys import SPREAD, declarations
from ..sensitivity import analyse, text
from .arguments import check_outputs, measures_option


@click.command()
@click.argument("config", type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The sweep file to write (TOML).")
@click.option("--run", "results_path", type=click.Path(path_type=Path), help="Also run it by `dyad sweep`, into this file (HDF5).")
@click.option("--chosen", type=click.Path(path_type=Path),
              help="With --run: a sweep file. Says which influential keys its factors leave out.")
@click.option("--trajectories", default=10, show_default=True,
              help="Number of Morris trajectories. More make the ranks more certain; each costs keys + 1 points.")
@click.option("--replicates", default=2, show_default=True, help="Replicates of each point; two or more separate luck from effects.")
@click.option("--spread", default=SPREAD, show_default=True, help="How far each value varies, as a share of itself.")
@click.option("--seed", default=1, show_default=True, help="Seed of the design.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="A fixed change to CONFIG; repeatable.")
@measures_option(default=("mean_sales",))
def command(config: Path, output: Path, results_path: Path | None, chosen: Path | None, trajectories: int, replicates: int,
            spread: float, seed: int, settings: tuple[str, ...], measures: tuple[str, ...]) -> None:
    """Which keys of CONFIG have an effect, by a Morris sweep over every number that is an assumption.

    Each key varies from half to one and a half times its value, within the allowed range of its declaration. The sweep omits
    whole numbers, texts, and the keys that say how much is simulated (run, population, measures).
    """
    _check(config, output, results_path, chosen, spread, settings)
    keys = chosen_keys(chosen) if chosen else []
    found = ranges(declarations(config), spread)
    output.write_text(sweep_text(config, output, found, trajectories, replicates, seed, settings))
    print(f"{output}: {len(found)} keys, {trajectories * (len(found) + 1):,} points of {replicates} replicates")
    if results_path is None:
        made = output.with_suffix(".h5")
        print(f"To run it: dyad sweep {output} -o {made}\nTo rank the keys then: dyad-analysis sensitivity {made}"
              + "".join(f" --measure {measure}" for measure in measures))
        return
    sweep(output, results_path)
    with open_results(results_path) as results:
        for analysis in analyse(results, results_path, list(measures)):
            print("\n" + (render(coverage(analysis, keys)) if keys else text.render(analysis)))


def _check(config: Path, output: Path, results_path: Path | None, chosen: Path | None, spread: float,
           settings: tuple[str, ...]) -> None:
    check_outputs(filter(None, [config, chosen]), output, results_path)
    if not 0 < spread <= 1:
        raise DyadError("--spread", f"{spread:g} is out of range", "it is above 0 and at most 1", "give a share of the value, such as 0.5")
    if chosen and results_path is None:
        raise DyadError("--chosen", "no runs to compare it with", "only runs show which keys matter", "add --run OUT.h5")
    odd = [each for each in settings if "=" not in each]
    if odd:
        raise DyadError("--set", f"{odd[0]} has no =", "the form is KEY=VALUE", "write it like population.teams=5")
