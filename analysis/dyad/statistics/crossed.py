"""Products across different replicates, which the luck of a single run cannot inflate.

A run gives y = f(x) + luck. The square of a mean over replicates holds what is left of the luck's variance; the product
of two different replicates does not, since their luck is independent. So averages of such products are unbiased for
the squares of f, with any number of replicates from two on.
"""

from __future__ import annotations

import numpy as np


def product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Mean of left[..., r] right[..., s] over all pairs of different replicates; with one replicate the plain product.

    Both are of shape (..., replicates), the result of shape (...).

    >>> product(np.array([1.0, 3.0]), np.array([1.0, 3.0]))  # 1 x 3, and not the square of the mean, which is 4
    3.0
    """
    replicates = left.shape[-1]
    if replicates == 1:
        return left[..., 0] * right[..., 0]
    everything = left.sum(-1) * right.sum(-1) - (left * right).sum(-1)
    return everything / (replicates * (replicates - 1))


def size_by_others(values: np.ndarray) -> np.ndarray:
    """Size of the mean of values[..., r]: each replicate counts with the sign that the others' mean has.

    A mean's absolute value is above zero even where there is nothing but luck. This one is zero on average there, and
    never above the true size on average. With one replicate it is the plain absolute value. Shape (..., replicates) to (...).
    """
    replicates = values.shape[-1]
    if replicates == 1:
        return np.abs(values[..., 0])
    others = values.sum(-1, keepdims=True) - values
    return (values * np.sign(others)).mean(-1)
