"""Runs that are done again by the program, each from the file alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import xarray as xr

from ..program import run
from ..results import open_results


def spread(number: int, most: int) -> list[int]:
    """At most so many of the numbers from 0, evenly spread, the first and the last among them.

    >>> spread(5, 20), spread(100, 3)
    ([0, 1, 2, 3, 4], [0, 50, 99])
    """
    return sorted({int(round(place)) for place in np.linspace(0, number - 1, min(number, max(most, 1)))})


def same(stored: xr.DataArray, again: xr.DataArray) -> bool:
    """Whether two arrays hold the same numbers or texts; what is missing must be missing in both."""
    one, other = stored.values, again.values
    return one.shape == other.shape and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")


@contextmanager
def made_again(*words: str) -> Iterator[xr.Dataset | str]:
    """The result file that the program makes with these words, open; or what it says where it fails."""
    with tempfile.TemporaryDirectory(prefix="dyad-verify-") as folder:
        target = str(Path(folder) / "again.h5")
        done = run(*words, "-o", target, "--quiet")
        if done.returncode != 0:
            yield (done.stderr.strip() or f"the program ended with {done.returncode}").splitlines()[-1]
            return
        with open_results(target) as again:
            yield again
