"""The binding is built for the thorough tests only. DYAD_BINDING_TESTS=required makes a missing one a failure."""

from __future__ import annotations

import importlib.util
import os

import pytest

HERE = importlib.util.find_spec("dyad._core") is not None or os.environ.get("DYAD_BINDING_TESTS") == "required"


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/binding/" in item.path.as_posix() and not HERE:
            item.add_marker(pytest.mark.skip(reason="dyad._core is not built here: cmake -DDYAD_BINDING=ON"))
