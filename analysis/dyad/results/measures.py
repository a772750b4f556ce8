"""Measures of sweeps and comparisons by their names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

import xarray as xr

from ..errors import DyadError


def check_measures(results: xr.Dataset, path: str | Path, wanted: Iterable[str]) -> None:
    """Raises DyadError for the first that the file does not have, with the names that are nearest to it."""
    names = results["measure"].values.tolist()
    for name in wanted:
        if name not in names:
            raise DyadError(path, f"no measure {name}", f"the file has {len(names)}, {nearest(name, names)}",
                            "give one of these, or look for another by `dyad measures WORD`")


def nearest(name: str, names: list[str]) -> str:
    """The names that are like it, or the first ones where none is.

    >>> nearest("mean_sale", ["mean_trust", "mean_sales"]), nearest("giraffe", ["mean_trust"])
    ('the nearest mean_sales', 'such as mean_trust')
    """
    holding = [each for each in names if name in each]
    found = list(dict.fromkeys([*difflib.get_close_matches(name, names), *holding]))[:3]
    return f"the nearest {', '.join(found)}" if found else f"such as {', '.join(names[:3])}"
