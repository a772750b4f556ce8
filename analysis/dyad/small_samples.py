"""How often samples as small as the published ones would show that genes moderate attachment.

`dyad-analysis small-samples` draws many small samples of salespeople from one large run,
asks each of them a questionnaire of the given reliability, tests the claims of pattern 1 (docs/odd.md, 7) at
p < .05 in each, and prints the shares of samples that find what the model has in it. No two samples share a
person: samples that did would agree with each other, and the intervals would promise too much.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

LEVEL = 0.05
PUBLISHED_SIZE, RELIABILITY, SAMPLES = 70, 0.8, 1000
QUESTIONNAIRE = ["customer_orientation", "avoidance"]
# name: (in whom, whether an effect is claimed there)
SLOPES = {
    "7R carriers": (lambda table: table["drd4_7r"] >= 1, True),
    "no 7R": (lambda table: table["drd4_7r"] == 0, False),
    "A2/A2": (lambda table: table["drd2_a1"] == 0, True),
    "A1 carriers": (lambda table: table["drd2_a1"] >= 1, False),
}


@dataclass(frozen=True)
class Share:
    """How many of the samples show something, with the 95 % interval (Wilson)."""

    name: str
    found: int
    samples: int

    @property
    def value(self) -> float:
        return self.found / self.samples

    @property
    def interval(self) -> tuple[float, float]:
        return proportion_confint(self.found, self.samples, method="wilson")

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.name:<58} {100 * self.value:5.1f} %   {100 * low:5.1f} to {100 * high:5.1f} %"


def p_of_slope(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Slope of y on x, and its two-sided p by Student's t; a sample too small to say has p = 1.

    >>> slope, p = p_of_slope(np.array([0.0, 1, 2, 3]), np.array([0.0, 1, 2, 3.5]))
    >>> round(slope, 2), p < 0.05
    (1.15, True)
    """
    if len(x) < 4 or np.ptp(x) == 0:
        return 0.0, 1.0
    fit = stats.linregress(x, y)
    return float(fit.slope), float(fit.pvalue)


def p_of_interaction(x: np.ndarray, carrier: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """How much steeper y rises with x in carriers, and the two-sided p of that in a moderated regression."""
    design = np.column_stack([np.ones(len(x)), x, carrier, x * carrier])
    if np.linalg.matrix_rank(design) < 4 or len(x) < 6:
        return 0.0, 1.0
    weights, _, _, _ = np.linalg.lstsq(design, y, rcond=None)
    freedom = len(y) - 4
    variance = ((y - design @ weights) ** 2).sum() / freedom * np.linalg.inv(design.T @ design)[3, 3]
    return float(weights[3]), float(2 * stats.t.sf(abs(weights[3]) / np.sqrt(variance), freedom))


def ask(sample: pd.DataFrame, noise: pd.Series, draw: np.random.Generator) -> pd.DataFrame:
    """The people with answers to a questionnaire: what is true of them, and noise with these SDs."""
    return sample.assign(**{name: sample[name] + draw.normal(size=len(sample)) * noise[name]
                            for name in QUESTIONNAIRE})


def findings(sample: pd.DataFrame) -> dict[str, bool]:
    """What one sample shows at p < .05, in the direction of the claim where there is one."""
    found = {}
    for name, (who, claimed) in SLOPES.items():
        group = sample[who(sample)]
        slope, p = p_of_slope(group["avoidance"].to_numpy(), group["customer_orientation"].to_numpy())
        found[name] = p < LEVEL and (slope > 0 or not claimed)
    for name, column, sign in (("7R", "drd4_7r", 1), ("A1", "drd2_a1", -1)):
        slope, p = p_of_interaction(sample["avoidance"].to_numpy(), (sample[column] >= 1).to_numpy(float),
                                    sample["customer_orientation"].to_numpy())
        found[f"moderation by {name}"] = p < LEVEL and slope * sign > 0
    found["all"] = all(found[name] == claimed for name, (_, claimed) in SLOPES.items())
    return found


def shares(table: pd.DataFrame, size: int = PUBLISHED_SIZE, samples: int = SAMPLES, reliability: float = RELIABILITY,
           seed: int = 1) -> dict[str, Share]:
    """Shares of small samples that show each finding: of as many samples as the people make, and `samples` at most."""
    draw = np.random.default_rng(seed)
    table = table[[*QUESTIONNAIRE, "drd4_7r", "drd2_a1"]].dropna()
    noise = table[QUESTIONNAIRE].std() * np.sqrt(1 / reliability - 1)
    count = min(samples, len(table) // size)
    order = draw.permutation(len(table))[:count * size].reshape(count, size)
    each = [findings(ask(table.iloc[members], noise, draw)) for members in order]
    return {name: Share(WORDS[name], int(sum(one[name] for one in each)), count) for name in WORDS}


WORDS = {
    "7R carriers": "avoidance raises CO in 7R carriers (claimed)",
    "A2/A2": "avoidance raises CO in A2/A2 (claimed)",
    "no 7R": "avoidance matters without 7R (not claimed)",
    "A1 carriers": "avoidance matters in A1 carriers (not claimed)",
    "moderation by 7R": "7R moderates avoidance (interaction)",
    "moderation by A1": "A1 moderates avoidance (interaction)",
    "all": "the published pattern: both claimed effects, no other",
}


def render(found: dict[str, Share], size: int, reliability: float) -> str:
    first = next(iter(found.values()))
    head = (f"{first.samples} samples of {size} salespeople, questionnaires of reliability {reliability:g}, "
            f"p < {LEVEL:g}\n{'share of samples in which':<58} {'share':>7}   95 % interval")
    return "\n".join([head, *map(str, found.values())])
