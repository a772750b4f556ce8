"""Digests over many runs, worked out as the program does (sim/model/digest.hpp)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

START, FACTOR, MASK = 0x6A09E667F3BCC908, 0x9E3779B97F4A7C15, 2**64 - 1


def digest_of(words: Iterable[int], start: int = START) -> int:
    """Of 64-bit words in their order.

    >>> f"{digest_of([]):016x}", f"{digest_of([1, 2]):016x}" == f"{digest_of([2, 1]):016x}"
    ('6a09e667f3bcc908', False)
    """
    found = start
    for word in words:
        found = (found ^ word) * FACTOR & MASK
        found ^= found >> 29
    return found


def bits(numbers: np.ndarray) -> list[int]:
    """Float64 or float32 of any shape as words; whatever is missing is the same missing."""
    numbers = np.where(np.isnan(numbers), np.array(np.nan, numbers.dtype), numbers)
    return [int(word) for word in numbers.ravel().view(f"uint{8 * numbers.dtype.itemsize}")]
