"""Writes the result file of a sweep that nobody ran, in the layout of docs/result-file.md, as large as is wanted."""

from __future__ import annotations

from math import ceil
from pathlib import Path

import h5py
import numpy as np

CHUNK_BYTES = 128 * 1024
CONFIGURATION = "[base.run]\nseed = 1\n[base.measures]\nattachment_cut = 0.5\n"
MEASURES = [f"measure_{number}" for number in range(400)] + ["mean_sales"]


def chunks(shape: tuple[int, ...], value_bytes: int) -> tuple[int, ...]:
    """As the program chooses them: up to 128 KiB, the last dimensions whole, in parts of equal length."""
    chunk, room = [1] * len(shape), CHUNK_BYTES // value_bytes
    for axis in reversed(range(len(shape))):
        if room <= 1:
            break
        chunk[axis] = ceil(shape[axis] / ceil(shape[axis] / room))
        room //= chunk[axis]
    return tuple(chunk)


def write_sweep(path: Path, points: int, replicates: int, filled: int = 1, format_version: int = 1) -> None:
    """Of these many points and replicates and 401 measures. Only every `filled`-th point has values: the others are
    missing, and take no room on the disk."""
    with h5py.File(path, "w", libver=("earliest", "v108")) as file:
        file.attrs.update(Conventions="CF-1.10", title="A sweep that nobody ran", source="dyad, model version 2.0",
                          format_version=format_version, model_version="2.0", program_version="0.2.0", build="none",
                          seed=1, configuration=CONFIGURATION, kind="sweep", factors="trust.gain", digest="0f")
        file.create_group("session")
        axes = {"point": np.arange(points), "replicate": np.arange(replicates), "measure": MEASURES}
        for name, values in axes.items():
            kind = h5py.string_dtype() if name == "measure" else np.int64
            file.create_dataset(name, data=np.array(values, dtype=object if name == "measure" else None), dtype=kind)
            file[name].make_scale(name)
        write(file, "trust.gain", ("point",), np.linspace(0, 1, points), units="1", long_name="how fast trust grows")
        write(file, "measure_meaning", ("measure",), np.array(MEASURES, dtype=object))
        value = write(file, "value", ("point", "replicate", "measure"), None, np.float64, units="1",
                      coordinates="trust.gain measure_meaning")
        rows = np.arange(replicates * len(MEASURES), dtype=float).reshape(replicates, len(MEASURES))
        for point in range(0, points, filled):
            value[point] = rows + point
        flags = {"flag_values": np.arange(3, dtype=np.int8), "flag_meanings": "not_wanted done failed"}
        write(file, "status", ("point", "replicate"), np.ones((points, replicates), np.int8), units="1", **flags)
        write(file, "seed", ("point", "replicate"), np.ones((points, replicates), np.int64), units="1")
        write(file, "digest", ("point", "replicate"), np.full((points, replicates), "0f", dtype=object))


def write(file: h5py.File, name: str, dims: tuple[str, ...], values: np.ndarray | None, kind: type | None = None,
          **attributes: object) -> h5py.Dataset:
    shape = tuple(len(file[dim]) for dim in dims)
    text = values is not None and values.dtype == object
    kind = h5py.string_dtype() if text else kind or values.dtype
    storage = {} if text or 0 in shape else {"chunks": chunks(shape, np.dtype(kind).itemsize), "shuffle": True, "compression": 1,
                               "fletcher32": True}
    if np.dtype(kind).kind == "f":
        storage["fillvalue"] = attributes["_FillValue"] = np.dtype(kind).type(np.nan)
    dataset = file.create_dataset(name, shape, kind, **storage)
    if values is not None:
        dataset[...] = values
    for axis, dim in enumerate(dims):
        dataset.dims[axis].attach_scale(file[dim])
    dataset.attrs.update(attributes)
    return dataset
