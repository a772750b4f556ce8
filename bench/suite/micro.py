"""Micro benchmarks: bench_micro is called once per round for each of them."""

from __future__ import annotations

import json
import subprocess

from bench.suite import child
from bench.suite.places import BUILD
from bench.suite.rounds import Job, Sample

PROGRAM = BUILD / "bench_micro"


def names() -> list[str]:
    """As bench_micro registers them: limit/avx2-16-shared, kernel/avx2/manual_time."""
    command = [PROGRAM, "--benchmark_list_tests"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def measure(name: str, seconds: float) -> list[Sample]:
    command = [PROGRAM, f"--benchmark_filter=^{name}$", f"--benchmark_min_time={seconds}", "--benchmark_format=json"]
    output = child.run(command, on_cores=1).output
    report = json.loads(output[output.index("{\n"):])
    rate = report["benchmarks"][0]["items_per_second"]
    return [Sample(name.split("/")[1], rate, "turns/s")]


def jobs(benchmark: str, quick: bool) -> list[Job]:
    seconds = 0.1 if quick else 0.5
    mine = [name for name in names() if name.startswith(f"{benchmark}/")]
    return [Job(benchmark, name.split("/")[1], lambda name=name: measure(name, seconds)) for name in mine]
