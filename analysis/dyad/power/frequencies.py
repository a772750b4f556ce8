"""Allele frequencies of a population, from data/allele_frequencies.csv."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from ..errors import DyadError
from ..program import CHECKOUT

TABLE = CHECKOUT / "data" / "allele_frequencies.csv"
ALLELES = {"7R": "drd4_7r", "A1": "drd2_a1"}


def frequencies(ancestry: str, words: Iterable[str], alleles: Iterable[str]) -> dict[str, float]:
    """Of each allele: from words such as `7R=0.2`, and else those that the table has for the population.

    Raises DyadError for a frequency that neither gives, and for what is no frequency.
    """
    given = dict(_given(word) for word in words)
    return {allele: given[allele] if allele in given else _published(ancestry, allele) for allele in alleles}


def _given(word: str) -> tuple[str, float]:
    name, _, number = word.partition("=")
    if name not in ALLELES:
        raise DyadError("--frequency", f"no allele {name}", f"alleles are {', '.join(ALLELES)}", "give one such as 7R=0.2")
    try:
        value = float(number)
    except ValueError:
        value = np.nan
    if not 0 < value < 1:
        raise DyadError("--frequency", f"{word} is no frequency", "it lies between 0 and 1", "give one such as 7R=0.2")
    return name, value


def _published(ancestry: str, allele: str) -> float:
    if not TABLE.exists():
        raise DyadError(TABLE, "no table of frequencies", "it comes with the project and not with the package", f"give --frequency {allele}=...")
    table = pd.read_csv(TABLE)
    rows = table[table["allele"] == ALLELES[allele]].set_index("population")["frequency"]
    if ancestry not in rows:
        raise DyadError("--ancestry", f"no frequency of {allele} for {ancestry}", f"the table has it for {', '.join(rows.index)}",
                        f"give --frequency {allele}=..., from a source")
    return float(rows[ancestry])
