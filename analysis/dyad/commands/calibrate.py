"""`dyad-analysis calibrate`: what published findings say about the model's weakly known values."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from threadpoolctl import threadpool_limits

from ..calibration import text
from ..calibration.file import read_calibration
from ..calibration.results import collect
from ..calibration.study import calibrate, try_posterior
from ..calibration.waves import ByHand
from ..calibration.writing import write

NOT_REACHED = 3


@click.command()
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", "folder", required=True, type=click.Path(path_type=Path, file_okay=False),
              help="Folder for waves, tables and draws; it is made if it does not exist.")
@click.option("--by-hand", is_flag=True, help="Only write the next sweep, so that you can run it yourself, in shards for example.")
def command(file: Path, folder: Path, by_hand: bool) -> None:
    """Which values of the priors in FILE (TOML, docs/calibration.md) fit the targets, and whether the answer can be trusted.

    The command makes waves of real runs (`dyad sweep`). Emulators learn from them what each point would give, and points
    that are implausible are excluded. Then draws of the posterior are simulated and weighted. Then comes a check, the gate: the
    posteriors of 200 made-up data sets are compared with their known true values. If the command was stopped, give it again: it
    continues, and keeps all finished runs.

    Ends with 3, and writes no configuration, if the stopping rule is not reached in four waves or if the gate fails.
    """
    calibration = read_calibration(file)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        # One thread for each sum, whatever the machine has: then its parts are added in one order, and round alike.
        with threadpool_limits(1):
            study = calibrate(calibration, folder, lambda line: print(line, flush=True), by_hand)
            results = collect(study, try_posterior(study))
    except ByHand as wave:
        print(f"{wave.sweep} is written. Run it, and then give the same command again:\n"
              f"  dyad sweep {wave.sweep} -o {wave.made}\n"
              f"or in shards, on several machines or as a job array (docs/studies.md), then joined:\n"
              f"  sbatch --array=0-31 scripts/slurm/sweep.sbatch {wave.sweep} {folder / 'shards'}\n"
              f"  dyad merge {folder / 'shards' / wave.sweep.stem}.*.shard -o {wave.made}")
        return
    written = write(results, folder)
    print(text.render(results))
    print(f"\nwritten: {', '.join(str(path) for path in written)}")
    if not results.passed:
        print(f"{'not reached' if not study.reached else 'the gate failed'}: no configuration is written")
        sys.exit(NOT_REACHED)
