"""Slopes of runs that were found already, so that an interrupted command goes on where it stopped."""

from __future__ import annotations

from pathlib import Path

from ..statistics.lines import Estimate

HEAD = "digest,within,version,level,value,low,high"


class Kept:
    """A file with a line per run, written as soon as its slope is known. A run is told by its digest, and what was worked out by
    the name of the slope, its version and the level of its interval.

    Lines that were not written to their end are dropped when the file is opened.
    """

    def __init__(self, path: Path, within: str, version: int, level: float):
        self.path, self.what = path, f"{within},{version},{level!r}"
        lines = path.read_text().splitlines(keepends=True)[1:] if path.exists() else []
        whole = [line for line in lines if line.endswith("\n") and line.count(",") == HEAD.count(",")]
        path.write_text("".join([HEAD + "\n", *whole]))
        split = [line.rsplit(",", 3) for line in whole]
        self.found = {run: Estimate(*map(float, numbers)) for run, *numbers in split}

    def __contains__(self, digest: str) -> bool:
        return f"{digest},{self.what}" in self.found

    def __getitem__(self, digest: str) -> Estimate:
        return self.found[f"{digest},{self.what}"]

    def put(self, digest: str, found: Estimate) -> None:
        self.found[f"{digest},{self.what}"] = found
        with self.path.open("a") as file:
            file.write(f"{digest},{self.what},{float(found.value)!r},{float(found.low)!r},{float(found.high)!r}\n")
