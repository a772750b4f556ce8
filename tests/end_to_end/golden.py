"""The frozen configurations, as users write them (tests/golden/*.toml), and their digests."""

from __future__ import annotations

from program import ROOT

FOLDER = ROOT / "tests" / "golden"
CONFIGURATIONS = {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def frozen() -> dict[str, str]:
    """Name of a configuration -> the digest over all replicates that must never change within a model version."""
    lines = dict(line.split() for line in (FOLDER / "digests.txt").read_text().splitlines())
    return {name.removesuffix(".agents"): digest for name, digest in lines.items() if name.endswith(".agents")}
