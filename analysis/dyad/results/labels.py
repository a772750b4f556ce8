"""What is said about people, factors and settings: in words that can be typed, and the same as in the files."""

from __future__ import annotations

import tomllib
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from .kinds import kind_of

ATTACHMENT = ["secure", "anxious", "avoidant", "fearful"]
# Gene -> labels without and with the allele, as in the labels of the dimension `group`.
ALLELES = {"drd4": ("no 7R", "7R"), "drd2": ("A2/A2", "A1")}


def configuration(results: xr.Dataset) -> dict[str, Any]:
    """The resolved configuration, or the resolved sweep, as nested tables."""
    return tomllib.loads(str(results.attrs["configuration"]))


def attachment_cut(results: xr.Dataset) -> float:
    """From which score on a person counts as anxious or avoidant, in standard deviations from the mean."""
    return float(configuration(results)["measures"]["attachment_cut"])


def attachment_category(anxiety: npt.ArrayLike, avoidance: npt.ArrayLike, cut: float) -> npt.NDArray[np.str_]:
    """secure, anxious, avoidant or fearful: which of the two scores reach the cut. Any shape, the same for both."""
    return np.array(ATTACHMENT)[(np.asarray(anxiety) >= cut) + 2 * (np.asarray(avoidance) >= cut)]


def allele(gene: str, copies: npt.ArrayLike) -> npt.NDArray[np.str_]:
    """Whether somebody carries the allele, of `drd4` or `drd2`: one copy makes a carrier. Any shape."""
    return np.array(ALLELES[gene])[(np.asarray(copies) >= 1).astype(int)]


def factors(results: xr.Dataset) -> list[str]:
    """Variables that hold what varies over the points of a sweep, linked keys too; none in files of another kind."""
    if kind_of(results) != "sweep":
        return []
    return [str(name) for name in results.coords if results[name].dims == ("point",) and name != "point"]
