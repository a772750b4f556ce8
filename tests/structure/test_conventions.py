"""Small promises about files that no compiler checks."""

from __future__ import annotations

import re

from repository import CPP, PYTHON, ROOT, code_of, files, name_of

CONFIGS = sorted((ROOT / "configs").rglob("*.toml"))


def test_a_configuration_begins_by_saying_what_it_shows():
    first_lines = {name_of(path): (path.read_text().splitlines() or [""])[0] for path in CONFIGS}
    assert not {name: line for name, line in first_lines.items() if not re.match(r"# \w.{10,}", line)}


def test_headers_are_read_once_and_leak_no_names():
    code = {name_of(path): code_of(path) for path in files({".hpp"}, "sim")}
    assert not [name for name, text in code.items() if "#pragma once" not in text or "using namespace" in text]


def test_nothing_knows_the_machine_it_was_written_on():
    homes = re.compile(r"[\"'](?:/home/|/root/|/Users/|/work/)")
    assert not [name_of(path) for path in files(CPP | PYTHON) if homes.search(path.read_text())
                and path.name != "test_conventions.py"]


def test_results_never_come_from_the_c_librarys_transcendental_functions():
    """They differ between machines and libraries; the model has its own (docs/odd.md, 9)."""
    call = re.compile(r"std::(exp2?|expm1|log(2|10|1p)?|pow|sin|cos|tan|sinh|cosh|tanh|erf|tgamma|lgamma)\(")
    assert not [f"{name_of(path)}: {match.group(0)}"
                for path in files(CPP, "sim/model") for match in call.finditer(code_of(path))]
