"""Files as they stand: TOML, and digests that tell versions apart."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

from .errors import DyadError

DIGITS = 12  # of SHA-256, where a reader sees it: enough to tell versions of a file apart


def read_toml(path: Path, what: str, remedy: str) -> dict[str, Any]:
    """The tables of a TOML file. `what` is wrong where it cannot be read, and `remedy` helps: a DyadError."""
    try:
        return tomllib.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise DyadError(path, what, str(error), remedy) from None


def digest(path: Path) -> str:
    """First digits of the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
