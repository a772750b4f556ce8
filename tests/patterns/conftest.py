"""What several pattern tests share: simulated salespeople, and diaries of whole careers."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import pytest

sys.path.append(str(Path(__file__).parent))

from simulate import DYAD, ROOT, Simulator  # noqa: E402
import diaries  # noqa: E402

MANY = 20_000


@pytest.fixture(scope="session")
def simulator(tmp_path_factory) -> Simulator:
    """The program, ready to run; results stay in memory for the other tests."""
    assert DYAD.exists(), f"{DYAD}: no such program (not built): build it, or name another one in DYAD"
    return Simulator(tmp_path_factory.mktemp("patterns"))


@pytest.fixture(scope="session")
def many(simulator):
    """20,000 salespeople for a year, everything at its default: one row each."""
    return simulator.people(MANY)


@pytest.fixture(scope="session")
def diary(simulator):
    """Every turn of 200 salespeople in a year, everything at its default."""
    return diaries.write(simulator)


@pytest.fixture(scope="session")
def targets() -> pd.DataFrame:
    """The published figures that simulated ones are held against, with the bounds of what agrees with them."""
    return pd.read_csv(ROOT / "data" / "targets.csv", index_col="name")
