"""Runs configurations from Python, by the program itself."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import xarray as xr

from .errors import DyadError
from .results import open_results

Value = bool | int | float | str


def run(configuration: str | Path | Mapping[str, Any], *, threads: int = 0, kernel: str = "",
        **overrides: Value) -> xr.Dataset:
    """The results of a configuration, in memory: the same, to the bit, as `dyad run` writes into a file.

    `configuration` is the path of a file (TOML), or nested tables: `{"run": {"seed": 1}, "intervention": [{...}]}`.
    `overrides` are what `--set` takes, with `__` for the point: `run__replicates=20`, `moves__ask__habit=2.0`.
    `threads` is 0 for as many as there are processors; it changes no result. Other threads of Python go on in the
    meantime, and Ctrl-C ends the run.

    Raises DyadError with the text of the command line for whatever it would refuse, and where this package was
    installed without the binding.
    """
    core = binding("dyad.run")
    sets = [f"{name.replace('__', '.')}={toml(value)}" for name, value in overrides.items()]
    with tempfile.TemporaryDirectory(prefix="dyad-run-") as folder:
        target = str(Path(folder) / "run.h5")
        try:
            if isinstance(configuration, Mapping):
                core.run_text(toml_tables(configuration), sets, target, threads, kernel)
            else:
                core.run_file(str(configuration), sets, target, threads, kernel)
        except core.Error as error:
            raise DyadError.said(str(error)) from None
        with open_results(target) as results:
            results.load()
    del results.encoding["source"]
    return results


def binding(wanted_by: str, instead: str = "") -> ModuleType:
    """The program as a module; raises DyadError where this package was installed without it. `instead`: what else helps."""
    try:
        from . import _core as core
    except ImportError as error:
        raise DyadError(wanted_by, "the binding is not there", str(error),
                        f"install the package where a C++ compiler, CMake and pybind11 are, or "
                        f"{instead or 'call `' + wanted_by.replace('.', ' ') + '`'}") from None
    return core


def toml(value: object) -> str:
    """A value as TOML has it.

    >>> toml(True), toml(0.5), toml("ask"), toml([1, 2])
    ('true', '0.5', '"ask"', '[1, 2]')
    """
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        return repr(float(value))
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(toml, value))}]"
    raise DyadError("configuration", f"a value of the type {type(value).__name__}", "TOML has no such values",
                    "give a number, a truth value, a text or a list of those")


def toml_tables(tables: Mapping[str, Any], path: str = "") -> str:
    """Nested tables as TOML; a list of tables is repeatable, `[[intervention]]`.

    >>> print(toml_tables({"run": {"seed": 1}, "intervention": [{"kind": "humility"}]}).strip())
    [run]
    seed = 1
    [[intervention]]
    kind = "humility"
    """
    values, inner = "", ""
    for name, value in tables.items():
        key = f"{path}.{name}" if path else name
        if isinstance(value, Mapping):
            inner += f"[{key}]\n" + toml_tables(value, key)
        elif isinstance(value, (list, tuple)) and value and isinstance(value[0], Mapping):
            inner += "".join(f"[[{key}]]\n" + toml_tables(each, key) for each in value)
        else:
            values += f"{name} = {toml(value)}\n"
    return values + inner
