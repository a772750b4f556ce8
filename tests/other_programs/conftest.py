"""What the tests with other programs share."""

from __future__ import annotations

from pathlib import Path

import pytest
from other_program import needed
from program import DYAD, ROOT, dyad


@pytest.fixture(scope="session")
def rscript() -> str:
    return needed("Rscript")


@pytest.fixture(scope="session")
def pspp() -> str:
    return needed("pspp")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A folder with what the pages name."""
    folder = tmp_path_factory.mktemp("project")
    for name in ["configs", "scripts", "analysis"]:
        (folder / name).symlink_to(ROOT / name)
    (folder / "build/release").mkdir(parents=True)
    (folder / "build/release/dyad").symlink_to(DYAD)
    return folder


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> Path:
    """A result file of 3 replicates of 48 salespeople, with weeks of each."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "c.toml").write_text("[run]\nseed = 7\nweeks = 8\nreplicates = 3\n[population]\nteams = 6\n"
                                   "[measures]\ntrajectories = true\n")
    done = dyad(folder, "run", "c.toml", "-o", "run.h5")
    assert done.returncode == 0, done.stderr
    return folder / "run.h5"
