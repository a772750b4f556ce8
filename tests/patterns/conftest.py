"""What several pattern tests share: simulated salespeople, their answers in surveys, and diaries of whole careers."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

sys.path.append(str(Path(__file__).parent))

from effects import surveyed  # noqa: E402
from simulate import DYAD, ROOT, Simulator  # noqa: E402
import diaries  # noqa: E402

MANY = 100_000
QUESTIONNAIRE = ["customer_orientation", "sales_orientation", "avoidance", "anxiety", "trait_empathy"]


@pytest.fixture(scope="session")
def simulator(tmp_path_factory) -> Simulator:
    """The program, ready to run; results stay in memory for the other tests."""
    assert DYAD.exists(), f"{DYAD}: no such program (not built): build it, or name another one in DYAD"
    return Simulator(tmp_path_factory.mktemp("patterns"))


@pytest.fixture(scope="session")
def many(simulator):
    """100,000 salespeople for a year, everything at its default: one row each."""
    return simulator.people(MANY)


@pytest.fixture(scope="session")
def answers(many):
    """`many`, with questionnaires in the place of what only the simulation knows, standardised over everybody.

    What is in records stays as it is: sales, asks, churn, the share of talking, knowledge tests and genotypes.
    """
    draw = np.random.default_rng(1)
    carriers = {"carries_7r": many["drd4_7r"] >= 1, "carries_a1": many["drd2_a1"] >= 1}
    return many.assign(**{name: surveyed(many[name], draw) for name in QUESTIONNAIRE}, **carriers)


@pytest.fixture(scope="session")
def diary(simulator):
    """Every turn of 480 salespeople in a year, everything at its default."""
    return diaries.write(simulator)


@pytest.fixture(scope="session")
def targets() -> pd.DataFrame:
    """The published figures that simulated ones are held against, with the bounds of what agrees with them."""
    return pd.read_csv(ROOT / "data" / "targets.csv", index_col="name")
