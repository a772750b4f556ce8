"""Runs the real program for the pattern tests, each distinct configuration once."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import tomllib
from pathlib import Path

import pandas as pd
import xarray as xr

import dyad
from dyad.calibration.file import flat

ROOT = Path(__file__).resolve().parents[2]
DYAD = Path(os.environ.get("DYAD", ROOT / "build" / "release" / "dyad")).resolve()
# A configuration whose values stand in the place of the defaults, to see whether the patterns emerge with them too.
TRIED = os.environ.get("DYAD_PATTERNS")
SEED = 20_140_123
TEAM_SIZE = 8
STRONG = 3.0
Settings = dict[str, object]


def configuration(salespeople: int, interventions: list[Settings], transcripts: list[tuple[int, int]]) -> str:
    """A configuration with this many salespeople, and everything else at its default."""
    teams, alone = divmod(salespeople, TEAM_SIZE)
    assert alone == 0, f"{salespeople} salespeople make no whole teams of {TEAM_SIZE}"
    lines = ["[run]", f"seed = {SEED}", "[population]", f"teams = {teams}", f"team_size = {TEAM_SIZE}"]
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


def tried() -> Settings:
    """What the configuration that is tried assumes otherwise; how much is simulated is up to the tests."""
    values = flat(tomllib.loads(Path(TRIED).read_text())) if TRIED else {}
    return {key: value for key, value in values.items() if not key.startswith(("run.", "population."))}


class Simulator:
    """Simulates in a folder of its own.

    All runs have the same seed: two of them differ by what their configurations say, and by nothing else.
    """

    def __init__(self, folder: Path):
        self.config, self.target = folder / "config.toml", folder / "results.h5"
        self.remembered: dict[str, pd.DataFrame] = {}
        self.tried = tried()

    @functools.cached_property
    def defaults(self) -> Settings:
        """Every key's default, as the program itself explains it, or what is tried in its place."""
        self.config.write_text(configuration(TEAM_SIZE, [], []))
        explained = json.loads(program("explain", str(self.config), "--json"))
        return {key: explanation["default"] for key, explanation in explained["keys"].items()} | self.tried

    def stronger_habit(self, move: str) -> Settings:
        """Settings under which a move's habit is raised by 3: some twenty times as likely beside the others."""
        key = f"moves.{move}.habit"
        return {key: self.defaults[key] + STRONG}

    def simulate(self, salespeople: int, settings: Settings | None = None, *,
                 interventions: list[Settings] | None = None,
                 transcripts: list[tuple[int, int]] | None = None) -> xr.Dataset:
        """The results of `salespeople` for a year, everything else at its default but for `settings`."""
        self.config.write_text(configuration(salespeople, interventions or [], transcripts or []))
        options = [word for key, value in (self.tried | (settings or {})).items() for word in ("--set", f"{key}={value_text(value)}")]
        program("run", str(self.config), *options, "--threads", "2", "--quiet", "-o", str(self.target))
        with dyad.open(self.target) as results:
            results.load()
        self.target.unlink()
        return results

    def people(self, salespeople: int, settings: Settings | None = None,
               interventions: list[Settings] | None = None) -> pd.DataFrame:
        """One row per salesperson, with the share of `close` among all moves; simulated once per session."""
        name = repr((salespeople, settings or {}, interventions or []))
        if name not in self.remembered:
            results = self.simulate(salespeople, settings, interventions=interventions)
            close_share = results["move_share"].sel(move="close").values.ravel()
            self.remembered[name] = dyad.people(results).assign(close_share=close_share)
        return self.remembered[name]


def program(*words: str) -> str:
    """What the program prints when all goes well."""
    # Threads that spin while they wait hold up each other where the machine has other work.
    sleeping = os.environ | {"OMP_WAIT_POLICY": "passive"}
    finished = subprocess.run([str(DYAD), *words], capture_output=True, text=True, env=sleeping)
    assert finished.returncode == 0, f"{DYAD} {' '.join(words)}\n{finished.stderr}"
    return finished.stdout


def value_text(value: object) -> str:
    """A value as `--set` takes it: like in a configuration, but texts without quotes."""
    return value if isinstance(value, str) else toml(value)
