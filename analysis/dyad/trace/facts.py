"""Numbers that the document names: of which file, and how each is counted in it."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass

Count = Callable[[str], int | str]


@dataclass(frozen=True)
class Fact:
    """`path` is relative to the root of the checkout; `count` makes the number of the file's text."""

    path: str
    count: Count


def rows(text: str) -> list[dict[str, str]]:
    """Of a CSV file with comment lines."""
    return list(csv.DictReader(io.StringIO("".join(line for line in text.splitlines(keepends=True) if not line.startswith("#")))))


def section(text: str, heading: str) -> str:
    """Of a page, from a heading to the next one of its level."""
    level = heading.split(" ")[0]
    found = re.search(rf"^{re.escape(heading)}.*?$(.*?)(?=^{level} |\Z)", text, re.MULTILINE | re.DOTALL)
    if not found:
        raise ValueError(f"no section {heading}")
    return found[1]


def table_rows(text: str) -> int:
    """Of the first table in Markdown, without its head."""
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("|---"))
    return next((number for number, line in enumerate(lines[first + 1:]) if not line.startswith("|")), len(lines) - first - 1)


def _where(**wanted: str) -> Count:
    """How many rows of a table have these words in these columns."""
    return lambda text: sum(all(word in row[name] for name, word in wanted.items()) for row in rows(text))


def _matches(pattern: str) -> Count:
    return lambda text: len(re.findall(pattern, text, re.MULTILINE))


def _in_section(heading: str, count: Count) -> Count:
    return lambda text: count(section(text, heading))


def _outcomes(outcome: str) -> Count:
    return lambda text: len({row["conclusion"] for row in rows(text) if row["outcome"] == outcome})


def _share_found(world: str) -> Count:
    """Of surveys of 70 people in a world: how many in a hundred show the whole published pattern."""
    def count(text: str) -> str:
        wanted = {"finding": "the published pattern", "world": world, "size": "70"}
        row, = (row for row in rows(text) if wanted.items() <= row.items())
        return f"{100 * float(row['found']):.0f} %"
    return count


def _share_of_draws(text: str) -> str:
    """In how many of a hundred draws the model itself has the sign that a conclusion claims."""
    model, = (row for row in rows(text) if row["rival"] == "model")
    return f"{100 * float(model['share_with_sign']):.0f} %"


def _predicted(measure: str, end: str) -> Count:
    """One end, low or high, of what the draws of a calibration show of a target."""
    def count(text: str) -> str:
        row, = (row for row in rows(text) if row["measure"] == measure)
        return f"{float(row[f'predicted_{end}']):.2f}"
    return count


def _correlation(finding: str) -> Count:
    """The figure of a published finding, which is a correlation."""
    def count(text: str) -> str:
        row, = (row for row in rows(text) if row["id"] == finding)
        return row["figure"].removeprefix("r = ")
    return count


ODD, KEYS, EVIDENCE, TARGETS = "docs/odd.md", "docs/keys.md", "data/evidence.csv", "data/targets.csv"
POSTERIOR, CONCLUSIONS = "configs/sweeps/posterior.csv", "docs/tables/conclusions.csv"
CALIBRATED = "docs/tables/calibration_targets.csv"
PUBLISHED, CLOSING_HABIT = "docs/tables/published.csv", "docs/tables/closing_habit.csv"
SENSITIVITY, FREQUENCIES, TWIN = "configs/sweeps/sensitivity.toml", "data/allele_frequencies.csv", "tests/statistics/test_twin_equivalence.py"
FACTS = {
    "model_version": Fact(ODD, lambda text: re.search(r"version (\d+\.\d+)", text)[1]),  # type: ignore[index]
    "claims": Fact(ODD, _in_section("## 8.", table_rows)),
    "patterns": Fact(ODD, _in_section("## 7.", _matches(r"^\d+\. "))),
    "rivals": Fact(ODD, _in_section("## 10.", table_rows)),
    "submodels": Fact(ODD, _in_section("## 4.", _matches(r"^### 4\."))),
    "searched": Fact(ODD, _in_section("## 6.", lambda text: re.search(r"search over (\d+)", text)[1])),  # type: ignore[index]
    "keys": Fact(KEYS, _matches(r"^\| `")),
    "keys_with_evidence": Fact(KEYS, _matches(r"^\| `.*\| [^|]*\bE\d\d\b[^|]*\|$")),
    "keys_calibrated": Fact(KEYS, _matches(r"^\| `.*\| [^|]*calibrated[^|]*\|$")),
    "keys_unsaid": Fact(KEYS, _matches(r"^\| `.*\|\s*\|$")),
    "keys_chosen": Fact(KEYS, _matches(r"^\| `.*\| a choice of the model \|$")),
    "people": Fact("data/attachment_ecr.csv", lambda text: sum(int(row["people"]) for row in rows(text))),
    "cells": Fact("data/attachment_ecr.csv", lambda text: len(rows(text))),
    "frequencies_read": Fact(FREQUENCIES, _where(status="read")),
    "frequencies_assumed": Fact(FREQUENCIES, _where(status="assumed")),
    "findings": Fact(EVIDENCE, lambda text: len(rows(text))),
    "signs_only": Fact(EVIDENCE, _where(figure="sign only")),
    "nulls": Fact(EVIDENCE, _where(topic="null")),
    "targets": Fact(TARGETS, lambda text: len(rows(text))),
    "golden": Fact("tests/golden/digests.txt", _matches(r"^\w+\.(agents|results) [0-9a-f]{16}$")),
    "twin_runs": Fact(TWIN, lambda text: re.search(r"^TWIN_RUNS = (\d+)", text, re.M)[1]),  # type: ignore[index]
    "program_runs": Fact(TWIN, lambda text: re.search(r"^PROGRAM_RUNS = (\d+)", text, re.M)[1]),  # type: ignore[index]
    "sure": Fact("tests/patterns/effects.py", lambda text: re.search(r"^SURE = (\d+)", text, re.M)[1]),  # type: ignore[index]
    "factors": Fact(SENSITIVITY, lambda text: len(tomllib.loads(text)["factor"])),
    "objective_correlation": Fact(EVIDENCE, _correlation("E27")),
    "drawn_correlation_low": Fact(CALIBRATED, _predicted("co_sales_correlation", "low")),
    "drawn_correlation_high": Fact(CALIBRATED, _predicted("co_sales_correlation", "high")),
    "draws": Fact(POSTERIOR, lambda text: len(rows(text))),
    "drawn_keys": Fact(POSTERIOR, lambda text: len(rows(text)[0])),
    "pattern_70": Fact(PUBLISHED, _share_found("baseline")),
    "pattern_70_rival": Fact(PUBLISHED, _share_found("rival_all")),
    "closing_habit": Fact(CLOSING_HABIT, _share_of_draws),
    "conclusions": Fact(CONCLUSIONS, lambda text: len({row["conclusion"] for row in rows(text)})),
    "fewest_draws": Fact(CONCLUSIONS, lambda text: min(int(row["draws"]) for row in rows(text))),
    **{outcome: Fact(CONCLUSIONS, _outcomes(outcome)) for outcome in ("survives", "weakens", "vanishes", "open", "reverses", "unseen")},
}
