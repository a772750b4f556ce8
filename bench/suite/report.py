"""Medians and spread, and the goals, for people."""

from __future__ import annotations

from bench.suite import machine
from bench.suite.goals import reached
from bench.suite.rounds import Results, Spread

PREFIXES = [(1e9, "G"), (1e6, "M"), (1e3, "k")]


def short(x: float, unit: str) -> str:
    """
    >>> short(51_234_567.0, "turns/s"), short(0.1234, "s"), short(1463.0, "B")
    ('51.2 M', '0.123', '1.46 k')
    """
    for factor, prefix in PREFIXES:
        if unit != "1" and abs(x) >= factor:
            return f"{x / factor:.3g} {prefix}"
    return f"{x:.3g}"


def range_of(spread: Spread, unit: str) -> str:
    return f"{short(spread.median, unit):>8}  ({short(spread.low, unit)} to {short(spread.high, unit)})"


def print_results(results: Results) -> None:
    print(f"\n{machine.cpu_model()}, {machine.cores()} cores; {machine.compiler()}; {machine.commit()}")
    print(f"median (lowest to highest) of {results.rounds} interleaved rounds")
    last = None
    for benchmark, variant, spread, unit in results.rows():
        if benchmark != last:
            print(f"\n{benchmark}")
            last = benchmark
        print(f"  {variant:<50}{range_of(spread, unit)} {'' if unit == '1' else unit}")


def print_goals(results: Results) -> bool:
    """Whether all of them are met."""
    goals = reached(results)
    if goals:
        print("\ngoals")
    for goal, spread in goals:
        met = "met    " if goal.met(spread) else "NOT MET"
        print(f"  {met} {goal.name:<46}{range_of(spread, '1')}, {goal.bounds()}:\n          {goal.reason}")
    return all(goal.met(spread) for goal, spread in goals)
