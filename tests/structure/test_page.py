"""workshop/dyad.html, the page that trainers open, is what its sources make. If not: scripts/update-page"""

from __future__ import annotations

import re
import subprocess

import pytest
from repository import ROOT

PAGE = ROOT / "workshop" / "dyad.html"
LARGEST = 1_500_000  # bytes: it has to fit into a mail


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text()


def digests() -> list[str]:
    return (ROOT / "tests" / "golden" / "digests.txt").read_text().split()


def test_the_page_is_made_of_the_sources_that_are_here(page):
    made_of = re.search(r'<meta name="dyad-sources" content="(\w+)" />', page)
    here = subprocess.run([ROOT / "scripts" / "workshop", "--sources"], capture_output=True, text=True, check=True)
    assert made_of and made_of[1] == here.stdout.strip()


def test_the_page_names_the_frozen_results_of_this_model(page):
    words = digests()
    assert words[0] == "model_version" and len(words) > 10
    assert not [word for word in words if word not in page]


def test_the_page_fits_into_a_mail():
    assert PAGE.stat().st_size < LARGEST


def test_the_page_may_reach_nothing_but_the_server_that_it_came_from(page):
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)" />', page)
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert rules["default-src"] == rules["form-action"] == "'none'"
    assert rules["connect-src"] == "'self'"
    allowed = {word for rule in rules.values() for word in rule.split() if not word.startswith("'sha256-")}
    assert allowed == {"'none'", "'self'", "'wasm-unsafe-eval'", "blob:", "data:"}
    # Nothing may run before the policy is read.
    assert page.index("Content-Security-Policy") < page.index("<script")
