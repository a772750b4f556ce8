"""Opens result files, and names what the people in them are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

# The first part of the format version: files that differ in it cannot be read alike.
FORMAT = "1"
ATTACHMENT = ["secure", "anxious", "avoidant", "fearful"]
# What a file is known by; the demo and the reports print all of it.
IDENTITY = ["configuration", "seed", "model_version", "format_version", "digest"]


class ResultError(Exception):
    """A file that cannot be used, as `where: what is wrong (why): what to do`."""


def open_results(path: str | Path) -> xr.Dataset:
    """All results of one file, in memory, after the checks that make them safe to read."""
    path = Path(path)
    if not path.exists():
        raise ResultError(f"{path}: no such file (nothing was written there): run `dyad run` first")
    try:
        with xr.open_dataset(path, engine="h5netcdf") as file:
            results = file.load()
    except (OSError, ValueError, KeyError) as error:
        raise ResultError(f"{path}: not a result file ({error}): give a file written by dyad") from error
    check(results, path)
    return results


def check(results: xr.Dataset, path: Path) -> None:
    """Refuses what was not written by dyad, or in a format that this reader does not know."""
    missing = [name for name in IDENTITY if name not in results.attrs]
    if missing:
        raise ResultError(f"{path}: no attribute {missing[0]} (not written by dyad): give a file of `dyad run`")
    version = str(results.attrs["format_version"])
    if version.split(".")[0] != FORMAT:
        raise ResultError(
            f"{path}: format_version is {version} (this reader knows {FORMAT}): use the analysis of that version"
        )


def configuration(results: xr.Dataset) -> dict:
    """The resolved configuration, as nested tables."""
    return tomllib.loads(results.attrs["configuration"])


def attachment_cut(results: xr.Dataset) -> float:
    return float(configuration(results)["measures"]["attachment_cut"])


def attachment_category(anxiety: np.ndarray, avoidance: np.ndarray, cut: float) -> np.ndarray:
    """secure, anxious, avoidant or fearful: which of the two scores reach the cut."""
    return np.array(ATTACHMENT)[(np.asarray(anxiety) >= cut) + 2 * (np.asarray(avoidance) >= cut)]


def people(results: xr.Dataset) -> pd.DataFrame:
    """One row per salesperson and replicate: every outcome, and the groups the person belongs to."""
    names = [name for name, column in results.items() if column.dims == ("replicate", "salesperson")]
    table = results[names].to_dataframe().reset_index()
    table["attachment"] = attachment_category(table["anxiety"], table["avoidance"], attachment_cut(results))
    table["drd4"] = np.where(table["drd4_7r"] >= 1, "7R+", "7R\u2212")
    table["drd2"] = np.where(table["drd2_a1"] >= 1, "A1+", "A2/A2")
    return table
