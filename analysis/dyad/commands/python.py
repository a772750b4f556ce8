"""`dyad-analysis python`: Python that finds this package, in a checkout too."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

FOLDER = Path(__file__).resolve().parents[2]


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def command(words: tuple[str, ...]) -> None:
    """Starts Python with WORDS as its arguments: a script, or `-c` and a line. Without WORDS it is interactive.

    This is the same Python that runs dyad-analysis, and `import dyad` works in it.
    """
    path = os.pathsep.join(filter(None, [str(FOLDER), os.environ.get("PYTHONPATH")]))
    os.execve(sys.executable, [sys.executable, *words], os.environ | {"PYTHONPATH": path})
