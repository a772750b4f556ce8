"""Every block of the pages for users of R and of SPSS runs as it stands, in a folder like the project's."""

from __future__ import annotations

import re
import subprocess

import pytest
from other_program import other
from program import ROOT

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str, language: str) -> list[str]:
    return [text for kind, text in FENCE.findall((ROOT / "docs" / page).read_text()) if kind == language]


def prepare(page: str, folder) -> None:
    """The blocks for the shell, in order: what the others read."""
    for text in blocks(page, "sh"):
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", text], cwd=folder, capture_output=True, text=True,
                              timeout=300)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", ["for-r-users.md", "for-spss-users.md"])
def test_the_pages_have_no_other_languages(page):
    kinds = {kind for kind, _ in FENCE.findall((ROOT / "docs" / page).read_text())}
    assert kinds == {"sh", "r" if "-r-" in page else "spss"}


def test_the_page_for_r_can_be_typed_as_it_stands(rscript, project):
    prepare("for-r-users.md", project)
    (project / "page.R").write_text("\n".join(blocks("for-r-users.md", "r")))
    said = other(rscript, "--vanilla", "page.R", folder=project)
    assert "avoidance:drd47R" in said and "trust of the customer" in said
    assert (project / "results" / "trust.pdf").stat().st_size > 1000


def test_the_page_for_spss_can_be_typed_as_it_stands(pspp, project):
    prepare("for-spss-users.md", project)
    texts = blocks("for-spss-users.md", "spss")
    # The syntax that is inserted goes to its own folder; a reader of the page begins each block in the project's.
    home = f"CD '{project}'.\n"
    (project / "page.sps").write_text(home + home.join(texts))
    said = other(pspp, "-O", "format=txt", "page.sps", folder=project)
    assert "avoidance in carriers of 7R" in said and "trajectory_trust" in said.lower() or "trust" in said
    assert (project / "results" / "base5-wide" / "trajectories.sav").exists()
