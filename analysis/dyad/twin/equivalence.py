"""Do two samples of runs come from one distribution? Compares a program's runs with the twin's.

Runs (replicates) are independent, the salespeople within one are not: every test works on replicates. Three families:

* means: Welch's t on each measure's mean in a replicate, Holm over the measures;
* associations: covariance, within a replicate, of who people are with what they do; largest studentised difference;
* distributions: two-sample Kolmogorov-Smirnov distance over all salespeople, each measure's distance in units of its
  own mean under permutation; largest over the measures.

The last two get their p from permuting whole replicates between the samples (Westfall & Young's max-T), which is
exact whatever the dependence between salespeople, measures and tests. For power, what people do is first adjusted for
who they are, by one regression over both samples together (it knows nothing of the samples, so equals stay equals);
the distributions are compared both plain and adjusted. A clearly large p is taken from few permutations, which can
only lower the rate of false alarms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

WHO = ("anxiety", "avoidance", "drd4_7r", "drd2_a1", "trait_empathy", "treated")
THRESHOLDS = 20
# Results kept as float32 and as float64 must not differ in their ties.
DECIMALS = 5
FEW, CLEARLY_LARGE = 999, 0.02


@dataclass
class Comparison:
    means: pd.DataFrame  # one row per measure: first, second, p, holm (adjusted p)
    association_p: float
    association: str  # the pair that differs most
    distribution_p: float
    distribution: str  # the measure that differs most

    def differences(self, alpha: float) -> list[str]:
        """What differs, at a family-wise error rate of `alpha`: half for the means, a quarter for each other family."""
        found = [
            f"mean of {name}: {row['first']:.5g} against {row['second']:.5g} (p = {row['p']:.2g})"
            for name, row in self.means[self.means["holm"] <= alpha / 2].iterrows()
        ]
        if self.association_p <= alpha / 4:
            found.append(f"association of {self.association} (p = {self.association_p:.2g})")
        if self.distribution_p <= alpha / 4:
            found.append(f"distribution of {self.distribution} (p = {self.distribution_p:.2g})")
        return found


def permutations_needed(alpha: float) -> int:
    """The fewest permutations whose smallest p can reach `alpha / 4`."""
    return int(np.ceil(4 / alpha)) - 1


def prepare(frame: pd.DataFrame) -> pd.DataFrame:
    """Numbers only, rounded, sorted into replicates; the team's number says nothing."""
    return frame.drop(columns="team").astype(float).round(DECIMALS).sort_values("replicate", kind="stable")


def quadratic(known: np.ndarray) -> np.ndarray:
    """A constant, the columns, and all their products of two."""
    columns = range(known.shape[1])
    products = [known[:, i] * known[:, j] for i in columns for j in columns if i <= j]
    return np.column_stack([np.ones(len(known)), known, *products])


def adjust(first: pd.DataFrame, second: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What people do minus what who they are foretells, about its mean; WHO and replicate stay as they are."""
    both = pd.concat([first, second], ignore_index=True)
    adjusted = both.copy()
    for name in both.columns.drop([*WHO, "replicate"]):
        known = quadratic(both[[*WHO] if name == "knowledge" else [*WHO, "knowledge"]].to_numpy())
        there = both[name].notna().to_numpy()
        if there.any():
            y = both[name].to_numpy()
            fitted = known @ np.linalg.lstsq(known[there], y[there], rcond=None)[0]
            adjusted[name] = y - fitted + y[there].mean()
    return adjusted.iloc[: len(first)], adjusted.iloc[len(first) :]


def welch(first: np.ndarray, second: np.ndarray) -> float:
    first, second = first[~np.isnan(first)], second[~np.isnan(second)]
    if len(first) < 2 or len(second) < 2:
        return 1.0 if len(first) == len(second) else 0.0
    tiny = 10.0**-DECIMALS
    if first.std() < tiny and second.std() < tiny:
        return 1.0 if abs(first.mean() - second.mean()) < 2 * tiny else 0.0
    return float(stats.ttest_ind(first, second, equal_var=False).pvalue)


def holm(p: np.ndarray) -> np.ndarray:
    """Holm's adjusted p values."""
    order = np.argsort(p)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(1.0, np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1)))
    return adjusted


def compare_means(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    one, two = (frame.groupby("replicate").mean() for frame in (first, second))
    table = pd.DataFrame({"first": one.mean(), "second": two.mean()})
    table["p"] = [welch(one[name].to_numpy(), two[name].to_numpy()) for name in table.index]
    table["holm"] = holm(table["p"].to_numpy())
    return table


@lru_cache(maxsize=2)
def memberships(first: int, second: int, permutations: int, seed: int) -> np.ndarray:
    """Which replicates are the first sample: row 0 truly, then permuted; (1 + permutations, replicates)."""
    total = first + second
    random = np.random.default_rng(seed)
    belongs = np.zeros((1 + permutations, total), dtype=np.float32)
    belongs[0, :first] = 1
    for row in belongs[1:]:
        row[random.permutation(total)[:first]] = 1
    return belongs


def max_t(statistic: np.ndarray) -> tuple[float, int]:
    """p of the largest statistic of row 0 among all rows' largest, and its column."""
    largest = statistic.max(axis=1)
    return float((largest >= largest[0] * (1 - 1e-6)).mean()), int(statistic[0].argmax())


def covariances(frame: pd.DataFrame) -> pd.DataFrame:
    """Per replicate: covariance of who people are, alone and avoidance by genotype, with what they do."""
    who = frame[list(WHO)].copy()
    who["avoidance of 7R"] = frame["avoidance"] * (frame["drd4_7r"] >= 1)
    who["avoidance of A1"] = frame["avoidance"] * (frame["drd2_a1"] >= 1)
    does = frame[frame.columns.drop([*WHO, "replicate"])]
    who, does = (table - table.groupby(frame["replicate"]).transform("mean") for table in (who, does))
    products = {f"{x} with {y}": who[x] * does[y] for x in who.columns for y in does.columns}
    return pd.DataFrame(products).groupby(frame["replicate"]).mean()


def compare_associations(first: pd.DataFrame, second: pd.DataFrame, belongs: np.ndarray) -> tuple[float, str]:
    values = pd.concat([covariances(first), covariances(second)]).dropna(axis=1)
    values = values.loc[:, values.std() > 10.0**-DECIMALS]
    scaled = ((values - values.mean()) / values.std()).to_numpy(np.float32)
    total = len(scaled)
    size = belongs.sum(axis=1, keepdims=True)
    sums, squares = belongs @ scaled, belongs @ scaled**2
    mean1, mean2 = sums / size, (scaled.sum(axis=0) - sums) / (total - size)
    variance1 = squares / size - mean1**2
    variance2 = ((scaled**2).sum(axis=0) - squares) / (total - size) - mean2**2
    error = np.sqrt(np.maximum(variance1, 1e-3) / size + np.maximum(variance2, 1e-3) / (total - size))
    p, column = max_t(np.abs(mean1 - mean2) / error)
    return p, values.columns[column]


def share_above(values: np.ndarray) -> np.ndarray:
    """values (replicate, salesperson) -> share above each of several pooled quantiles; a missing value is above all."""
    finite = values[~np.isnan(values)]
    if finite.size == 0:
        return np.zeros((len(values), 1), dtype=np.float32)
    levels = np.unique(np.quantile(finite, np.linspace(0, 1, THRESHOLDS), method="inverted_cdf"))
    values = np.where(np.isnan(values), np.inf, values)
    return (values[:, :, None] > levels).mean(axis=1).astype(np.float32)


def compare_distributions(
    first: list[pd.DataFrame], second: list[pd.DataFrame], belongs: np.ndarray
) -> tuple[float, str]:
    """Of each pair of frames (plain and adjusted), every column."""
    runs = belongs.shape[1]
    size = belongs.sum(axis=1, keepdims=True)
    contrast = belongs / size - (1 - belongs) / (runs - size)
    names, distances = [], []
    for one, two in zip(first, second):
        for name in one.columns.drop("replicate"):
            shares = share_above(pd.concat([one[name], two[name]]).to_numpy().reshape(runs, -1))
            distance = np.abs(contrast @ (shares - shares.mean(axis=0))).max(axis=1)
            distances.append(distance / max(float(distance.mean()), 1e-6))
            names.append(name)
    p, column = max_t(np.column_stack(distances))
    return p, names[column]


def permuted(family: Callable[[Any, Any, np.ndarray], tuple[float, str]], first: Any, second: Any,
             runs: tuple[int, int], permutations: int, seed: int) -> tuple[float, str]:
    p, name = family(first, second, memberships(*runs, min(FEW, permutations), seed))
    if p <= CLEARLY_LARGE and permutations > FEW:
        p, name = family(first, second, memberships(*runs, permutations, seed))
    return p, name


def compare(first: pd.DataFrame, second: pd.DataFrame, permutations: int, seed: int = 1) -> Comparison:
    """Two frames, one row per salesperson; column `replicate` tells the run, equally many rows in each."""
    if set(first.columns) != set(second.columns):
        raise ValueError(f"columns differ: {sorted(set(first.columns) ^ set(second.columns))}")
    first, second = prepare(first), prepare(second[first.columns])
    first_adjusted, second_adjusted = adjust(first, second)
    does = first.columns.drop(list(WHO))
    drawing = (first["replicate"].nunique(), second["replicate"].nunique()), permutations, seed
    return Comparison(
        compare_means(first_adjusted, second_adjusted),
        *permuted(compare_associations, first_adjusted, second_adjusted, *drawing),
        *permuted(
            compare_distributions, [first, first_adjusted[does]], [second, second_adjusted[does]], *drawing
        ),
    )
