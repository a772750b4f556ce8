"""Interleaved rounds: in every round each job has its turn, in another order, so that a machine that gets slower
or faster does so for all of them; ratios are taken inside a round."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from math import isnan, nan
from random import Random
from statistics import median
from typing import Callable, Iterator


@dataclass(frozen=True)
class Sample:
    """One measured value. `variant` names it within its benchmark."""

    variant: str
    value: float
    unit: str


@dataclass(frozen=True)
class Job:
    """Something to measure. A heavy one has its turn in a few rounds only."""

    benchmark: str
    name: str
    measure: Callable[[], list[Sample]]
    rounds: int = sys.maxsize


@dataclass(frozen=True)
class Spread:
    median: float
    low: float
    high: float


class Series:
    """What one variant, or a ratio of two, gave in each round; nan where it had no turn."""

    def __init__(self, values: list[float]):
        self.values = values

    def __truediv__(self, other: Series) -> Series:
        return Series([a / b for a, b in zip(self.values, other.values)])

    def fastest(self, other: Series) -> Series:
        return Series([max(a, b) for a, b in zip(self.values, other.values)])

    def spread(self) -> Spread:
        known = [value for value in self.values if not isnan(value)] or [nan]
        return Spread(median(known), min(known), max(known))


class Results:
    """(benchmark, variant) -> series and unit."""

    def __init__(self, rounds: int):
        self.rounds = rounds
        self._values: dict[tuple[str, str], list[float]] = {}
        self._units: dict[tuple[str, str], str] = {}

    def add(self, round_number: int, benchmark: str, sample: Sample) -> None:
        place = (benchmark, sample.variant)
        self._values.setdefault(place, [nan] * self.rounds)[round_number] = sample.value
        self._units[place] = sample.unit

    def __contains__(self, place: tuple[str, str]) -> bool:
        return place in self._values

    def __getitem__(self, place: tuple[str, str]) -> Series:
        return Series(self._values[place])

    def variants(self, benchmark: str) -> list[str]:
        return [variant for known, variant in self._values if known == benchmark]

    def rows(self) -> Iterator[tuple[str, str, Spread, str]]:
        for (benchmark, variant), unit in self._units.items():
            yield benchmark, variant, self[benchmark, variant].spread(), unit


def run_rounds(jobs: list[Job], rounds: int) -> Results:
    results = Results(rounds)
    for number in range(rounds):
        order = [job for job in jobs if number < job.rounds]
        if number > 0:  # the first round keeps the order in which results are shown
            Random(number).shuffle(order)
        for job in order:
            print(f"round {number + 1} of {rounds}: {job.benchmark} {job.name}", file=sys.stderr, flush=True)
            for sample in job.measure():
                results.add(number, job.benchmark, sample)
    return results
