"""Waves: points beside the sweep that runs them, and what its runs have shown.

A wave is an ordinary sweep of the design `csv`, so `dyad sweep` does all that a sweep can: it goes on where it was stopped,
does a shard of it on another machine, and any of its runs can be made again.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import DyadError
from ..program import program
from ..results import open_results
from .file import Calibration
from .priors import values_of

SEEDS = 1_000  # between the seeds of two sweeps of one calibration and those of the next
DONE = 1


@dataclass(frozen=True)
class Wave:
    """A sweep of a calibration: `number` tells its random numbers from those of the others; `what` is its first line."""

    name: str
    number: int
    what: str
    replicates: int = 1


def points_text(keys: list[str], values: np.ndarray) -> str:
    """Lines of a points file: keys, then one line for each point, (points, keys)."""
    lines = [", ".join(keys), *(", ".join(f"{value:.12g}" for value in row) for row in values)]
    return "\n".join(lines) + "\n"


def sweep_text(calibration: Calibration, wave: Wave, folder: Path) -> str:
    """The sweep file beside the points."""
    base = os.path.relpath(calibration.base.resolve(), folder.resolve())
    settings = calibration.settings | {"run.seed": calibration.seed * SEEDS + wave.number}
    lines = [f"# {wave.what}", f'base = "{base}"', f"replicates = {wave.replicates}", 'random_numbers = "independent"', "",
             "[set]", *(f"{key} = {toml(value)}" for key, value in settings.items()), "",
             "[design]", 'kind = "csv"', f'file = "{wave.name}.csv"', "",
             "[results]", "measures = [", *(f'  "{name}",' for name in calibration.measures), "]"]
    return "\n".join(lines) + "\n"


def toml(value: object) -> str:
    """A value as it stands in a configuration."""
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else repr(value)


def write_wave(calibration: Calibration, wave: Wave, unit: np.ndarray, folder: Path) -> Path:
    """Writes points and sweep; what is there already must be the same. Returns the sweep file's path."""
    texts = {folder / f"{wave.name}.csv": points_text(calibration.keys, values_of(calibration.parameters, unit)),
             folder / f"{wave.name}.toml": sweep_text(calibration, wave, folder)}
    for path, text in texts.items():
        if path.exists() and path.read_text() != text:
            raise DyadError(path, "not the wave of this calibration", "the calibration file, or the program, was another",
                            "give an empty folder, or remove the files of the waves")
        if not path.exists():
            partial = path.with_name(path.name + ".partial")
            partial.write_text(text)
            partial.replace(path)
    return folder / f"{wave.name}.toml"


class ByHand(Exception):
    """A wave is written and waits to be run, elsewhere perhaps: the sweep file, and the result file that is missing."""

    def __init__(self, sweep: Path, made: Path):
        super().__init__(sweep)
        self.sweep, self.made = sweep, made


def run_wave(calibration: Calibration, wave: Wave, unit: np.ndarray, folder: Path, by_hand: bool = False) -> np.ndarray:
    """What a survey would see in each run of the wave, (points, replicates, targets): measures, blurred by questionnaires.

    Runs that are there already are not done again. Raises DyadError where the sweep fails, and ByHand, if that is asked
    for, where it has not been run.
    """
    sweep = write_wave(calibration, wave, unit, folder)
    made = sweep.with_suffix(".h5")
    if by_hand and not made.exists():
        raise ByHand(sweep, made)
    done = subprocess.run([program(), "sweep", str(sweep), "-o", str(made), "--quiet"], check=False)
    if done.returncode:
        raise DyadError(sweep, "the sweep of the wave failed", f"dyad sweep gave exit code {done.returncode}",
                        "see above; the same command goes on where it stopped")
    return read_wave(calibration, made)


def read_wave(calibration: Calibration, path: Path) -> np.ndarray:
    """The runs of a wave, as `run_wave` returns them. Raises DyadError where one is missing or undefined."""
    with open_results(path) as results:
        values = results["value"].sel(measure=np.array(calibration.measures, dtype=object)).values
        missing = np.argwhere(~np.isfinite(values))
    if len(missing):
        point, _, place = missing[0]
        raise DyadError(path, f"{calibration.measures[place]} is undefined at point {point}", "nobody sells there, say",
                        "take narrower priors or more salespeople")
    seen: np.ndarray = values * np.array([target.attenuation for target in calibration.targets])
    return seen


def read_points(path: Path, keys: list[str]) -> np.ndarray:
    """Values of a points file, (points, keys)."""
    values: np.ndarray = pd.read_csv(path, skipinitialspace=True)[keys].to_numpy(float)
    return values
