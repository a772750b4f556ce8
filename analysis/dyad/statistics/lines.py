"""Slopes and correlations with their 95 % intervals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import statsmodels.api as sm

Z95 = 1.959964


@dataclass(frozen=True)
class Estimate:
    value: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Line:
    """A straight line through a cloud: its slope, and the line with its band at some places."""

    n: int
    slope: Estimate
    x: np.ndarray
    y: np.ndarray
    low: np.ndarray
    high: np.ndarray


def fit_line(x: np.ndarray, y: np.ndarray) -> Line | None:
    """Least squares with intervals that allow for unequal spread; None when there is too little to fit."""
    known = np.isfinite(x) & np.isfinite(y)
    x, y = np.asarray(x)[known], np.asarray(y)[known]
    if len(x) < 5 or np.ptp(x) == 0:
        return None
    model = sm.OLS(y, sm.add_constant(x)).fit(cov_type="HC3", use_t=True)
    places = np.linspace(x.min(), x.max(), 60)
    band = model.get_prediction(sm.add_constant(places)).conf_int()
    slope = Estimate(model.params[1], *model.conf_int()[1])
    return Line(len(x), slope, places, model.predict(sm.add_constant(places)), band[:, 0], band[:, 1])


def coefficient(y: np.ndarray, columns: list[np.ndarray], which: int, level: float = 0.95,
                groups: np.ndarray | None = None) -> Estimate | None:
    """Of one column in a least squares fit of y on all of them and a constant.

    y, each column and `groups` are of shape (n,). The interval allows for unequal spread (HC3); with `groups`, such as the
    person that each row is of, also for rows of a group that go together (cluster-robust; t on the groups less one). None where
    there are too few rows or only one group, or where the column does not vary.
    """
    table = np.column_stack([y, *columns]).astype(float)
    known = np.isfinite(table).all(axis=1)
    table, of = table[known], None if groups is None else np.unique(np.asarray(groups)[known], return_inverse=True)[1]
    if len(table) < len(columns) + 3 or np.ptp(table[:, 1 + which]) == 0 or of is not None and not of.any():
        return None
    model = sm.OLS(table[:, 0], sm.add_constant(table[:, 1:], has_constant="add"))
    fit = (model.fit(cov_type="HC3", use_t=True) if of is None
           else model.fit(cov_type="cluster", cov_kwds={"groups": of}, use_t=True))
    return Estimate(float(fit.params[1 + which]), *map(float, fit.conf_int(1 - level)[1 + which]))


def correlation(x: np.ndarray, y: np.ndarray) -> Estimate | None:
    """Pearson's r with Fisher's interval; None where one of the two does not vary."""
    known = np.isfinite(x) & np.isfinite(y)
    x, y = np.asarray(x, float)[known], np.asarray(y, float)[known]
    if len(x) < 5 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return None
    r = np.corrcoef(x, y)[0, 1]
    z, half = np.arctanh(np.clip(r, -0.999999, 0.999999)), Z95 / np.sqrt(len(x) - 3)
    return Estimate(r, np.tanh(z - half), np.tanh(z + half))
