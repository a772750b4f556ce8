"""Memory per salesperson: the difference of two sizes, so that what any run needs falls out."""

from __future__ import annotations

from bench.suite import child, dyad
from bench.suite.rounds import Job, Sample

# Both far above what this Python holds itself: a new process starts from the peak of the one that makes it.
FEW_PEOPLE, MANY_PEOPLE = 80_000, 160_000
FEW_WEEKS, MANY_WEEKS = 4, 40


def measure(weeks: int) -> list[Sample]:
    cores = child.at_most(2)
    few, many = (dyad.run(dyad.size(people, weeks), cores).taken.peak_bytes for people in (FEW_PEOPLE, MANY_PEOPLE))
    return [Sample(f"{weeks} weeks", (many - few) / (MANY_PEOPLE - FEW_PEOPLE), "B")]


def jobs(benchmark: str, quick: bool) -> list[Job]:
    del quick
    return [Job(benchmark, f"{weeks} weeks", lambda weeks=weeks: measure(weeks), 1)
            for weeks in (FEW_WEEKS, MANY_WEEKS)]
