"""Draws of what an effect may be: a sweep over a posterior, or a table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

from ..errors import DyadError
from ..reading import read_table_of_draws
from ..results import kind_of, open_results

# Moderator -> measures of a sweep: slopes of customer orientation on avoidance, of carriers and of the others.
MEASURES = {"7R": ("co_avoidance_slope_7r", "co_avoidance_slope_no7r"), "A1": ("co_avoidance_slope_a1", "co_avoidance_slope_a2a2")}
FEWEST = 10  # so that the interval can tell how draws differ


@dataclass(frozen=True)
class Draws:
    """`effect` and `slope`, (draws,): the moderation, and the slope of those who lack it, in SDs of what is true.

    `luck` is the SD that chance in the simulation gives to effects of one draw; it has been taken out of their spread.
    NaN where it is not known.
    """

    path: Path
    effect: np.ndarray
    slope: np.ndarray
    luck: float = np.nan


def read_draws(path: Path, moderators: str) -> Draws:
    """From a result of `dyad sweep`, or from a table (CSV) with the column `effect`, and perhaps `slope`.

    Raises DyadError where the file has no effects of these moderators, or fewer than ten draws.
    """
    draws = _of_table(path) if path.suffix.lower() == ".csv" else _of_sweep(path, moderators)
    if len(draws.effect) < FEWEST:
        raise DyadError(path, f"{len(draws.effect)} draws", "so few say too little of what an effect may be", f"give {FEWEST} or more")
    return draws


def holds_keys(path: Path) -> bool:
    """Whether it is a table of keys, which must be simulated before anything is known of effects."""
    if path.suffix.lower() != ".csv":
        return False
    columns = list(read_table_of_draws(path).columns)
    return "effect" not in columns and all("." in name for name in columns)


def _of_table(path: Path) -> Draws:
    table = read_table_of_draws(path)
    if "effect" not in table:
        raise DyadError(path, "no column effect", f"its columns are {', '.join(table.columns[:4])}",
                        "name the moderation effect; of a table of keys give --run FILE.h5 too, which simulates them")
    columns = [pd.to_numeric(table[name], errors="coerce").to_numpy(float) if name in table else np.zeros(len(table))
               for name in ("effect", "slope")]
    if not np.isfinite(columns).all():
        raise DyadError(path, "a draw is not a number", "each row is one draw", "correct or delete that row")
    return Draws(path, *columns)


def _of_sweep(path: Path, moderators: str) -> Draws:
    if moderators not in MEASURES:
        raise DyadError(path, f"no measure of {moderators}", "a sweep keeps slopes by one gene at a time",
                        "give a table (CSV) with the column effect, or another --moderator")
    with open_results(path) as results:
        if kind_of(results) != "sweep":
            raise DyadError(path, f"a file of a {kind_of(results)}", "draws are the points of a sweep", "give a file of `dyad sweep`")
        carriers, others = (_measure(results, path, name) for name in MEASURES[moderators])
    effect, luck = _without_luck(carriers - others)
    if not np.isfinite(effect).all():
        raise DyadError(path, "a point without the measures", "its runs failed, or nobody carries the allele", "make these runs again")
    slope = np.nanmean(others, axis=1)
    return Draws(path, effect, slope, luck)


def _measure(results: xr.Dataset, path: Path, name: str) -> np.ndarray:
    if name not in results["measure"].values:
        raise DyadError(path, f"no measure {name}", "effects are made of it", "sweep with [results] measures that hold it, or leave them out")
    return results["value"].sel(measure=name).values


def _without_luck(effects: np.ndarray) -> tuple[np.ndarray, float]:
    """Means over replicates, drawn together so that their variance is that of the points alone; and the SD of the luck in them.

    `effects` are (points, replicates). With one replicate nothing is known of luck, and nothing is taken out.
    """
    runs = np.isfinite(effects).sum(axis=1)
    mean = np.array([row[np.isfinite(row)].mean() if np.isfinite(row).any() else np.nan for row in effects])
    if runs.min(initial=2) < 2:
        return mean, np.nan
    luck = float((np.nanvar(effects, axis=1, ddof=1) / runs).mean())
    total = float(mean.var(ddof=1))
    kept = np.sqrt(max(0.0, 1 - luck / total)) if total > 0 else 1.0
    return mean.mean() + kept * (mean - mean.mean()), float(np.sqrt(luck))
