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
              help="The folder for waves, tables and draws; made if need be.")
@click.option("--by-hand", is_flag=True, help="Only write the next sweep; it is run elsewhere, in shards perhaps.")
def command(file: Path, folder: Path, by_hand: bool) -> None:
    """What is left of the priors in FILE (TOML, docs/calibration.md) after its targets, and whether to believe it.

    In waves of real runs (`dyad sweep`) emulators learn what each point would show, and what is implausible is given up.
    Then draws of the posterior are run for real and weighed, and the posteriors of 200 made-up sets of data are held
    against their known truths. Given again, the command goes on where it was stopped: runs that are there stay.

    Ends with 3, and writes no configuration, if the stopping rule is not reached in four waves or the gate fails.
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
