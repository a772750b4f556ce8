"""A table of keys, such as draws of a posterior, simulated by `dyad sweep`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ..errors import DyadError
from ..program import CHECKOUT, program

TEAM_SIZE = 8
REPLICATES = 4  # of each draw: two or more tell luck apart


def simulate(table: Path, output: Path, salespeople: int) -> None:
    """Each line with so many salespeople in all, in replicates of their own luck, into `output`.

    The sweep file stands beside it, so that the runs can be made again. Raises DyadError where the sweep does not end well.
    """
    base = CHECKOUT / "configs" / "baseline.toml"
    if not base.exists():
        raise DyadError(base, "no base to simulate", "it comes with the project and not with the package",
                        "run `dyad sweep` on a sweep file with this table, and give its result as --draws")
    sweep = output.with_suffix(".toml")
    folder = output.resolve().parent
    near = {path: os.path.relpath(path.resolve(), folder) for path in (base, table)}
    teams = max(1, round(salespeople / (TEAM_SIZE * REPLICATES)))
    sweep.write_text(f"# Draws of {table.name}, each with {REPLICATES} replicates of {teams * TEAM_SIZE} salespeople: for assurance.\n"
                     f'base = "{near[base]}"\nreplicates = {REPLICATES}\nrandom_numbers = "independent"\n\n'
                     f"[set]\npopulation.teams = {teams}\npopulation.team_size = {TEAM_SIZE}\n\n"
                     f'[design]\nkind = "csv"\nfile = "{near[table]}"\n')
    done = subprocess.run([program(), "sweep", str(sweep), "-o", str(output)], check=False)
    if done.returncode:
        raise DyadError(sweep, "the sweep failed", f"dyad sweep gave exit code {done.returncode}",
                        "see above; the same command goes on where it stopped")
