"""Runs a program and says what it took."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass

from bench.suite.places import ROOT

# A library that would start threads of its own measures something else than one core.
ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1"}


@dataclass(frozen=True)
class Taken:
    seconds: float  # by the clock on the wall
    processor_seconds: float  # of all threads, user and system
    peak_bytes: int
    output: str


def cores(count: int) -> list[int]:
    """The last `count` cores that we may use: the first one serves interrupts on many machines."""
    mine = sorted(os.sched_getaffinity(0))
    if len(mine) < count:
        raise RuntimeError(f"this machine has {len(mine)} core(s), {count} are needed")
    return mine[-count:]


def at_most(count: int) -> int:
    """As many cores as that, or as there are."""
    return min(count, len(os.sched_getaffinity(0)))


def pinned(command: list, count: int) -> list[str]:
    return ["taskset", "-c", ",".join(map(str, cores(count))), *map(str, command)]


def run(command: list, on_cores: int) -> Taken:
    """Start to finish of one program, bound to so many cores."""
    began = time.perf_counter()
    child = subprocess.Popen(pinned(command, on_cores), cwd=ROOT, env=ENVIRONMENT, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit code {child.returncode}\n{output}")
    return Taken(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, output)
