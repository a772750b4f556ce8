"""The command dyad-analysis as its users call it, by the package of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import dyad

ANALYSIS = Path(dyad.__file__).parents[1]


def analysis(*words: object, timeout: float = 120, **how) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "dyad", *map(str, words)], capture_output=True, text=True, timeout=timeout,
                          env=os.environ | {"PYTHONPATH": str(ANALYSIS)}, **how)
