"""The plan of a sweep before it is run: the very text that its result file will hold."""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
import tomllib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..program import run

# The last of so many shards has no run of any sweep but the largest: its journal holds the resolved sweep and nothing else.
LAST_SHARD = "99999/100000"


@dataclass(frozen=True)
class Plan:
    """`resolved` is the resolved sweep (docs/sweep-file.md), as result files have it in their attribute `configuration`."""

    resolved: str
    model_version: str
    program: str
    points: int
    replicates: int

    @property
    def digest(self) -> str:
        return digest_of(self.resolved)

    @property
    def table(self) -> dict[str, Any]:
        return tomllib.loads(self.resolved)


def digest_of(resolved: str) -> str:
    """SHA-256 of a resolved sweep, in UTF-8, as hexadecimal digits.

    >>> digest_of("")[:12]
    'e3b0c44298fc'
    """
    return hashlib.sha256(resolved.encode()).hexdigest()


def planned(sweep: Path, settings: tuple[str, ...] = ()) -> Plan:
    """Of a sweep file, with `settings` as of --set. Runs nothing. Raises DyadError where the program refuses the sweep."""
    with tempfile.TemporaryDirectory(prefix="dyad-prereg-") as folder:
        journal = Path(folder) / "plan"
        words = [word for each in settings for word in ("--set", each)]
        done = run("sweep", str(sweep), "-o", str(journal), "--shard", LAST_SHARD, "--quiet", *words)
        if done.returncode:
            raise _refused(sweep, done.stderr.strip())
        with closing(sqlite3.connect(journal)) as opened:
            identity = dict(opened.execute("SELECT name, text FROM identity"))
            points, replicates = opened.execute("SELECT points, replicates FROM extent").fetchone()
    return Plan(identity["sweep"], identity["model version"], identity["program"], points, replicates)


def _refused(sweep: Path, said: str) -> DyadError:
    if "--shard does not go with adaptive" in said:
        return DyadError(sweep, "a budget of runs or seconds", "the number of runs is known only afterwards",
                         "leave out adaptive.runs and adaptive.seconds")
    return DyadError.said(said) if said else DyadError(sweep, "no plan can be made of it", "dyad sweep refused it", "try `dyad sweep --dry-run`")
