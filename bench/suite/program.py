"""The whole program: founding, all weeks, measures, and the result file."""

from __future__ import annotations

from bench.suite import child, dyad
from bench.suite.rounds import Job, Sample

YEAR, SHORT = 52, 8  # weeks
FEW = 3  # rounds of what takes long
# salespeople, weeks, rounds; the million gets few weeks, and ten thousand the same few to compare with
SIZES = [(200, YEAR, 99), (10_000, YEAR, 99), (10_000, SHORT, 99), (100_000, YEAR, FEW), (1_000_000, SHORT, FEW)]


def counts_of_cores() -> list[int]:
    return [cores for cores in (1, 2) if cores == child.at_most(cores)]


def name_of(salespeople: int, weeks: int, cores: int, time: str = "") -> str:
    """As rows are called: `10,000 x 52 weeks, 1 core`. time: ` (cpu)` where processor time counts."""
    return f"{salespeople:,} x {weeks} weeks, {cores} core{'s' if cores > 1 else ''}{time}"


def measure_rate(salespeople: int, weeks: int, cores: int) -> list[Sample]:
    done = dyad.run(dyad.size(salespeople, weeks), cores)
    samples = [Sample(name_of(salespeople, weeks, cores), done.turns / done.taken.seconds, "turns/s")]
    if cores == 1:  # like the kernel's own time, this is hardly disturbed by other programs
        rate = done.turns / done.taken.processor_seconds
        samples.append(Sample(name_of(salespeople, weeks, cores, " (cpu)"), rate, "turns/s"))
    return samples


def rate_jobs(benchmark: str, quick: bool) -> list[Job]:
    sizes = [each for each in SIZES if not quick or each[2] > FEW]
    return [Job(benchmark, name_of(people, weeks, cores),
                lambda people=people, weeks=weeks, cores=cores: measure_rate(people, weeks, cores), rounds)
            for people, weeks, rounds in sizes for cores in counts_of_cores()]


def measure_start() -> list[Sample]:
    """The baseline as a user has it: one year of 200 salespeople, two cores, file written."""
    return [Sample("baseline", dyad.run({}, child.at_most(2)).taken.seconds, "s")]


def start_jobs(benchmark: str, quick: bool) -> list[Job]:
    del quick
    return [Job(benchmark, "baseline", measure_start)]


def measure_writing(salespeople: int) -> list[Sample]:
    """What every salesperson's weekly state adds to the time and to the file."""
    plain = dyad.run(dyad.size(salespeople, YEAR), 1)
    full = dyad.run(dyad.size(salespeople, YEAR) | {"measures.trajectories": "true"}, 1)
    more_bytes = full.file_bytes - plain.file_bytes
    more_seconds = full.taken.processor_seconds - plain.taken.processor_seconds
    raw = salespeople * YEAR * 16 * 4  # 16 weekly measures in single precision
    return [Sample("trajectories", raw / more_seconds, "B/s"),
            Sample("trajectories, in the file of their size in memory", more_bytes / raw, "1"),
            Sample("file per salesperson", plain.file_bytes / salespeople, "B")]


def writing_jobs(benchmark: str, quick: bool) -> list[Job]:
    return [Job(benchmark, "trajectories", lambda: measure_writing(10_000), 1 if quick else FEW)]
