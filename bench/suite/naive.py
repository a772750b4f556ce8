"""The naive models. Their speed counts only as long as they are the same model: their means are checked."""

from __future__ import annotations

from bench.suite import child
from bench.suite.places import BUILD, PYTHON, ROOT
from bench.suite.rounds import Job, Sample

PROGRAMS = {
    "C++": [BUILD / "bench_naive", ROOT / "data" / "attachment_ecr.csv"],
    "NumPy": [PYTHON, "-m", "bench.naive.numpy_model"],
    "Numba": [PYTHON, "-m", "bench.naive.numba_model"],
}
TEAMS = 125  # of eight: a thousand salespeople, one year

# Means over salespeople from an independent implementation (docs/odd.md, 6), and how far a thousand salespeople
# may be from them: rounding of the figure and four standard errors.
EXPECTED = {
    "influence": (0.43, 0.02), "customer_power": (0.64, 0.02), "trust": (0.40, 0.03), "empathy": (0.46, 0.02),
    "customer_empathy": (0.48, 0.02), "intoxication": (0.30, 0.03), "customer_orientation": (0.53, 0.02),
    "sales_orientation": (0.09, 0.02), "talk_share": (0.63, 0.02), "sales": (28, 4), "chases": (125, 8),
    "churned_accounts": (6.1, 0.6), "discount": (5.2, 0.8),
}


def results_of(output: str) -> dict[str, float]:
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def check(name: str, results: dict[str, float]) -> None:
    wrong = [f"{what} is {results[what]:.3f}, not {value}" for what, (value, tolerance) in EXPECTED.items()
             if abs(results[what] - value) > tolerance]
    if wrong:
        raise RuntimeError(f"naive {name} is another model than ours ({'; '.join(wrong)}): repair bench/naive")


def measure(name: str) -> list[Sample]:
    results = results_of(child.run([*PROGRAMS[name], TEAMS], on_cores=1).output)
    check(name, results)
    return [Sample(name, results["turns"] / results["seconds"], "turns/s")]


def runs_here(name: str) -> bool:
    """Numba is not among the project's packages: measured where it is installed."""
    try:
        child.run([PYTHON, "-c", "import numba" if name == "Numba" else ""], on_cores=1)
    except RuntimeError:
        print("naive Numba: left out (python3-numba is not installed)")
        return False
    return True


def jobs(benchmark: str, quick: bool) -> list[Job]:
    return [Job(benchmark, name, lambda name=name: measure(name), 1 if quick else 5)
            for name in PROGRAMS if runs_here(name)]
