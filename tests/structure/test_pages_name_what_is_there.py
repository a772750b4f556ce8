"""What the pages point at exists: links inside the project, and what CONTRIBUTING.md names."""

from __future__ import annotations

import re

import pytest
from repository import CPP, PYTHON, MODULES, ROOT, files, name_of

PAGES = files({".md"})
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:sim|tests|docs|scripts|analysis|bench|configs|data)/[\w./-]+)`")
IDENTIFIER = re.compile(r"`([A-Za-z_]\w*)(?:\(\))?`")
TO_BE_MADE = {"sim/cli/NAME.hpp", "sim/cli/NAME.cpp", "analysis/dyad/commands/NAME.py"}


def anchors(text: str) -> set[str]:
    """The names under which hosts of Git show the headings of a page."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(page) -> list[str]:
    found = []
    for link in LINK.findall(page.read_text()):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or anchor and anchor not in anchors(target.read_text()):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    assert not broken(page)


def test_the_recipes_name_files_that_are_there():
    named = set(NAMED.findall((ROOT / "CONTRIBUTING.md").read_text()))
    assert len(named) > 50 and TO_BE_MADE <= named
    assert not sorted(path for path in named - TO_BE_MADE if not (ROOT / path).exists())


def test_the_recipes_name_functions_and_types_that_are_there():
    named = set(IDENTIFIER.findall((ROOT / "CONTRIBUTING.md").read_text()))
    sources = [path for module in ("sim", "tests", "analysis") for path in files(CPP | PYTHON, module)]
    words = set(re.findall(r"\w+", " ".join(path.read_text() for path in sources if not path.samefile(__file__))))
    programs = {f"test_{folder}" for folder in [*MODULES, "patterns"]}  # of tests/CMakeLists.txt
    assert len(named) > 40
    assert not sorted(named - words - programs - {"add_NAME"})


def test_every_page_stands_on_a_shelf():
    shelves = (ROOT / "docs" / "README.md").read_text()
    assert not [page.name for page in PAGES if page.parent == ROOT / "docs" and page.name != "README.md"
                and f"]({page.name})" not in shelves]
