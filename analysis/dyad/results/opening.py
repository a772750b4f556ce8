"""Opens result files: lazily, after the checks that make them safe to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import xarray as xr
from xarray.backends.h5netcdf_ import H5NetCDFArrayWrapper
from xarray.core.indexing import LazilyIndexedArray

from ..errors import DyadError
from .kinds import FORMAT, IDENTITY, KINDS, kind_of

HDF5_SIGNATURE = b"\x89HDF\r\n\x1a\n"
SQLITE_SIGNATURE = b"SQLite format 3\x00"


def open_results(path: str | Path) -> xr.Dataset:
    """One result file of `dyad run`, `dyad sweep` or `dyad compare` as a labelled, lazy Dataset.

    Dimensions, variables, units and attributes are those of docs/result-file.md. Numbers are read where they are
    looked at: `results.value.sel(measure="mean_sales")` of a sweep holds that measure only. Use it in a `with`
    statement, or `.close()` it; `.load()` reads all of it.

    Raises DyadError, one line with place, reason and remedy, for whatever is no whole result file of this format.
    """
    path = Path(path)
    _check_signature(path)
    try:
        _check_groups(path)
        results = _lazy(path)
    except (OSError, ValueError, KeyError, RuntimeError, AttributeError, TypeError) as error:
        raise _damaged(path, error) from error
    try:
        check(results, path)
    except DyadError:
        results.close()
        raise
    return results


class _Numbers(H5NetCDFArrayWrapper):
    """Numbers that are read where they are looked at; where that fails they say which file is damaged."""

    def __init__(self, name: str, store: _Store, path: Path):
        super().__init__(name, store)
        self.path = path

    def __getitem__(self, key: Any) -> Any:
        try:
            return super().__getitem__(key)
        except (OSError, RuntimeError) as error:
            raise _damaged(self.path, error) from error


class _Store(xr.backends.H5NetCDFStore):
    """A file whose variables are `_Numbers`, so that no reader has to think of damage."""

    path: Path

    def open_store_variable(self, name: str, var: Any) -> xr.Variable:
        plain = super().open_store_variable(name, var)
        lazy = LazilyIndexedArray(_Numbers(name, self, self.path))
        return xr.Variable(plain.dims, lazy, plain.attrs, plain.encoding)


def check(results: xr.Dataset, path: Path) -> None:
    """Refuses what was not written by dyad, in a format that this reader does not know, or without any run."""
    missing = [name for name in IDENTITY if name not in results.attrs]
    if missing:
        raise DyadError(path, f"no attribute {missing[0]}", "not written by dyad",
                        "give a file of `dyad run`, `dyad sweep` or `dyad compare`")
    version = str(results.attrs["format_version"])
    if version.split(".")[0] != FORMAT:
        raise DyadError(path, f"format_version is {version}", f"this reader knows {FORMAT}",
                        "use the analysis of the version that wrote it")
    if kind_of(results) not in KINDS:
        raise DyadError(path, f"a file of the kind {kind_of(results)}", f"this reader knows {', '.join(KINDS)}",
                        "use the analysis of the version that wrote it")
    kind = KINDS[kind_of(results)]
    lost = [name for name in kind.dimensions if name not in results.dims]
    lost += [name for name in kind.variables if name not in results.variables]
    if lost:
        raise DyadError(path, f"no {lost[0]}", f"a {kind.name} without it is incomplete", f"make it again by `{kind.command}`")
    empty = [name for name in kind.dimensions if results.sizes[name] == 0]
    if empty:
        raise DyadError(path, f"no {empty[0]} in it", "nothing was simulated", f"make it again by `{kind.command}`")


def _lazy(path: Path) -> xr.Dataset:
    """As `xr.open_dataset`, which would read every text at once, to see whether it is a date: a million digests."""
    store = _Store.open(path)
    store.path = path
    texts = {name: variable for name, variable in store.load()[0].items() if variable.dtype == object and variable.ndim > 1}
    opened = xr.open_dataset(store, decode_times=False, drop_variables=list(texts))
    results = opened.assign(texts)
    results.encoding["source"] = str(path)
    results.set_close(opened.close)
    return results


def _check_signature(path: Path) -> None:
    """Whether it can be read at all, and begins as HDF5 does."""
    try:
        with path.open("rb") as file:
            begin = file.read(len(SQLITE_SIGNATURE))
    except FileNotFoundError:
        raise DyadError(path, "no such file", "there is nothing of that name",
                        "check the name, or make it by `dyad run`, `dyad sweep` or `dyad compare`") from None
    except IsADirectoryError:
        raise DyadError(path, "not a result file", "it is a folder", "give one of the files in it") from None
    except OSError as error:
        raise DyadError(path, "cannot be read", str(error.strerror), "ask its owner, or copy it to a place where you may read it") from None
    if begin == SQLITE_SIGNATURE:
        raise DyadError(path, "not a result file", "it is the journal of a sweep that is not finished",
                        "run the same `dyad sweep` again; it continues")
    if not begin.startswith(HDF5_SIGNATURE):
        raise DyadError(path, "not a result file", "it is not HDF5", "give a file that dyad wrote; its name usually ends in .h5")


def _check_groups(path: Path) -> None:
    with h5py.File(path, "r") as file:
        if "format_version" in file.attrs and "session" not in file:
            raise DyadError(path, "no group /session", "every file of dyad has it", "use a complete copy of the file")


def _damaged(path: str | Path, error: Exception) -> DyadError:
    return DyadError(path, "the file is damaged", str(error).strip("'\" .") or type(error).__name__,
                     "copy it again, or make the runs again")
