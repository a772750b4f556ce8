"""The naive model. Its speed counts only as long as it is the same model: its means are checked."""

from __future__ import annotations

from bench.suite import child
from bench.suite.places import BUILD, ROOT
from bench.suite.rounds import Job, Sample

PROGRAM = [BUILD / "bench_naive", ROOT / "data" / "attachment_ecr.csv"]
TEAMS = 125  # of eight: a thousand salespeople, one year

# The reference means of docs/odd.md, 6, and how far a thousand salespeople may be from them: rounding of the
# figure and four standard errors.
EXPECTED = {
    "influence": (0.42, 0.012), "customer_power": (0.64, 0.008), "trust": (0.39, 0.011), "empathy": (0.46, 0.013),
    "customer_empathy": (0.48, 0.009), "intoxication": (0.29, 0.016), "customer_orientation": (0.52, 0.009),
    "sales_orientation": (0.09, 0.007), "talk_share": (0.65, 0.010), "sales": (18.8, 2.5), "asks": (76, 3.7),
    "chases": (136, 4.3), "churned_accounts": (6.8, 0.43), "discount": (0.193, 0.007),
}


def results_of(output: str) -> dict[str, float]:
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def check(results: dict[str, float]) -> None:
    wrong = [f"{what} is {results[what]:.3f}, not {value}" for what, (value, tolerance) in EXPECTED.items()
             if abs(results[what] - value) > tolerance]
    if wrong:
        raise RuntimeError(f"the naive C++ is another model than ours ({'; '.join(wrong)}): repair bench/naive")


def measure() -> list[Sample]:
    results = results_of(child.run([*PROGRAM, TEAMS], on_cores=1).output)
    check(results)
    return [Sample("C++", results["turns"] / results["seconds"], "turns/s")]


def jobs(benchmark: str, quick: bool) -> list[Job]:
    return [Job(benchmark, "C++", measure, 1 if quick else 5)]
