"""Tidy tables of labelled results: one row per entry of some dimensions, one column per variable, with its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
import xarray as xr


@dataclass(frozen=True)
class Column:
    """What stands in a column.

    `levels` are its words by their number, where numbers stand for words or words are few; `over` are the keys of the
    table that it differs by.
    """

    meaning: str
    unit: str = ""
    levels: dict[int, str] = field(default_factory=dict)
    over: tuple[str, ...] = ()


@dataclass
class Table:
    """A data frame, and what its columns mean; `keys` are the columns that name a row."""

    frame: pd.DataFrame
    columns: dict[str, Column]
    keys: list[str]

    def add(self, name: str, values: object, column: Column) -> None:
        """One more column, at the end."""
        self.frame[name] = values
        self.columns[name] = column


def word(label: object) -> str:
    """A label as a part of a column's name, of letters, digits and `_` only.

    >>> word("0: prepared_questions"), word(0.25), word("secure, no 7R, A2/A2")
    ('0_prepared_questions', '0_25', 'secure_no_7R_A2_A2')
    """
    return re.sub(r"[^0-9A-Za-z]+", "_", str(label)).strip("_")


def table_of(results: xr.Dataset, rows: list[str], spread: dict[str, str], leave: tuple[str, ...] = ()) -> Table:
    """Every variable over `rows` or several of them, or over `rows` and one more dimension of `spread`.

    `spread` says how the columns of an entry of that dimension are called: `{variable}_{label}`. Variables in `leave`
    are left out. The rows come in the order of the dimensions, the last changing fastest.
    """
    size = [results.sizes[name] for name in rows]
    index = pd.MultiIndex.from_product([np.arange(n) for n in size]) if size else pd.RangeIndex(1)
    table = Table(pd.DataFrame(index=range(len(index))), {}, list(rows))
    data: dict[str, object] = {}
    for name in rows:
        data[name] = _along(results, results[name], rows, size)
        table.columns[name] = replace(column_of(results[name]), over=(name,))
    for name in _ordered(results, rows):
        if name not in leave and name not in data:
            _collect(data, table.columns, results, name, rows, size, spread)
    table.frame = pd.DataFrame(data)
    return table


def column_of(variable: xr.DataArray, suffix: str = "") -> Column:
    """Meaning, unit and levels as the file has them."""
    names = str(variable.attrs.get("flag_meanings", "")).split()
    values = np.atleast_1d(variable.attrs.get("flag_values", []))
    unit = str(variable.attrs.get("units", ""))
    meaning = str(variable.attrs.get("long_name", variable.name)) + suffix
    levels = {int(value): name for value, name in zip(values, names)}
    if variable.dtype == object and variable.ndim == 1 and variable.name != "digest":  # labels, or a factor of words
        levels = dict(enumerate(dict.fromkeys(map(str, variable.values))))
    return Column(meaning, "" if unit == "1" else unit, levels, tuple(map(str, variable.dims)))


def _ordered(results: xr.Dataset, rows: list[str]) -> list[str]:
    """Names of variables: coordinates first, and those over fewer dimensions before those over more."""
    names = [str(name) for name in [*results.coords, *results.data_vars]]
    return sorted(names, key=lambda name: len([d for d in results[name].dims if d not in rows]))


def _collect(data: dict[str, object], columns: dict[str, Column], results: xr.Dataset, name: str, rows: list[str],
             size: list[int], spread: dict[str, str]) -> None:
    variable = results[name]
    others = [str(each) for each in variable.dims if each not in rows]
    if not others and (len(variable.dims) >= min(2, len(rows)) or name in results.coords and variable.dims):
        data[name] = _along(results, variable, rows, size)
        columns[name] = column_of(variable)
    elif len(others) == 1 and others[0] in spread and len(variable.dims) == len(rows) + 1:
        values = variable.transpose(*rows, others[0]).values.reshape(-1, variable.sizes[others[0]])
        for place, label in enumerate(results[others[0]].values):
            column = spread[others[0]].format(variable=name, label=word(label))
            data[column] = values[:, place]
            columns[column] = replace(_spread_column(results, variable, others[0], place), over=tuple(rows))


def _spread_column(results: xr.Dataset, variable: xr.DataArray, dimension: str, place: int) -> Column:
    label = results[dimension].values[place]
    if dimension == "measure" and "measure_meaning" in results:
        return Column(str(results["measure_meaning"].values[place]))
    return column_of(variable, f"; {dimension} {label}")


def _along(results: xr.Dataset, variable: xr.DataArray, rows: list[str], size: list[int]) -> np.ndarray:
    """The values of a variable over some of the rows' dimensions, one for each row."""
    shape = [n if name in variable.dims else 1 for name, n in zip(rows, size)]
    order = [name for name in rows if name in variable.dims]
    values = variable.transpose(*order).values.reshape(shape)
    return np.broadcast_to(values, size).reshape(-1)
