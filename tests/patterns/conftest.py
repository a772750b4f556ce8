"""What several pattern tests share: simulated salespeople, and diaries of whole careers."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parent))

from simulate import DYAD, Simulator  # noqa: E402
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


@pytest.fixture
def draw() -> np.random.Generator:
    """Random numbers for what questionnaires get wrong: the same in every test."""
    return np.random.default_rng(1)
