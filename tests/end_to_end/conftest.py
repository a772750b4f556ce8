"""What the end-to-end tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import FULL, OWN_TABLE, TINY, dyad


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "c.toml").write_text(TINY)
    (tmp_path / "full.toml").write_text(FULL)
    (tmp_path / "own.csv").write_text(OWN_TABLE)
    return tmp_path


@pytest.fixture(scope="session")
def full(tmp_path_factory) -> Path:
    """A file with all that can be asked for."""
    folder = tmp_path_factory.mktemp("full")
    (folder / "full.toml").write_text(FULL)
    (folder / "own.csv").write_text(OWN_TABLE)
    done = dyad(folder, "run", "full.toml", "-o", "full.h5")
    assert done.returncode == 0, done.stderr
    return folder / "full.h5"
