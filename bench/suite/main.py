"""bench/run: builds, measures in interleaved rounds, prints, records."""

from __future__ import annotations

import argparse
import subprocess
import sys

from bench.suite import memory, micro, naive, program, records, report, studies
from bench.suite.places import BUILD, ROOT
from bench.suite.rounds import Job, run_rounds

BENCHMARKS = {
    "limit": micro.jobs,
    "kernel": micro.jobs,
    "naive": naive.jobs,
    "run": program.rate_jobs,
    "start": program.start_jobs,
    "studies": studies.jobs,
    "replicates": studies.replicate_jobs,
    "writing": program.writing_jobs,
    "memory": memory.jobs,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few, short rounds without what takes long")
    parser.add_argument("--only", metavar="NAMES", help=f"a list with commas: {', '.join(BENCHMARKS)}")
    parser.add_argument("--rounds", type=int, help="how many (default 7, quick 3)")
    parser.add_argument("--no-build", action="store_true", help="measure what is built already")
    parser.add_argument("--no-record", action="store_true", help="write nothing to bench/results")
    given = parser.parse_args()
    given.only = given.only.split(",") if given.only else list(BENCHMARKS)
    if unknown := [name for name in given.only if name not in BENCHMARKS]:
        parser.error(f"--only {unknown[0]}: no such benchmark (there are: {', '.join(BENCHMARKS)})")
    given.rounds = given.rounds or (3 if given.quick else 7)
    return given


def build() -> None:
    if BUILD == ROOT / "build" / "release":
        subprocess.run(["cmake", "--preset", "bench"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD, "--target", "bench"], cwd=ROOT, check=True)


def jobs_of(names: list[str], quick: bool) -> list[Job]:
    return [job for name, jobs in BENCHMARKS.items() if name in names for job in jobs(name, quick)]


def main() -> int:
    given = arguments()
    if not given.no_build:
        build()
    results = run_rounds(jobs_of(given.only, given.quick), given.rounds)
    report.print_results(results)
    all_met = report.print_goals(results)
    if not given.no_record:
        print(f"\nrecorded in {records.append(results).relative_to(ROOT)}")
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main())
