"""docs/images/architecture.svg shows the modules and libraries that are linked."""

from __future__ import annotations

import runpy
import xml.etree.ElementTree as xml

import pytest
from repository import MODULES, ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts" / "architecture-picture"))
SHOWN = ROOT / "docs" / "images" / "architecture.svg"


def test_the_picture_is_up_to_date():
    """If not: scripts/architecture-picture"""
    assert SHOWN.read_text() == SCRIPT["picture"]()


@pytest.mark.parametrize("word", [f"sim/{module}" for module in MODULES] + ["OpenMP", "HDF5", "SQLite3", "CLI11"])
def test_the_picture_names_rooms_and_libraries(word):
    words = [element.text or "" for element in xml.parse(SHOWN).getroot().iter("{http://www.w3.org/2000/svg}text")]
    assert any(word in each for each in words)
