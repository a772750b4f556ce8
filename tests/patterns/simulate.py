"""Runs the real program for the pattern tests, each distinct configuration once."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pandas as pd
import xarray as xr

from dyad.results import open_results, people

ROOT = Path(__file__).resolve().parents[2]
DYAD = Path(os.environ.get("DYAD", ROOT / "build" / "release" / "dyad")).resolve()
SEED = 20_140_123
TEAM_SIZE = 8
DEFAULT_HABIT = {"ask": 0.0, "observe": -0.2, "tailor": 0.0, "release": -0.4, "socialise": 0.3, "pitch": 0.6,
                 "push": -0.6, "close": -0.6}
Settings = dict[str, object]


def configuration(salespeople: int, interventions: list[Settings], transcripts: list[tuple[int, int]]) -> str:
    """A configuration with this many salespeople, and everything else at its default."""
    lines = ["[run]", f"seed = {SEED}", "[population]", f"teams = {salespeople // TEAM_SIZE}", f"team_size = {TEAM_SIZE}"]
    for intervention in interventions:
        lines += ["[[intervention]]", *(f"{key} = {toml(value)}" for key, value in intervention.items())]
    for salesperson, account in transcripts:
        lines += ["[[transcript]]", f"salesperson = {salesperson}", f"account = {account}"]
    return "\n".join(lines) + "\n"


def toml(value: object) -> str:
    """A number, flag or text as it stands in a configuration.

    >>> toml("humility"), toml(True), toml(0.5)
    ('"humility"', 'true', '0.5')
    """
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else repr(value)


class Simulator:
    """Simulates in a folder of its own.

    All runs have the same seed: two of them differ by what their configurations say, and by nothing else.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.remembered: dict[str, pd.DataFrame] = {}

    def simulate(self, salespeople: int, settings: Settings | None = None, *,
                 interventions: list[Settings] | None = None,
                 transcripts: list[tuple[int, int]] | None = None) -> xr.Dataset:
        """The results of `salespeople` for a year, everything else at its default but for `settings`."""
        config, target = self.folder / "config.toml", self.folder / "results.h5"
        config.write_text(configuration(salespeople, interventions or [], transcripts or []))
        options = [word for key, value in (settings or {}).items() for word in ("--set", f"{key}={value_text(value)}")]
        command = [str(DYAD), "run", str(config), *options, "--threads", "2", "--quiet", "-o", str(target)]
        finished = subprocess.run(command, capture_output=True, text=True)
        assert finished.returncode == 0, f"{' '.join(command)}\n{finished.stderr}"
        results = open_results(target)
        target.unlink()
        return results

    def people(self, salespeople: int, settings: Settings | None = None,
               interventions: list[Settings] | None = None) -> pd.DataFrame:
        """One row per salesperson, with the share of `close` among all moves; simulated once per session."""
        name = repr((salespeople, settings or {}, interventions or []))
        if name not in self.remembered:
            results = self.simulate(salespeople, settings, interventions=interventions)
            close_share = results["move_share"].sel(move="close").values.ravel()
            self.remembered[name] = people(results).assign(close_share=close_share)
        return self.remembered[name]


def value_text(value: object) -> str:
    """A value as `--set` takes it: like in a configuration, but texts without quotes."""
    return value if isinstance(value, str) else toml(value)
