"""Surveys of salespeople drawn from simulated populations: no two of them share a person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import DyadError
from ..surveys import SCALES, answers

FEWEST = 20  # salespeople: the largest regression has eight coefficients


@dataclass(frozen=True)
class Design:
    """How surveys are made: salespeople in each, at most so many of them, reliability of each scale, seed of the draws."""

    size: int
    samples: int
    reliability: dict[str, float]
    seed: int = 1


@dataclass(frozen=True)
class Surveys:
    """`scores` of each scale and `carriers` (0 or 1) of each allele are (samples, size); `population` is (samples,)."""

    scores: dict[str, np.ndarray]
    carriers: dict[str, np.ndarray]
    population: np.ndarray


def draw_surveys(people: pd.DataFrame, design: Design, place: Path | str = "people") -> Surveys:
    """Surveys of people of one population (replicate) each, as many from each population as they make.

    Samples that shared people would agree with each other, and intervals would promise too much. The same people with the
    same seed are drawn, and answer with the same errors, whatever world they live in. Raises DyadError where no
    population is large enough for a survey.
    """
    draw = np.random.default_rng(design.seed)
    known = people[list(SCALES.values())].notna().all(axis=1).to_numpy()
    # Drawn for everybody, and only then are those left out who made no move: so that worlds stay paired.
    asked = answers({name: people[column].fillna(people[column].mean()).to_numpy(float) for name, column in SCALES.items()},
                    design.reliability, draw)
    members, population = [], []
    for number, rows in people.groupby("replicate").indices.items():
        rows = rows[known[rows]]
        count = len(rows) // design.size
        members.append(draw.permutation(rows)[:count * design.size].reshape(count, design.size))
        population += [number] * count
    chosen = np.concatenate(members)
    if len(chosen) == 0:
        largest = people.groupby("replicate").size().max()
        raise DyadError(place, f"no {design.size} salespeople in one population", f"the largest has {largest}",
                        "run more of them, as in configs/large.toml, or give a smaller --size")
    # Spread over all populations where not all are wanted.
    kept = np.unique(np.linspace(0, len(chosen) - 1, min(design.samples, len(chosen))).round().astype(int))
    chosen = chosen[kept]
    carriers = {allele: (people[column].to_numpy() >= 1).astype(float)[chosen] for allele, column in (("7R", "drd4_7r"), ("A1", "drd2_a1"))}
    return Surveys({name: score[chosen] for name, score in asked.items()}, carriers, np.array(population)[kept])
