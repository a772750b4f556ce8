"""From a checked design to indices or effects of each measure, as a table, with what must be said about them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

from ..errors import DyadError
from ..statistics import elementary_effects, sobol_indices
from ..statistics.elementary_effects import Effects
from ..statistics.sobol_indices import Estimates, Indices, Rows
from .design import Design, Factor, moves, read_design, values_of

MATTERS = 0.05  # of the variance (or of the largest effect): ranks below it are nobody's concern
SURE = 0.95  # share of the draws in which an order must hold


@dataclass(frozen=True)
class Analysis:
    """Of one measure. `table` has a row per factor, the most important first; `warnings` are sentences."""

    measure: str
    design: Design
    table: pd.DataFrame
    noise_of_run: float
    noise_of_mean: float
    warnings: list[str]
    pairs: pd.DataFrame | None = None


def analyse(results: xr.Dataset, path: Path, measures: list[str], seed: int = 1) -> list[Analysis]:
    """Sensitivity of each measure. Raises DyadError for designs, points and runs that do not belong together."""
    design = read_design(results, path)
    one = _effects if design.kind == "morris" else _indices
    return [one(design, path, measure, values_of(results, path, measure), seed) for measure in measures]


def _columns(name: str, estimates: Estimates) -> dict[str, np.ndarray]:
    return {name: estimates.value, f"{name}_low": estimates.low, f"{name}_high": estimates.high}


def _table(design: Design, columns: dict[str, np.ndarray], by: str) -> pd.DataFrame:
    table = pd.DataFrame({"factor": design.names} | columns)
    return table.sort_values(by, ascending=False, kind="stable", ignore_index=True)


def _indices(design: Design, path: Path, measure: str, values: np.ndarray, seed: int) -> Analysis:
    rows = Rows.of(values, len(design.factors), design.second_order)
    found = sobol_indices.estimate(rows, seed, common=design.common)
    if not found.variance > 0:
        raise DyadError(path, f"{measure} does not vary with the factors", "only luck varies over the points, or nothing does",
                        "take wider ranges, more replicates or another measure")
    table = _table(design, _columns("first", found.first) | _columns("total", found.total), "total")
    warnings = [*_luck_warnings(design), *_above_total(design, found),
                *_rank_warnings(design, found.total.value, found.order_holds, MATTERS)]
    return Analysis(measure, design, table, found.noise_of_run, found.noise_of_mean, warnings, _pairs(design, found))


def _pairs(design: Design, found: Indices) -> pd.DataFrame | None:
    if found.second is None:
        return None
    rows = [(design.names[i], design.names[j], found.second[i, j]) for i, j in zip(*np.triu_indices(len(design.names), 1))]
    return pd.DataFrame(rows, columns=["factor", "other", "index"]).sort_values("index", ascending=False, ignore_index=True)


def _effects(design: Design, path: Path, measure: str, values: np.ndarray, seed: int) -> Analysis:
    found = elementary_effects.estimate(effects_of(design, values), seed, common=design.common)
    if not found.size.value.max() > 0:
        raise DyadError(path, f"{measure} does not vary with the factors", "no step of the design changes it by more than luck",
                        "take wider ranges, more replicates or another measure")
    columns = _columns("size", found.size) | _columns("mean", found.mean) | {"spread": found.spread}
    warnings = [*_luck_warnings(design),
                *_rank_warnings(design, found.size.value, found.order_holds, MATTERS * found.size.value.max())]
    return Analysis(measure, design, _table(design, columns, "size"), found.noise, np.nan, warnings)


def effects_of(design: Design, values: np.ndarray) -> np.ndarray:
    """Elementary effects, (trajectories, factors, replicates), in units of the measure per range of the factor."""
    size = len(design.factors) + 1
    steps = np.diff(values.reshape(design.rows, size, -1), axis=1)
    signs = moves(design)
    share = np.stack([_share_of_range(factor, design, size) for factor in design.factors], axis=-1)
    per_range = np.divide(signs, share, out=np.zeros_like(share), where=signs != 0)
    return np.einsum("tsf,tsr->tfr", per_range, steps)


def _share_of_range(factor: Factor, design: Design, size: int) -> np.ndarray:
    """How much of its range each step moves a factor, (trajectories, steps). Values that are listed, or whole, do not lie
    evenly where the lattice has its levels."""
    listed = factor.stored.get("values")
    if listed is not None:
        span = len(listed) - 1
    elif np.issubdtype(factor.values.dtype, np.integer) and factor.stored.get("scale") != "log":
        span = factor.stored["high"] - factor.stored["low"]
    else:
        return np.full((design.rows, size - 1), design.levels / (2 * (design.levels - 1)))
    share: np.ndarray = np.abs(np.diff(factor.ranks().reshape(design.rows, size), axis=1)) / span
    return share


def _luck_warnings(design: Design) -> list[str]:
    if design.replicates > 1:
        return []
    return ["One replicate: luck cannot be told from the factors, and inflates what is shown. Sweep with 2 or more."]


def _above_total(design: Design, found: Indices) -> list[str]:
    above = [name for name, first, total in zip(design.names, found.first.value, found.total.value) if first > total]
    if not above:
        return []
    return [f"The first-order index exceeds the total, which cannot be, for {', '.join(above)}: {design.rows} rows leave "
            "errors of that size. Read the intervals."]


def _rank_warnings(design: Design, importance: np.ndarray, holds: np.ndarray, matters: float) -> list[str]:
    order = np.argsort(-importance)
    loose = [f"{design.names[one]} and {design.names[other]}" for one, other in zip(order, order[1:])
             if importance[one] >= matters and holds[one, other] < SURE]
    if not loose:
        return []
    what = "trajectories" if design.kind == "morris" else "rows"
    return [f"{design.rows} {what} are too few for the ranks of {'; '.join(loose)}: their order changes in more than "
            f"{1 - SURE:.0%} of the draws."]
