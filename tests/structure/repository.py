"""The project's files, for the tests that look at how the house is built."""

from __future__ import annotations

import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"build", "results", "node_modules", "__pycache__"}
CPP, PYTHON, SCRIPT = {".cpp", ".hpp"}, {".py"}, {".ts", ".tsx"}
ROOMS = ["base", "model", "engine", "study", "io", "room", "cli"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def files(suffixes: set[str], under: str = ".") -> list[Path]:
    """All own files with one of the endings, in a fixed order."""
    found = []
    for folder, inner, names in os.walk(ROOT / under):
        inner[:] = [name for name in inner if name not in NOT_OURS and not name.startswith(".")]
        found += [Path(folder, name) for name in names if Path(name).suffix in suffixes]
    return sorted(found)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The room of a file under sim/."""
    return path.relative_to(ROOT / "sim").parts[0]


def includes(path: Path) -> list[tuple[str, str]]:
    """(bracket or quote, what is included) of every include line."""
    return INCLUDE.findall(path.read_text())


def code_of(path: Path) -> str:
    """The text without its comments: words in prose name nothing."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    return re.sub(r"//.*", "", text)
