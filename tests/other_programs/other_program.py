"""R and PSPP, which only the thorough tests install (scripts/setup --thorough). DYAD_OTHER_PROGRAMS=required makes a
missing one a failure."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

REQUIRED = os.environ.get("DYAD_OTHER_PROGRAMS") == "required"


def other(name: str, *words: object, folder: Path) -> str:
    """What the program says; it must end well and be silent on standard error."""
    done = subprocess.run([name, *map(str, words)], cwd=folder, capture_output=True, text=True, timeout=300,
                          env=os.environ | {"LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert not re.search(r"\b(warning|warning message|error):", done.stdout + done.stderr, re.IGNORECASE), done.stdout + done.stderr
    return done.stdout


def needed(name: str) -> str:
    if shutil.which(name) is None and not REQUIRED:
        pytest.skip(f"{name} is not installed: scripts/setup --thorough")
    return name
