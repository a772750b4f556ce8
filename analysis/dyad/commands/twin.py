"""`dyad-analysis twin`: one run of the slow twin."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import DyadError
from ..reading import read_toml
from ..twin import simulate


@click.command()
@click.argument("config", type=click.Path(path_type=Path, readable=False))
@click.option("--seed", type=int, help="Seed to use instead of run.seed of the configuration.")
@click.option("-o", "--output", default="-", help="CSV file to write, or - for standard output.")
def command(config: Path, seed: int | None, output: str) -> None:
    """One run of the twin, the slow second implementation of the model, with CONFIG (TOML). Writes one CSV row per salesperson.

    The twin has its own random numbers. So its results have the same distribution as those of `dyad run`, but not the same
    values.
    """
    settings = read_toml(config, "not a configuration", "try `dyad explain` on it")
    seed = seed if seed is not None else settings.get("run", {}).get("seed")
    if seed is None:
        raise DyadError("run.seed", "no seed", "the model draws at random", "set it in the file or give --seed")
    try:
        people = simulate(settings, seed)
    except KeyError as error:
        raise DyadError(config, error.args[0], "the twin knows its own keys only", "try `dyad explain` on it") from None
    people.to_csv(sys.stdout if output == "-" else output, index=False)
