"""bench/compare: what got slower since the run before. By hand only: no machine is quiet enough to judge alone.

Every rate is taken as a ratio to a yardstick of its own run, the naive C++ model, or the limit where that was not
measured: a machine that has become slower as a whole changes no ratio.
"""

from __future__ import annotations

import argparse
import sys

from bench.suite import machine, records
from bench.suite.places import RECORDS
from bench.suite.records import Row

NOTICEABLE = 0.10
Run = dict[tuple[str, str], Row]


def speed(row: Row) -> float:
    """More is better; what is measured in seconds or bytes counts the other way round."""
    value = float(row.median)
    return value if row.unit.endswith("/s") else 1 / value


def yardstick(before: Run, now: Run) -> tuple[str, str]:
    both = [place for place in now if place in before]
    rulers = [place for place in both if place == ("naive", "C++")] + [place for place in both if place[0] == "limit"]
    if not rulers:
        raise SystemExit("bench/compare: no yardstick (naive C++ or a limit) in both runs: "
                         "measure again with --only limit,... in both")
    return rulers[0]


def ratio(run: Run, place: tuple[str, str], ruler: tuple[str, str]) -> float:
    row = run[place]
    per_ruler = 1 if row.unit in ("B", "1") else speed(run[ruler])
    return speed(row) / per_ruler


def changes(before: Run, now: Run) -> dict[tuple[str, str], float]:
    """How much faster each variant got: 0.1 for 10 %. Goals are ratios of these, and left out."""
    ruler = yardstick(before, now)
    return {place: ratio(now, place, ruler) / ratio(before, place, ruler) - 1
            for place in now if place in before and place[0] != "goal"}


def chosen(runs: dict[str, Run], name: str | None) -> str:
    """The run of that date or commit, or the one before the last."""
    dates = list(runs)
    if name is None and len(dates) > 1:
        return dates[-2]
    for date in reversed(dates[:-1]):
        if name and (date.startswith(name) or next(iter(runs[date].values())).commit.startswith(name)):
            return date
    raise SystemExit(f"bench/compare: nothing to compare with ({len(dates)} runs recorded): run bench/run again")


def print_changes(found: dict[tuple[str, str], float]) -> bool:
    """Whether nothing got noticeably slower."""
    slower = {place: change for place, change in found.items() if change < -NOTICEABLE}
    faster = {place: change for place, change in found.items() if change > NOTICEABLE}
    for word, group in (("slower", slower), ("faster", faster)):
        for (benchmark, variant), change in sorted(group.items(), key=lambda each: each[1]):
            print(f"  {word}  {change:+5.0%}  {benchmark} {variant}")
    print(f"  {len(found) - len(slower) - len(faster)} of {len(found)} within {NOTICEABLE:.0%}")
    return not slower


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench/compare", description=__doc__)
    parser.add_argument("with_run", nargs="?", metavar="RUN", help="date or commit of an earlier run")
    parser.add_argument("--machine", default=machine.machine_name(), help="whose records (a file in bench/results)")
    given = parser.parse_args()
    path = RECORDS / f"{given.machine}.csv"
    if not path.exists():
        raise SystemExit(f"bench/compare: {path} does not exist (nothing recorded there): run bench/run first")
    runs = records.read(path)
    before, last = chosen(runs, given.with_run), list(runs)[-1]
    for word, date in (("from", before), ("to  ", last)):
        print(f"{word} {date}  {next(iter(runs[date].values())).commit}")
    return 0 if print_changes(changes(runs[before], runs[last])) else 1


if __name__ == "__main__":
    sys.exit(main())
