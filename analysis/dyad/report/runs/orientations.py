"""How customers and sales orientation go with attachment in each genotype: slopes, and the differences of slopes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import statsmodels.api as sm
import xarray as xr

from ...figures import style
from ...results import people
from .. import svg
from ..forest import forest, span
from ..shown import Section, Shown

OUTCOMES = {"customer_orientation": "customer orientation", "sales_orientation": "sales orientation"}
PREDICTORS = ["avoidance", "anxiety"]
# gene column -> (carriers of the claimed effect, the others, value of the column that makes one of the first)
GENES = {"drd4": ("7R carriers", "no 7R", "7R"), "drd2": ("A2/A2", "A1 carriers", "A2/A2")}
FEWEST_CLUSTERS = 10
TITLE = "Simple slopes by genotype, and their differences"


@dataclass(frozen=True)
class Slope:
    """Percentage points of moves per SD of the predictor, with a 95 % interval; `difference` of two slopes or one."""

    outcome: str
    predictor: str
    name: str
    difference: bool
    mean: float
    low: float
    high: float
    people: int


def moderated(table: pd.DataFrame, outcome: str, predictor: str, gene: str) -> list[Slope]:
    """Slopes in the two genotypes and how much they differ, from one regression; errors may be unequal, and alike in teams.

    None where a genotype has fewer than five people, or nothing varies.
    """
    first, other, value = GENES[gene]
    used = table[[outcome, predictor, gene, "replicate", "team"]].dropna()
    is_first = (used[gene] == value).to_numpy(float)
    sizes = is_first.sum(), (1 - is_first).sum()
    if min(sizes) < 5 or used[outcome].nunique() < 2 or used[predictor].nunique() < 3:
        return []
    x = used[predictor].to_numpy(float)
    design = np.column_stack([np.ones(len(x)), is_first, x * is_first, x * (1 - is_first)])
    clusters = used.groupby(["replicate", "team"]).ngroup()
    errors: dict[str, Any] = {"cov_type": "HC3"} if clusters.nunique() < FEWEST_CLUSTERS else \
        {"cov_type": "cluster", "cov_kwds": {"groups": clusters}}
    fit = sm.OLS(100 * used[outcome].to_numpy(float), design).fit(use_t=True, **errors)
    made = []
    for name, contrast, size in ((first, [0, 0, 1, 0], sizes[0]), (other, [0, 0, 0, 1], sizes[1]),
                                 ("difference", [0, 0, 1, -1], len(used))):
        test = fit.t_test(contrast)
        low, high = np.ravel(test.conf_int())
        made.append(Slope(outcome, predictor, name, name == "difference", float(np.ravel(test.effect)[0]), low, high, int(size)))
    return made


def all_slopes(table: pd.DataFrame) -> dict[tuple[str, str], list[Slope]]:
    """For each outcome and predictor the slopes of both genes, where there are people for them."""
    return {(outcome, predictor): [slope for gene in GENES for slope in moderated(table, outcome, predictor, gene)]
            for outcome in OUTCOMES for predictor in PREDICTORS}


def section(results: xr.Dataset) -> Section:
    found = all_slopes(people(results))
    lead = ("The published claim: customer orientation rises with avoidance in carriers of DRD4 7R and in DRD2 A2/A2, and not in "
            "the others. Sales orientation and anxiety have no such effect. If one slope is clear and the other is not, this does "
            "not show that they differ: look at the difference.")
    not_proved = ("The claim. The gains on reward were set so that the published signs appear. Small samples of one group found "
                  "these signs, and no independent replication is known. A slope does not show a cause, not even in the model.")
    shown = Shown(TITLE, reading(found), not_proved, as_table(found), draw(found, reading(found)))
    return Section("Orientations, genotype and attachment", lead, [shown])


def reading(found: dict[tuple[str, str], list[Slope]]) -> str:
    clear = [f"{OUTCOMES[slope.outcome]} on {slope.predictor}, {pair}: {span(slope)}" for slopes in found.values()
             for slope, pair in zip([each for each in slopes if each.difference], ["7R carriers less others", "A2/A2 less A1 carriers"])
             if slope.low > 0 or slope.high < 0]
    text = "Percentage points of moves per SD of attachment, with 95 % intervals; hollow: the interval includes zero. "
    if not clear:
        return text + "The interval of each difference between genotypes includes zero."
    return text + "Differences whose interval excludes zero: " + "; ".join(clear) + "."


def draw(found: dict[tuple[str, str], list[Slope]], description: str) -> str:
    figure = svg.panel(4.6)
    grid = figure.add_gridspec(2, 2, left=0.15, right=0.985, top=0.93, bottom=0.09, wspace=0.08, hspace=0.32)
    for place, ((outcome, predictor), slopes) in enumerate(found.items()):
        axes = figure.add_subplot(grid[place // 2, place % 2], sharex=figure.axes[place - 1] if place % 2 else None)
        colours = [style.BLUE if slope.difference else style.VERMILLION for slope in slopes]
        names = [slope.name if place % 2 == 0 else "" for slope in slopes]
        forest(axes, names, slopes, colours, [slope.difference for slope in slopes])
        axes.set_title(f"{OUTCOMES[outcome]} on {predictor}", loc="left", weight="bold")
    for axes in figure.axes[2:]:
        axes.set_xlabel("percentage points per SD")
    return svg.inline(figure, "slopes", TITLE, description)


def as_table(found: dict[tuple[str, str], list[Slope]]) -> pd.DataFrame:
    rows = [(OUTCOMES[slope.outcome], slope.predictor, slope.name, slope.mean, slope.low, slope.high, slope.people)
            for slopes in found.values() for slope in slopes]
    return pd.DataFrame(rows, columns=["outcome", "predictor", "in whom", "slope", "from", "to", "people"])
