"""What dyad wants to reach. All are ratios of one interleaved run, but for what a user feels directly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import inf, isnan
from typing import Callable

from bench.suite import studies
from bench.suite.memory import FEW_WEEKS, MANY_WEEKS
from bench.suite.program import SHORT, YEAR, name_of
from bench.suite.rounds import Results, Series, Spread


@dataclass(frozen=True)
class Goal:
    name: str
    value: Callable[[Results], Series]  # raises KeyError where something was not measured
    reason: str
    at_least: float = -inf
    at_most: float = inf

    def met(self, spread: Spread) -> bool:
        return self.at_least <= spread.median <= self.at_most

    def bounds(self) -> str:
        words = [f"at least {self.at_least:g}"] * (self.at_least > -inf) + [f"at most {self.at_most:g}"] * (
            self.at_most < inf)
        return " and ".join(words)


def best_kernel(results: Results) -> str:
    """The last one: bench_micro lists the fastest last."""
    variants = results.variants("kernel")
    if not variants:
        raise KeyError("kernel")
    return variants[-1]


def kernel(results: Results) -> Series:
    return results["kernel", best_kernel(results)]


def limit(results: Results) -> Series:
    """Whatever comes closest to the limit with the instructions of the best kernel."""
    isa = best_kernel(results)
    mine = [results["limit", variant] for variant in results.variants("limit") if variant.startswith(f"{isa}-")]
    if not mine:
        raise KeyError("limit")
    return reduce(Series.fastest, mine)


def run(salespeople: int, weeks: int, cores: int, time: str = "") -> Callable[[Results], Series]:
    return lambda results: results["run", name_of(salespeople, weeks, cores, time)]


def ratio(above: Callable[[Results], Series], below: Callable[[Results], Series]) -> Callable[[Results], Series]:
    return lambda results: above(results) / below(results)


def measured(benchmark: str, variant: str) -> Callable[[Results], Series]:
    return lambda results: results[benchmark, variant]


def sweep(size: tuple[int, int], cores: int, what: str = "") -> Callable[[Results], Series]:
    return measured("studies", studies.name_of(size, cores) + what)


GOALS = [
    Goal("kernel / limit", ratio(kernel, limit), at_least=0.45,
         reason="more than that is left only to hand-made code that no longer reads like the model"),
    Goal("kernel / naive C++", ratio(kernel, measured("naive", "C++")), at_least=9,
         reason="what somebody's own program simulates in a night, dyad simulates in an hour"),
    Goal("run / kernel, 10,000 salespeople", ratio(run(10_000, YEAR, 1, " (cpu)"), kernel), at_least=0.85,
         reason="founding, market, teams, measures and files are not what a user waits for"),
    Goal("run / kernel, 100,000 salespeople", ratio(run(100_000, YEAR, 1, " (cpu)"), kernel), at_least=0.85,
         reason="the same, where nothing fits in a cache any more"),
    Goal("two cores / one, 10,000 salespeople", ratio(run(10_000, YEAR, 2), run(10_000, YEAR, 1)), at_least=1.9,
         reason="salespeople do not meet inside a week, so hardly anything has to wait"),
    Goal("two cores / one, 100,000 salespeople", ratio(run(100_000, YEAR, 2), run(100_000, YEAR, 1)), at_least=1.9,
         reason="the same, for a large population"),
    Goal("time per turn, 1,000,000 / 10,000 salespeople",
         ratio(run(10_000, SHORT, 1, " (cpu)"), run(1_000_000, SHORT, 1, " (cpu)")), at_least=0.9, at_most=1.1,
         reason="a block's week happens in the cache, however many blocks there are"),
    Goal("memory per salesperson, B", measured("memory", f"{MANY_WEEKS} weeks"), at_most=2000,
         reason="a million salespeople fit into 2 GB"),
    Goal(f"memory, {MANY_WEEKS} / {FEW_WEEKS} weeks",
         ratio(measured("memory", f"{MANY_WEEKS} weeks"), measured("memory", f"{FEW_WEEKS} weeks")), at_least=0.98,
         at_most=1.02, reason="a long run needs no more memory than a short one"),
    Goal("small runs a second, two cores", sweep(studies.SMALL, 2), at_least=5000,
         reason="a million small runs in an evening's minutes"),
    *(Goal(f"bookkeeping of a sweep, {studies.name_of(size, cores)}", sweep(size, cores, ", bookkeeping"), at_most=most,
           reason=reason)
      for size, most, reason in [
          (studies.YEAR, 0.05, "that nothing is lost costs next to nothing"),
          (studies.SMALL, 0.12, "and little where a run is over in a fraction of a millisecond")]
      for cores in (1, 2)),
    *(Goal(f"two cores / one, sweep of {studies.size_text(size)}", ratio(sweep(size, 2), sweep(size, 1)), at_least=1.9,
           reason="runs side by side have nothing to wait for")
      for size in (studies.YEAR, studies.SMALL)),
    Goal(f"replicates / runs of a sweep, {studies.size_text(studies.SMALL)}",
         ratio(measured("replicates", studies.name_of(studies.SMALL, 1)), sweep(studies.SMALL, 1)), at_least=0.9,
         reason="whoever wants everything of each run should not have to wait for it"),
    Goal("baseline, s", measured("start", "baseline"), at_most=0.03,
         reason="trying a parameter feels like no waiting at all, again and again"),
]


def reached(results: Results) -> list[tuple[Goal, Spread]]:
    """All goals of which everything was measured."""
    found = []
    for goal in GOALS:
        try:
            spread = goal.value(results).spread()
        except KeyError:
            continue
        if not isnan(spread.median):
            found.append((goal, spread))
    return found
