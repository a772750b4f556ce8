"""What the test of a study finds in simulated people of rival worlds: as they are, and with genotypes dealt anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from scipy import stats

from ..errors import DyadError
from ..published import Design, Surveys, draw_surveys
from ..results import kind_of, people
from ..statistics.paired import holm
from ..statistics.shares import Share, share
from ..surveys import REGRESSIONS, SCALES, Tested
from .assumed import LEVEL, Study
from .sizes import found

GENES = ["drd4_7r", "drd2_a1"]
DEALS = 5  # how often genotypes are dealt anew


@dataclass(frozen=True)
class Rival:
    """Surveys of `people` people in a world.

    `effect` with `low` and `high` is the moderation in all its people, in SDs of what is true; `clear` the share of surveys
    with p < .05. `false` is that share after genotypes were dealt anew, so that they can have no effect; `p` is Holm's, of
    the hypothesis that it is 5 %.
    """

    name: str
    people: int
    surveys: int
    effect: float
    low: float
    high: float
    clear: Share
    false: Share
    p: float

    @property
    def holds(self) -> bool:
        """Whether the rate of false positives is 5 % within error."""
        return self.p >= LEVEL


def meet(files: list[tuple[Path, xr.Dataset]], study: Study, sizes: list[int], samples: int, seed: int) -> list[Rival]:
    """Of each file of `dyad run` and size. Customer orientation is the outcome, avoidance the trait.

    Raises DyadError where a file has no people, or too few.
    """
    rivals = []
    for path, results in files:
        if kind_of(results) != "run":
            raise DyadError(path, f"a file of a {kind_of(results)}", "surveys need people, one by one", "give a file of `dyad run`")
        table = people(results)[["replicate", *SCALES.values(), *GENES]]
        whole = _in_everybody(table, study)
        for size in sizes:
            design = Design(size, samples, {"avoidance": study.trait, "CO": study.outcome, "anxiety": 1.0, "SO": 1.0}, seed)
            as_is = draw_surveys(table, design, path)
            dealt = [draw_surveys(_dealt(table, seed, deal), design, path) for deal in range(DEALS)]
            false = np.concatenate([found(_test(surveys, study)) for surveys in dealt])
            # A survey with other genotypes is the same people once more: a cluster.
            rate = share(false, np.tile(np.arange(len(as_is.population)), DEALS))
            rivals.append(Rival(path.stem, size, len(as_is.population), *whole,
                                share(found(_test(as_is, study)), as_is.population), rate, rate.p_of(LEVEL)))
    corrected = holm(np.array([rival.p for rival in rivals]))
    return [replace(rival, p=float(p)) for rival, p in zip(rivals, corrected)]


def _dealt(table: pd.DataFrame, seed: int, deal: int) -> pd.DataFrame:
    """The same people, with genotypes dealt anew among those of one population: both genes of a person stay together."""
    draw = np.random.default_rng(np.random.SeedSequence([seed, deal]))
    genes = table[GENES].to_numpy().copy()
    for rows in table.groupby("replicate").indices.values():
        genes[rows] = genes[draw.permutation(rows)]
    return table.assign(**dict(zip(GENES, genes.T)))


def _test(surveys: Surveys, study: Study) -> Tested:
    carriers = {allele: surveys.carriers[allele] for allele in study.alleles}
    return REGRESSIONS[study.moderators].fit(surveys.scores["avoidance"], carriers, surveys.scores["CO"], study.errors)[study.tested]


def _in_everybody(table: pd.DataFrame, study: Study) -> tuple[float, float, float]:
    """The moderation among all people, true scores in SDs, with its 95 % interval (HC3)."""
    known = table[table["customer_orientation"].notna()]
    scores = {name: ((known[column] - known[column].mean()) / known[column].std()).to_numpy(float)[None]
              for name, column in (("trait", "avoidance"), ("outcome", "customer_orientation"))}
    carriers = {allele: (known[column].to_numpy() >= 1).astype(float)[None] for allele, column in zip(("7R", "A1"), GENES)
                if allele in study.alleles}
    tested = REGRESSIONS[study.moderators].fit(scores["trait"], carriers, scores["outcome"], "hc3")[study.tested]
    effect, p = float(tested.estimate[0]), float(tested.p[0])
    half = abs(effect) / stats.norm.isf(max(p, 1e-300) / 2) * 1.96
    return effect, effect - half, effect + half
