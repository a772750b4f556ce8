"""Factors cut into few levels: those of the design, or bins of equal numbers of points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import xarray as xr

from ...results import configuration

MOST = 9  # levels that are taken as they are
BINS = 6


@dataclass(frozen=True)
class Levels:
    """Of one factor: `code` is each point's level, (points,); `places` are means of the levels, for numbers."""

    name: str
    code: np.ndarray
    labels: list[str]
    places: np.ndarray
    binned: bool

    @property
    def is_number(self) -> bool:
        return bool(np.isfinite(self.places).all())


def short(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def levels_of(name: str, values: np.ndarray, bins: int = BINS) -> Levels:
    """Up to nine different values stand for themselves; more numbers are cut into bins of equal counts."""
    different, code = np.unique(values, return_inverse=True)
    number = np.issubdtype(values.dtype, np.number) and values.dtype != bool
    if len(different) <= MOST or not number:
        places = different.astype(float) if number else np.full(len(different), np.nan)
        return Levels(name, code, [short(value) for value in different.tolist()], places, False)
    edges = np.unique(np.quantile(values, np.linspace(0, 1, bins + 1)))
    code = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, len(edges) - 2)
    places = np.array([values[code == level].mean() for level in range(len(edges) - 1)])
    return Levels(name, code, [short(float(place)) for place in places], places, True)


def levels(results: xr.Dataset, bins: int = BINS) -> list[Levels]:
    """Of each factor; keys that are linked to another one go with it."""
    sweep = configuration(results)
    names = [factor["key"] for factor in sweep["factor"]] if "factor" in sweep else \
        [str(name) for name in results.coords if results[name].dims == ("point",) and name != "point"]
    return [levels_of(name, results[name].values, bins) for name in names]


def per_replicate(values: np.ndarray, code: np.ndarray, count: int) -> np.ndarray:
    """Means at each level for each replicate, (levels, replicates), of values (points, replicates); NaN where nothing is."""
    means = np.full((count, values.shape[1]), np.nan)
    for level in range(count):
        inside = values[code == level]
        defined = np.isfinite(inside).any(0)
        means[level, defined] = np.nanmean(inside[:, defined], axis=0)
    return means


def influence(values: np.ndarray, factor: Levels) -> float:
    """Variance of the level means over points: what orders factors."""
    means = np.nanmean(per_replicate(values, factor.code, len(factor.labels)), axis=1)
    return float(np.nanvar(means[factor.code]))
