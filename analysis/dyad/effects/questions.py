"""Questions as paired numbers: contrasts of levels, their differences across another factor, worlds against worlds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr

from ..errors import DyadError
from ..results import configuration, factors, people
from ..results.labels import ALLELES
from ..results.measures import nearest
from ..worlds import World


USUAL = {"secure", ALLELES["drd4"][0], ALLELES["drd2"][0]}  # groups that others are compared with


@dataclass(frozen=True)
class Question:
    """`differences` are paired numbers, (pairs,): of replicates that share people and luck. `interaction` is a difference
    of differences."""

    measure: str
    text: str
    differences: np.ndarray
    interaction: bool = False


def _known(results: xr.Dataset, path: Path, name: str) -> np.ndarray:
    known = factors(results)
    if name not in known:
        raise DyadError(path, f"{name} does not vary", f"the factors are {', '.join(known)}", "give one of these keys")
    return results[name].values


def _linked(results: xr.Dataset, name: str) -> set[str]:
    """The key, and those that take the same value."""
    each = [[factor["key"], *factor.get("link", [])] for factor in configuration(results).get("factor", [])]
    return set(next((keys for keys in each if name in keys), [name]))


def _others(results: xr.Dataset, *names: str) -> list[tuple[object, ...]]:
    """Of each point, the values of all factors but these."""
    left_out = set().union(*(_linked(results, name) for name in names))
    columns = [results[name].values.tolist() for name in factors(results) if name not in left_out]
    return list(zip(*columns)) if columns else [()] * results.sizes["point"]


def contrast(values: np.ndarray, level: np.ndarray, others: list[tuple[object, ...]], low: object, high: object,
             inside: np.ndarray) -> np.ndarray:
    """Mean over points at `high` less that at `low`, for each replicate, (replicates,): of points that are alike in all else.

    `values` are (points, replicates), `level` the factor's values and `inside` a mask, (points,). Empty where no two points
    are alike.
    """
    where = {side: {others[point]: point for point in np.flatnonzero(inside & (level == side))} for side in (low, high)}
    alike = [key for key in where[high] if key in where[low]]
    if not alike:
        return np.empty(0)
    return np.mean([values[where[high][key]] - values[where[low][key]] for key in alike], axis=0)


def steps(values: np.ndarray, each: bool) -> list[tuple[object, object]]:
    """From the first level to the last, or to each other one."""
    levels = list(dict.fromkeys(np.sort(values).tolist() if values.dtype != object else values.tolist()))
    return [(levels[0], level) for level in (levels[1:] if each else levels[-1:])]


def of_sweep(results: xr.Dataset, path: Path, measure: str, effect: str, by: list[str], each: bool) -> list[Question]:
    """The effect of one factor, over all points or, with `by`, at each level of others, and how much it differs there.

    Raises DyadError where the design has no two points that differ in this factor alone.
    """
    values, level = results["value"].sel(measure=measure).values, _known(results, path, effect)
    everywhere = np.ones(len(level), bool)
    asked = []
    for low, high in steps(level, each):
        text = f"{effect} {short(low)} to {short(high)}"
        if not by:
            asked.append(Question(measure, text, _found(path, effect, contrast(values, level, _others(results, effect), low, high,
                                                                               everywhere))))
        for name in by:
            asked += _moderated(results, path, measure, (effect, low, high), name, each)
    return asked


def _moderated(results: xr.Dataset, path: Path, measure: str, step: tuple[str, object, object], name: str,
               each: bool) -> list[Question]:
    effect, low, high = step
    if name in _linked(results, effect):
        raise DyadError("--by", f"{name} is the effect itself", "a factor does not moderate itself", "give another factor")
    values, level, by = results["value"].sel(measure=measure).values, results[effect].values, _known(results, path, name)
    others = _others(results, effect, name)
    found = {place: _found(path, effect, contrast(values, level, others, low, high, by == place))
             for place in dict.fromkeys(np.sort(by).tolist() if by.dtype != object else by.tolist())}
    text = f"{effect} {short(low)} to {short(high)}"
    asked = [Question(measure, f"{text}, at {name} {short(place)}", differences) for place, differences in found.items()]
    for first, last in steps(by, each):
        asked.append(Question(measure, f"how much more {text} does at {name} {short(last)} than at {short(first)}",
                              found[last] - found[first], interaction=True))
    return asked


def _found(path: Path, effect: str, differences: np.ndarray) -> np.ndarray:
    if len(differences) == 0:
        raise DyadError(path, f"no two points differ in {effect} alone", "a contrast needs points that are equal in all other factors",
                        "sweep a grid; for sampled designs there is `dyad-analysis sensitivity`")
    return differences


def short(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def of_comparison(results: xr.Dataset, measure: str) -> list[Question]:
    """Each configuration less the first."""
    values = results["value"].sel(measure=measure).transpose("configuration", "replicate").values
    names = [Path(str(name)).stem for name in results["configuration"].values]
    return [Question(measure, f"{name} less {names[0]}", run - values[0]) for name, run in zip(names[1:], values[1:])]


def of_worlds(base: xr.Dataset, path: Path, worlds: list[World], measure: str, by: list[str], among: str) -> list[Question]:
    """Each world less the base, as means over people of each replicate; with `by` in each group, and between groups."""
    table = people(base)
    numbers = [str(name) for name in table.select_dtypes("number")]
    if measure not in numbers:
        raise DyadError(path, f"no outcome {measure}", f"an outcome is one number for each salesperson, {nearest(measure, numbers)}",
                        "give one that `dyad inspect` shows for salespeople")
    if base.sizes["replicate"] < 2:
        raise DyadError(path, "only one replicate", "intervals are over replicates", "run both with --set run.replicates=20")
    asked = []
    for world in worlds:
        text = f"{world.path.stem} less {path.stem}"
        gain = people(world.results)[measure] - table[measure]
        chosen = _among(base, world, among)
        for column in by or [""]:
            asked += _in_groups(table.assign(gain=gain)[chosen], measure, text, column, path)
    return asked


def _among(base: xr.Dataset, world: World, among: str) -> np.ndarray:
    """Who counts, in the order of `people`: everybody, or those whom one of the two worlds treats, or the others."""
    treated = (base["treated"].values.astype(bool) | world.results["treated"].values.astype(bool)).reshape(-1)
    return {"all": np.ones_like(treated), "treated": treated, "untreated": ~treated}[among]


def _in_groups(table: pd.DataFrame, measure: str, text: str, column: str, path: Path) -> list[Question]:
    runs = np.sort(table["replicate"].unique())
    if not column:
        return [Question(measure, text, table.groupby("replicate")["gain"].mean().reindex(runs).to_numpy())]
    if column not in ("attachment", "drd4", "drd2"):
        raise DyadError("--by", f"{column} does not divide people into groups", "groups are attachment, drd4 and drd2", "give one of these")
    means = table.pivot_table(index="replicate", columns=column, values="gain").reindex(runs)
    means = means[sorted(means, key=lambda group: group not in USUAL)]
    first = means.columns[0]
    asked = [Question(measure, f"{text}, {group}", means[group].to_numpy()) for group in means]
    return asked + [Question(measure, f"how much more {text} is for {group} than for {first}",
                             (means[group] - means[first]).to_numpy(), interaction=True) for group in means.columns[1:]]
