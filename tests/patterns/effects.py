"""Estimates with standard errors, and what a pattern test may ask of them.

A claim holds when the whole interval of four standard errors to either side lies where the claim says, so
that chance alone passes or fails an assertion less than once in ten thousand times. "Near zero" means
inside a bound that was stated beforehand. Every estimate is printed (`pytest -s`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import statsmodels.api as sm

SURE = 4.0
RELIABILITY = 0.8


@dataclass(frozen=True)
class Effect:
    """One number with its standard error.

    >>> print(Effect("slope", 0.5, 0.1, 100))
    slope: +0.5000, interval +0.1000 to +0.9000, z = +5.0, n = 100
    """

    name: str
    value: float
    error: float
    n: int

    @property
    def low(self) -> float:
        return self.value - SURE * self.error

    @property
    def high(self) -> float:
        return self.value + SURE * self.error

    def minus(self, other: Effect) -> Effect:
        """The difference of two estimates from different people."""
        name = f"difference: [{self.name}] - [{other.name}]"
        return Effect(name, self.value - other.value, float(np.hypot(self.error, other.error)), self.n + other.n)

    def __str__(self) -> str:
        z = self.value / self.error if self.error > 0 else float("nan")
        return (f"{self.name}: {self.value:+.4f}, interval {self.low:+.4f} to {self.high:+.4f}, "
                f"z = {z:+.1f}, n = {self.n}")


def above(effect: Effect, bound: float = 0.0) -> None:
    """Claims that the effect is clearly larger than the bound."""
    print(f"{effect}; claimed: above {bound:g}")
    assert effect.low > bound, f"not clearly above {bound:g}: {effect}"


def below(effect: Effect, bound: float = 0.0) -> None:
    """Claims that the effect is clearly smaller than the bound."""
    print(f"{effect}; claimed: below {bound:g}")
    assert effect.high < bound, f"not clearly below {bound:g}: {effect}"


def between(effect: Effect, low: float, high: float) -> None:
    """Claims that the effect is clearly inside bounds: equivalence, for bounds around zero."""
    print(f"{effect}; claimed: {low:g} to {high:g}")
    assert low < effect.low and effect.high < high, f"not clearly from {low:g} to {high:g}: {effect}"


def mean(name: str, values) -> Effect:
    values = known(values)
    return Effect(name, float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values))), len(values))


def gap(name: str, of, than) -> Effect:
    """How much higher the mean of one group of people is than that of another."""
    difference = mean("", of).minus(mean("", than))
    return Effect(name, difference.value, difference.error, difference.n)


def change(name: str, after, before, among=None) -> Effect:
    """Mean change of the same people between two runs with the same random numbers."""
    difference = np.asarray(after, float) - np.asarray(before, float)
    return mean(name, difference if among is None else difference[np.asarray(among)])


def ratio(name: str, of, to) -> Effect:
    """Ratio of two means over the same people (delta method)."""
    of, to = np.asarray(of, float), np.asarray(to, float)
    share = of.mean() / to.mean()
    return Effect(name, float(share), float((of - share * to).std(ddof=1) / to.mean() / np.sqrt(len(of))), len(of))


def slope(name: str, y, x, given: list | None = None, people=None) -> Effect:
    """Least squares of y on x, the others held; errors robust, or by person where lines share one."""
    columns = np.column_stack([y, x, *(given or [])]).astype(float)
    rows = np.isfinite(columns).all(axis=1)
    model = sm.OLS(columns[rows, 0], sm.add_constant(columns[rows, 1:]))
    fit = model.fit(cov_type="HC1") if people is None else model.fit(**by_person(np.asarray(people)[rows]))
    return Effect(name, float(fit.params[1]), float(fit.bse[1]), int(rows.sum()))


def correlation(people: pd.DataFrame, one: str, other: str) -> Effect:
    """Correlation of two columns: the slope of one on the other, both standardised, so that its error is robust."""
    return slope(f"correlation of {one} with {other}", standard(people[other]), standard(people[one]))


def odds(name: str, happened, x, given: list, people) -> Effect:
    """Logistic regression: the change of log odds with x, the others held; errors by person."""
    model = sm.Logit(np.asarray(happened, float), sm.add_constant(np.column_stack([x, *given]).astype(float)))
    fit = model.fit(disp=0, **by_person(np.asarray(people)))
    return Effect(name, float(fit.params[1]), float(fit.bse[1]), len(happened))


def by_person(people: np.ndarray) -> dict:
    return {"cov_type": "cluster", "cov_kwds": {"groups": people}}


def known(values) -> np.ndarray:
    values = np.asarray(values, float)
    return values[np.isfinite(values)]


def standard(values) -> np.ndarray:
    """With mean 0 and SD 1, over all who have a value.

    >>> standard([1.0, 2.0, 3.0]).round(3).tolist()
    [-1.225, 0.0, 1.225]
    """
    values = np.asarray(values, float)
    return (values - np.nanmean(values)) / np.nanstd(values)


def surveyed(values, draw: np.random.Generator) -> np.ndarray:
    """Answers to a questionnaire of reliability 0.8, standardised: four fifths of the variance are true."""
    noise = draw.normal(size=len(values)) * np.sqrt(1 / RELIABILITY - 1)
    return standard(standard(values) + noise)


def within(values: pd.Series, people: pd.Series) -> np.ndarray:
    """What is left of each value when the person's own mean is taken away.

    >>> within(pd.Series([1.0, 3.0, 10.0]), pd.Series([0, 0, 1])).tolist()
    [-1.0, 1.0, 0.0]
    """
    return (values - values.groupby(people).transform("mean")).to_numpy()
