"""Whether a document is still what its files say."""

from __future__ import annotations

from pathlib import Path

from ..reading import digest
from .document import document
from .sources import FOLDER, LINK


def stale(root: Path, path: Path) -> list[str]:
    """What of a document is out of date: each file whose digest is another, and whether the text is what would be written.

    Empty where all is well. Raises DyadError where the folder is no checkout, OSError where the document is not there.
    """
    text = path.read_text(encoding="utf-8")
    cited = {(target, cited_digest) for _, target, cited_digest in LINK.findall(text)}
    found = []
    for target, cited_digest in sorted(cited):
        file = (root / FOLDER / target).resolve()
        name = file.relative_to(root.resolve()).as_posix() if file.is_relative_to(root.resolve()) else target
        if not file.is_file():
            found.append(f"{name}: cited, and not there")
        elif digest(file) != cited_digest:
            found.append(f"{name}: cited as {cited_digest}, and is {digest(file)} now")
    if not found and text != document(root):
        found.append("its text is not what its files make")
    return found
