"""Files of a checkout, and links to them that carry their digests."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ..errors import DyadError
from ..reading import digest

LINK = re.compile(r'\[([^\]]+)\]\(([^)\s"]+) "SHA-256 ([0-9a-f]+)"\)')
FOLDER = "docs"  # the document's own, from which links are relative


class Sources:
    """Of a checkout, by paths relative to its root. `cited` has those that were linked, with their digests."""

    def __init__(self, root: Path):
        if not (root / "docs" / "odd.md").is_file():
            raise DyadError(root, "no checkout of dyad", "a TRACE document is made of its pages, data and tests", "run it in a checkout")
        self.root = root
        self.cited: dict[str, str] = {}

    def has(self, path: str) -> bool:
        return (self.root / path).is_file()

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def link(self, path: str, words: str = "") -> str:
        """Words, the path itself if there are none, as a link in Markdown whose title is the digest."""
        self.cited[path] = digest(self.root / path)
        return f'[{words or path}]({os.path.relpath(path, FOLDER)} "SHA-256 {self.cited[path]}")'
