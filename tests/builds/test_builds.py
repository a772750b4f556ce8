"""The same bits from every compiler, at every level of optimisation, on any number of threads, with any kernel.

DYAD_BUILDS names the presets whose programs are compared ("release debug clang sanitize"); they must be built.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import h5py
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILDS = os.environ.get("DYAD_BUILDS", "release").split()
# Say which program wrote the file: the only things that may differ between builds.
OF_THE_BUILD = {"build", "program_version"}
SMALL = ["run.weeks=13", "population.teams=5", "population.members_max=3"]


def run(build: str, target: Path, threads: int) -> dict[str, object]:
    """Everything in the file that a run of `build` leaves, but what tells of the session."""
    program = ROOT / "build" / build / "dyad"
    settings = [word for setting in SMALL for word in ("--set", setting)]
    command = [program, "run", ROOT / "configs" / "baseline.toml", *settings, "--threads", str(threads), "--quiet",
               "-o", target]
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT)
    return content(target)


def content(path: Path) -> dict[str, object]:
    with h5py.File(path) as file:
        found = {f"@{name}": value for name, value in file.attrs.items() if name not in OF_THE_BUILD}
        return found | {name: item[()] for name, item in file.items() if isinstance(item, h5py.Dataset)}


def bits(value: object) -> tuple:
    array = np.asarray(value)
    return array.dtype.str, array.shape, array.tolist() if array.dtype == object else array.tobytes()


def differences(one: dict[str, object], other: dict[str, object]) -> list[str]:
    """Names of what only one of them has, or has otherwise."""
    alike = {name for name in one.keys() & other.keys() if bits(one[name]) == bits(other[name])}
    return sorted((one.keys() | other.keys()) - alike)


@pytest.fixture(scope="module")
def reference(tmp_path_factory) -> dict[str, object]:
    return run("release", tmp_path_factory.mktemp("reference") / "reference.h5", threads=1)


@pytest.mark.parametrize("threads", [1, 2, 5])
@pytest.mark.parametrize("build", BUILDS)
def test_every_build_gives_the_same_bits(build, threads, reference, tmp_path):
    assert not differences(reference, run(build, tmp_path / "other.h5", threads))
