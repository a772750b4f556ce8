"""The program `dyad`: where it is, and calling it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from .errors import DyadError

CHECKOUT = Path(__file__).resolve().parents[2]


def program() -> str:
    """That of the environment variable DYAD, or of PATH, or the one that was built in this checkout.

    Raises DyadError where there is none.
    """
    built = CHECKOUT / "build" / "release" / "dyad"
    named = os.environ.get("DYAD")
    if named and shutil.which(named) is None:
        raise DyadError(named, "not a program", "the environment variable DYAD names it", "change DYAD, or unset it")
    found = named or shutil.which("dyad") or shutil.which(str(built))
    if found is None:
        raise DyadError("dyad", "the program was not found", "it is neither in PATH nor built in this folder",
                        "build it, or name it in the environment variable DYAD")
    return found


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The program with these words on its command line, to its end; what it says is caught. Failing is not an error."""
    name = program()
    return subprocess.run([name, *words], capture_output=True, text=True, check=False)


def sweep(path: Path, results: Path, *options: str) -> None:
    """Runs a sweep file, or goes on where it stopped; what the program says is seen. Raises DyadError where it ends ill."""
    done = subprocess.run([program(), "sweep", str(path), "-o", str(results), *options], check=False)
    if done.returncode:
        raise DyadError(path, "the sweep failed", f"dyad sweep gave exit code {done.returncode}",
                        "see above; the same command continues where it stopped")
