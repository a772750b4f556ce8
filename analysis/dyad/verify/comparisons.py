"""Files of `dyad compare`: runs of each configuration again, and every column of the comparison."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import xarray as xr
from scipy import stats

from .digests import digest_of
from .replays import made_again

LEVEL = 0.95
ROUNDED = 1e-7  # the program sums in another order


def runs_to_replay(results: xr.Dataset, most: int) -> list[int]:
    """Configurations: of each, the first replicates are run again, `most` of the file in all."""
    return list(range(min(results.sizes["configuration"], most)))


def replay(results: xr.Dataset, path: str, number: int, replicates: int = 1) -> Iterator[str]:
    """What is other than stored in the first replicates of a configuration."""
    with tempfile.TemporaryDirectory(prefix="dyad-verify-") as folder:
        config = Path(folder) / "configuration.toml"
        config.write_text(str(results["resolved_configuration"].values[number]))
        settings = [f"run.seed={results.attrs['seed']}", f"run.replicates={replicates}", "measures.trajectories=false"]
        with made_again("run", str(config), *[word for each in settings for word in ("--set", each)]) as again:
            if isinstance(again, str):
                yield again
                return
            stored = results["digest"].values[number, :replicates]
            if list(stored) != list(again["digest"].values):
                yield f"digest of configuration {number} differs from that of a new run"
            for name in again.data_vars:
                if again[name].dims != ("replicate",) or name not in results["measure"].values:
                    continue
                values = results["value"].sel(measure=name).values[number, :replicates]
                if not np.array_equal(values, again[name].values.astype(np.float64), equal_nan=True):
                    yield f"{name} of configuration {number} differs from that of a new run"


def tables(results: xr.Dataset) -> Iterator[str]:
    """Which columns are not those of the stored runs."""
    digests = [int(str(each), 16) for each in results["digest"].values.ravel()]
    if f"{digest_of(digests):016x}" != results.attrs["digest"]:
        yield "the digest of the file does not match its runs"
    value = results["value"].transpose("configuration", "replicate", "measure").values
    for number in range(1, len(value)):
        for name, again in compared(value[0], value[number]).items():
            stored = results[name].values[number]
            if not np.allclose(stored, again, rtol=ROUNDED, atol=1e-12, equal_nan=True):
                yield f"{name} of configuration {number} differs from that of its runs"


def compared(first: np.ndarray, other: np.ndarray) -> dict[str, np.ndarray]:
    """Every column, one number per measure, of values over (replicate, measure)."""
    undefined = np.isnan(first) | np.isnan(other)
    first, other = np.where(undefined, np.nan, first), np.where(undefined, np.nan, other)
    pairs = (~undefined).sum(axis=0)
    mean, sd = _moments(other - first, pairs)
    separate = _moments(first, pairs)[1] ** 2 + _moments(other, pairs)[1] ** 2
    with np.errstate(invalid="ignore", divide="ignore"):
        half = stats.t.ppf((1 + LEVEL) / 2, pairs - 1) * sd / np.sqrt(pairs)
        lower, upper = mean - half, mean + half
        return {"mean_difference": mean, "lower": lower, "upper": upper, "d_z": mean / sd,
                "d_pooled": mean / np.sqrt(separate / 2), "variance_saved": 1 - sd**2 / separate,
                "includes_zero": (~((lower > 0) | (upper < 0))).astype(float), "pairs": pairs.astype(float),
                "left_out": undefined.sum(axis=0).astype(float)}


def _moments(values: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation (n - 1) of the defined values of each column."""
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.nansum(values, axis=0) / count
        return mean, np.sqrt(np.nansum((values - mean) ** 2, axis=0) / np.where(count > 1, count - 1, np.nan))
