"""`dyad-analysis twin`: one run of the slow twin."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import click

from ..errors import DyadError
from ..twin import simulate


@click.command()
@click.argument("config", type=click.Path(path_type=Path, readable=False))
@click.option("--seed", type=int, help="Instead of run.seed of the configuration.")
@click.option("-o", "--output", default="-", help="CSV file, or - for standard output.")
def command(config: Path, seed: int | None, output: str) -> None:
    """One run of the slow reference twin, after CONFIG (TOML): one row per salesperson, as CSV.

    It has its own random draws: a run of it is like one of `dyad run` in distribution, and not in numbers.
    """
    try:
        settings = tomllib.loads(config.read_text())
    except (OSError, ValueError) as error:
        raise DyadError(config, "not a configuration", str(error), "try `dyad explain` on it") from None
    seed = seed if seed is not None else settings.get("run", {}).get("seed")
    if seed is None:
        raise DyadError("run.seed", "no seed", "the model draws at random", "set it in the file or give --seed")
    try:
        people = simulate(settings, seed)
    except KeyError as error:
        raise DyadError(config, error.args[0], "the twin knows its own keys only", "try `dyad explain` on it") from None
    people.to_csv(sys.stdout if output == "-" else output, index=False)
