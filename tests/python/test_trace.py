"""The TRACE document: up to date, made of files, and honest about what is not there."""

from __future__ import annotations

import re
import shutil

import pytest
from analysis_command import analysis
from program import ROOT

from dyad import DyadError
from dyad.trace import document, stale
from dyad.trace.facts import FACTS, rows, section, table_rows
from dyad.reading import digest
from dyad.trace.sources import LINK

PAGE = ROOT / "docs" / "trace.md"


@pytest.fixture
def checkout(tmp_path):
    """A copy of what the document is made of, with the document."""
    for folder in ("docs", "data", "configs", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("images", "__pycache__"))
    (tmp_path / "docs" / "trace.md").write_text(document(tmp_path))
    return tmp_path


def test_the_document_is_up_to_date():
    """If not: scripts/dyad-analysis trace -o docs/trace.md"""
    assert not stale(ROOT, PAGE)


def test_it_has_the_eight_elements_in_their_order():
    headings = re.findall(r"^## (\d)\. (.+)$", PAGE.read_text(), re.MULTILINE)
    assert [number for number, _ in headings] == list("12345678")
    assert [name.lower() for _, name in headings] == [
        "problem formulation", "model description", "data evaluation", "conceptual model evaluation", "implementation verification",
        "model output verification", "model analysis", "model output corroboration"]


def test_every_number_is_a_link_with_the_digest_of_its_file():
    text = PAGE.read_text()
    numbers = [(words, target, found) for words, target, found in LINK.findall(text) if re.fullmatch(r"[\d.,]+", words)]
    assert len(numbers) > 30
    for _, target, found in numbers:
        assert digest((PAGE.parent / target).resolve()) == found
    listed = dict(re.findall(r"^\| `([^`]+)` \| `([0-9a-f]+)` \|$", text, re.MULTILINE))
    assert set(listed.values()) == {found for _, _, found in LINK.findall(text)}


def test_numbers_are_those_of_the_files():
    """By other means than the document's own counting."""
    text = PAGE.read_text()
    people = sum(int(line.split(",")[-1]) for line in (ROOT / "data" / "attachment_ecr.csv").read_text().splitlines() if line[0].isdigit())
    assert f"[{people:,}](../data/attachment_ecr.csv" in text
    findings = (ROOT / "data" / "evidence.csv").read_text()
    assert f"[{len(re.findall('^E[0-9]+,', findings, re.MULTILINE))}](../data/evidence.csv" in text and "32" in text
    assert "[17](odd.md" in text and "[12](odd.md" in text and "[6](odd.md" in text


@pytest.mark.parametrize(("path", "said"), [("data/evidence.csv", "data/evidence.csv: cited as "), ("docs/odd.md", "docs/odd.md: cited as "),
                                            ("tests/patterns/test_genes.py", "tests/patterns/test_genes.py: cited as ")])
def test_a_file_that_changed_is_named(checkout, path, said):
    file = checkout / path
    file.write_text(file.read_text() + "\n")
    found = stale(checkout, checkout / "docs" / "trace.md")
    assert len(found) == 1 and found[0].startswith(said) and digest(file) in found[0]


def test_a_file_that_is_gone_and_a_text_that_was_edited_are_named(checkout):
    page = checkout / "docs" / "trace.md"
    page.write_text(page.read_text().replace("Users", "Readers"))
    assert stale(checkout, page) == ["its text is not what its files make"]
    (checkout / "data" / "targets.csv").unlink()
    assert stale(checkout, page) == ["data/targets.csv: cited, and not there"]


def test_what_is_not_there_is_not_done_and_what_comes_is_taken(checkout):
    for name in ("docs/calibration.md", "configs/sweeps/posterior.csv", "configs/sweeps/posterior.toml"):
        (checkout / name).unlink(missing_ok=True)
    before = document(checkout)
    gap = "a posterior of the parameters, with its coverage and what the data inform"
    assert before.count(gap) == 2 and f"* {gap}" in before.split("## What is not done")[1]
    (checkout / "docs" / "calibration.md").write_text("# Calibration\n\nHow.\n\n## The ready calibration: done\n\nEight values are\ninformed.\n\nTwelve are not.\n\n* More.\n\n## Sources\n")
    (checkout / "configs" / "sweeps" / "posterior.csv").write_text("a.key,b.key\n1,2\n3,4\n5,6\n")
    after = document(checkout)
    assert gap not in after and f'[docs/calibration.md](calibration.md "SHA-256 {digest(checkout / "docs" / "calibration.md")}") says: Eight values are informed.\n' in after
    assert "How." not in after and "Twelve" not in after  # the first paragraph is what it says
    assert "[3](../configs/sweeps/posterior.csv" in after and "[2](../configs/sweeps/posterior.csv" in after


def test_a_preliminary_posterior_is_said_to_be_one(checkout):
    sweeps = checkout / "configs" / "sweeps"
    (sweeps / "posterior.csv").write_text("a.key,b.key\n1,2\n")
    gap = "a posterior that has passed its own checks"
    for first, is_gap in (("# PRELIMINARY draws.", True), ("# Posterior: one draw.", False)):
        (sweeps / "posterior.toml").write_text(f"{first}\nreplicates = 1\n")
        text = document(checkout)
        assert f"Their file says: [{first[2:]}](../configs/sweeps/posterior.toml" in text and (f"* {gap}" in text) == is_gap


def test_small_samples_are_those_of_the_published_pattern(checkout):
    table = checkout / "docs" / "tables" / "published.csv"
    lines = table.read_text().splitlines()
    for world, share in (("baseline", "0.125"), ("rival_all", "0.034")):
        number, = (place for place, line in enumerate(lines) if line.startswith(f"the published pattern,,{world},70,"))
        lines[number] = f"the published pattern,,{world},70,1000,,,,,,,,,,{share},0.1,0.2"
    table.write_text("\n".join(lines) + "\n")
    text = document(checkout)
    assert "[12 %](tables/published.csv" in text and "[3 %](tables/published.csv" in text and "a page of results" not in text


def test_keys_without_a_basis_are_counted(checkout):
    """Each key is counted as something, or said to have no basis."""
    keys = (checkout / "docs" / "keys.md").read_text()
    said = [line.rstrip("|").rsplit("|", 1)[1].strip() for line in keys.splitlines() if line.startswith("| `")]
    assert FACTS["keys_unsaid"].count(keys) == said.count("") and FACTS["keys"].count(keys) == len(said)
    assert f"for [{said.count('')}](keys.md" in document(checkout) and "* a stated basis for every key" in document(checkout)


def test_every_fact_is_used_and_found():
    template = (ROOT / "analysis" / "dyad" / "trace" / "templates" / "trace.md.jinja").read_text()
    assert set(re.findall(r'n\("(\w+)"\)', template)) <= set(FACTS)
    for name, fact in FACTS.items():
        if (ROOT / fact.path).is_file():
            assert str(fact.count((ROOT / fact.path).read_text())), name


def test_counting_in_pages_and_tables():
    page = "## 1. One\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\ntext\n\n### 1.1\n\nmore\n## 2. Two\n"
    assert table_rows(section(page, "## 1.")) == 2 and "more" in section(page, "## 1.") and "Two" not in section(page, "## 1.")
    assert rows("# a comment\na,b\n1,2\n") == [{"a": "1", "b": "2"}]
    with pytest.raises(ValueError, match="no section ## 3"):
        section(page, "## 3.")


def test_the_command_checks_and_refuses(checkout):
    done = analysis("trace", "--check")
    assert done.returncode == 0 and "docs/trace.md is up to date" in done.stdout
    page = checkout / "docs" / "trace.md"
    page.write_text(page.read_text().replace("SHA-256 ", "SHA-256 0", 1))
    done = analysis("trace", "--check", page)
    assert done.returncode == 1 and "is out of date: scripts/dyad-analysis trace -o" in done.stdout
    with pytest.raises(DyadError, match="no checkout of dyad"):
        document(checkout / "data")
