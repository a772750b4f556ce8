"""Questionnaires: what is true of people, and an error whose size the reliability says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from ..errors import DyadError

# Scale -> column of a table of people.
SCALES = {"avoidance": "avoidance", "anxiety": "anxiety", "CO": "customer_orientation", "SO": "sales_orientation"}
USUAL = 0.8


def reliabilities(words: Iterable[str], scales: Iterable[str] = SCALES) -> dict[str, float]:
    """Of each scale, from words such as `0.9` (every scale) and `CO=0.7` (one); later words win, 0.8 is usual.

    Raises DyadError for unknown scales and for what is no share above 0 and at most 1.

    >>> reliabilities(["0.9", "CO=0.7"], ["avoidance", "CO"])
    {'avoidance': 0.9, 'CO': 0.7}
    """
    found = dict.fromkeys(scales, USUAL)
    for word in words:
        name, _, number = word.rpartition("=")
        if name and name not in found:
            raise DyadError("--reliability", f"no scale {name}", f"scales are {', '.join(found)}", "name one of these")
        try:
            value = float(number)
        except ValueError:
            value = np.nan
        if not 0 < value <= 1:
            raise DyadError("--reliability", f"{word} is not a reliability", "a reliability is above 0 and at most 1",
                            "give a number such as 0.8, or a scale and a number such as CO=0.8")
        found |= {name: value} if name else dict.fromkeys(found, value)
    return found


def answers(true: Mapping[str, np.ndarray], reliability: Mapping[str, float], draw: np.random.Generator) -> dict[str, np.ndarray]:
    """Of each scale, (people,): the true score plus a normal error, so that this share of the variance is true."""
    return {name: score + draw.normal(size=len(score)) * score.std() * np.sqrt(1 / reliability[name] - 1)
            for name, score in true.items()}
