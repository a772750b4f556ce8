"""Runs of people that nobody simulated, in whom alleles moderate avoidance by known amounts."""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np
import xarray as xr

CONFIGURATION = ("[run]\nseed = 1\nweeks = 52\nreplicates = {replicates}\n[population]\nteams = {people}\nteam_size = 1\n"
                 "[measures]\nattachment_cut = 0.5\n[dopamine]\ngain_7r = {by_7r}\ngain_a1 = {by_a1}\n")


def run(by_7r: float = 0.0, by_a1: float = 0.0, replicates: int = 10, people: int = 400, seed: int = 1, shared: float = 0.0,
        spread: float = 1.0) -> xr.Dataset:
    """Customer orientation rises with avoidance by `by_7r` in carriers of 7R, less `by_a1` in those of A1; SO and anxiety
    are unrelated. The slopes of a population differ from that by N(0, `shared`). `spread`: residual SD of 7R carriers."""
    draw = np.random.default_rng(seed)
    shape = (replicates, people)
    values = {name: draw.normal(size=shape) for name in ("avoidance", "anxiety", "sales_orientation")}
    genes = {name: draw.binomial(2, 0.2, shape) for name in ("drd4_7r", "drd2_a1")}
    slope = (by_7r + shared * draw.normal(size=(replicates, 1))) * (genes["drd4_7r"] >= 1) - by_a1 * (genes["drd2_a1"] >= 1)
    noise = draw.normal(size=shape) * np.where(genes["drd4_7r"] >= 1, spread, 1.0)
    values |= {"customer_orientation": slope * values["avoidance"] + noise, "sales": draw.integers(0, 50, shape),
               "trait_empathy": draw.random(shape)}
    results = xr.Dataset({name: (("replicate", "salesperson"), each) for name, each in {**values, **genes}.items()})
    results.attrs.update(seed=1, model_version="2.0", format_version=1, digest="0f",
                         configuration=CONFIGURATION.format(replicates=replicates, people=people, by_7r=by_7r, by_a1=by_a1))
    return results


def write(path: Path, results: xr.Dataset) -> Path:
    results.to_netcdf(path, engine="h5netcdf")
    with h5py.File(path, "a") as file:
        file.create_group("session")
    return path
