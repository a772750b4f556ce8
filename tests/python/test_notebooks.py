"""The notebooks run from top to bottom, and are kept without outputs."""

from __future__ import annotations

import json
import time

import pytest
from analysis_command import ANALYSIS

NOTEBOOKS = sorted((ANALYSIS / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_in_under_a_minute(path, tmp_path, monkeypatch):
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: apt-get install python3-nbclient python3-ipykernel")
    nbformat = pytest.importorskip("nbformat")
    monkeypatch.setenv("PYTHONPATH", str(ANALYSIS))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    began = time.monotonic()
    done = nbclient.NotebookClient(nbformat.read(path, as_version=4), timeout=60, kernel_name="python3").execute()
    assert time.monotonic() - began < 60
    shown = json.dumps(done.cells)
    assert "no difference" in shown or "differs" in shown or "undecided" in shown
    assert list(tmp_path.rglob("leaders.html"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path):
    cells = json.loads(path.read_text())["cells"]
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]
    assert path.stat().st_size < 20_000
