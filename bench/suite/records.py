"""One CSV per machine: a row per variant and goal of each run."""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timezone
from pathlib import Path

from bench.suite import machine
from bench.suite.goals import reached
from bench.suite.places import RECORDS
from bench.suite.rounds import Results, Spread


@dataclass(frozen=True)
class Row:
    date: str  # when the run ended, UTC: the same in all its rows
    cpu: str
    cores: str
    compiler: str
    commit: str
    benchmark: str  # "goal" for the goals' ratios
    variant: str
    median: str
    low: str  # lowest and highest of all rounds
    high: str
    unit: str


def rows_of(results: Results) -> list[Row]:
    where = (datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), machine.cpu_model(), str(machine.cores()),
             machine.compiler(), machine.commit())

    def row(benchmark: str, variant: str, spread: Spread, unit: str) -> Row:
        return Row(*where, benchmark, variant, *(f"{x:.6g}" for x in (spread.median, spread.low, spread.high)), unit)

    measured = [row(*each) for each in results.rows()]
    return measured + [row("goal", goal.name, spread, "1") for goal, spread in reached(results)]


def append(results: Results) -> Path:
    RECORDS.mkdir(exist_ok=True)
    path = RECORDS / f"{machine.machine_name()}.csv"
    is_new = not path.exists()
    with open(path, "a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)], lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerows(asdict(row) for row in rows_of(results))
    return path


def read(path: Path) -> dict[str, dict[tuple[str, str], Row]]:
    """Runs by date, in order; each has its rows by benchmark and variant."""
    runs: dict[str, dict[tuple[str, str], Row]] = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in (Row(**each) for each in csv.DictReader(file)):
            runs.setdefault(row.date, {})[row.benchmark, row.variant] = row
    return dict(sorted(runs.items()))
