"""A calibration as a netCDF file in the groups and dimensions of ArviZ's InferenceData."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import emcee
import numpy as np
import xarray as xr

from ..version import __version__
from .file import Calibration
from .priors import values_of
from .results import Results

EMULATED = 1000  # draws at most of each posterior that no real run has weighed


def write(results: Results, path: Path) -> None:
    """Writes the groups `prior`, `posterior`, `posterior_predictive` and `observed_data`, and besides them one for each
    emulated posterior: of published figures only, of these and signs, and of all targets before weighing."""
    calibration, drawn = results.study.calibration, results.study.drawn
    groups = {"posterior": _of_keys(calibration, results.posteriors["all"]),
              "posterior_predictive": _of_measures(calibration, drawn.seen[results.ensemble]),
              "prior": _of_keys(calibration, results.prior), "observed_data": _observed(calibration)}
    for name, draws in results.emulated.items():
        groups[f"posterior_emulated_{name}"] = _of_keys(calibration, draws[::-(-len(draws) // EMULATED)])
    for place, (name, group) in enumerate(groups.items()):
        group.attrs = _attributes(results)
        stored = {each: {"zlib": True, "dtype": "float32" if "emulated" in name else "float64"} for each in group.data_vars}
        group.to_netcdf(path, mode="a" if place else "w", group=name, engine="h5netcdf", encoding=stored)


def _of_keys(calibration: Calibration, unit: np.ndarray) -> xr.Dataset:
    return _draws(calibration.keys, values_of(calibration.parameters, unit))


def _of_measures(calibration: Calibration, seen: np.ndarray) -> xr.Dataset:
    return _draws(calibration.measures, seen)


def _draws(names: list[str], values: np.ndarray) -> xr.Dataset:
    """(draws, names) as one chain: the draws are independent of each other, or thinned until they nearly are."""
    columns = {name: (("chain", "draw"), values[None, :, place]) for place, name in enumerate(names)}
    return xr.Dataset(columns, {"chain": [0], "draw": np.arange(len(values))})


def _observed(calibration: Calibration) -> xr.Dataset:
    group = xr.Dataset({each.measure: ((), each.value) for each in calibration.targets})
    for each in calibration.targets:
        group[each.measure].attrs = {"low": each.low, "high": each.high, "level": each.level, "provenance": each.provenance,
                                     "evidence": each.evidence, "attenuation": each.attenuation}
    return group


def _attributes(results: Results) -> dict[str, object]:
    return {"created_at": datetime.now(timezone.utc).isoformat(), "creation_library": "dyad",
            "creation_library_version": __version__, "creation_library_language": "Python", "inference_library": "emcee",
            "inference_library_version": emcee.__version__, "seed": results.study.calibration.seed,
            "stopping_rule": "reached" if results.study.reached else "not reached",
            "gate": "passed" if results.gate.passed else "failed"}
