"""The types of the package hold, by mypy."""

from __future__ import annotations

from other_program import needed, other
from program import ROOT


def test_the_package_is_typed_throughout():
    assert "no issues found" in other(needed("mypy"), "--config-file", "pyproject.toml", folder=ROOT)
