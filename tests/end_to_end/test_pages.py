"""Every block of shell or Python in the pages for beginners runs as it stands there, in a folder like the project's.

Two programs are stand-ins: scripts/demo simulates its year and builds nothing, and `less` waits for no key.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import NamedTuple

import pytest
from program import DYAD, ROOT

FENCE = re.compile(r"^```(\w*) ?(fails)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DEMO = "dyad run configs/baseline.toml -o results/baseline.h5\n"


class Block(NamedTuple):
    page: str
    line: int
    language: str
    fails: bool
    text: str


def blocks(page: str, section: str = "") -> list[Block]:
    """The fenced blocks of a page, or of one of its sections, in order."""
    text = (ROOT / page).read_text()
    start = text.index(section)
    end = text.find("\n## ", start + 1) if section else len(text)
    return [Block(page, text.count("\n", 0, found.start()) + 1, found[1], bool(found[2]), found[3])
            for found in FENCE.finditer(text, start, end)]


TUTORIAL = blocks("docs/tutorial.md")
FIVE_MINUTES = blocks("README.md", "## Five minutes")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A folder with what the pages name: configurations, the built program, Python modules, room for results."""
    folder = tmp_path_factory.mktemp("project")
    for name in ["configs", "analysis"]:
        (folder / name).symlink_to(ROOT / name)
    for name in ["build/release", "scripts", "results"]:
        (folder / name).mkdir(parents=True)
    (folder / "build/release/dyad").symlink_to(DYAD)
    (folder / "build/release/less").symlink_to("/bin/cat")
    (folder / "scripts/dyad-analysis").symlink_to(ROOT / "scripts/dyad-analysis")
    (folder / "scripts/demo").write_text(f"#!/bin/sh\n{DEMO}")
    (folder / "scripts/demo").chmod(0o755)
    return folder


def run(block: Block, project) -> str:
    program = ["bash", "-euo", "pipefail", "-c"] if block.language == "sh" else [sys.executable, "-c"]
    # What the pages export in the shell that a reader has open all the time.
    path = {"PATH": f"{project}/build/release:{project}/scripts:{os.environ['PATH']}", "PYTHONPATH": f"{project}/analysis"}
    done = subprocess.run([*program, block.text], cwd=project, env=os.environ | path, capture_output=True, text=True,
                          timeout=300)
    assert (done.returncode != 0) == block.fails, done.stderr
    assert block.fails or "Traceback" not in done.stderr and "Warning" not in done.stderr, done.stderr
    return done.stdout


@pytest.mark.parametrize("block", TUTORIAL, ids=lambda block: f"line {block.line}")
def test_the_tutorial_can_be_typed_as_it_stands(block, project):
    assert block.language in ("sh", "python")
    run(block, project)


def test_five_minutes_print_what_the_readme_shows(project):
    shell, python, shown = FIVE_MINUTES
    run(shell, project)
    assert run(python, project) == shown.text
