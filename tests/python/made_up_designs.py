"""A made-up result of a sweep: points of a design, and values of a function of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import xarray as xr

BASE = """
[base.run]
seed = 1
weeks = 6
[base.population]
teams = 2
team_size = 20
"""


def sweep(points: dict[str, np.ndarray], design: str, function: Callable[..., np.ndarray], replicates: int = 3,
          spread: float = 0.0, factors: str = "", random_numbers: str = "common") -> xr.Dataset:
    """`points`: values of each key over the points. `design`: the lines of [design]; `factors`: those of [[factor]]."""
    count = len(next(iter(points.values())))
    luck = np.random.default_rng(1).normal(size=(count, replicates))
    value = function(**{name.replace(".", "_"): values for name, values in points.items()})[:, None] + spread * luck
    results = xr.Dataset(
        {"value": (("point", "replicate", "measure"), np.stack([value, value**2], axis=-1)),
         "status": (("point", "replicate"), np.ones((count, replicates), np.int8)),
         "seed": (("point", "replicate"), np.ones((count, replicates), int)),
         "digest": (("point", "replicate"), np.full((count, replicates), "0f", object))},
        coords={"point": np.arange(count), "replicate": np.arange(replicates), "measure": ["mean_sales", "square"],
                "measure_meaning": ("measure", ["sales", "its square"])}
        | {name: ("point", values) for name, values in points.items()})
    factors = factors or "".join(f'[[factor]]\nkey = "{name}"\nlow = 0.0\nhigh = 1.0\nscale = "linear"\n' for name in points)
    text = f'replicates = {replicates}\nrandom_numbers = "{random_numbers}"\n[design]\n{design}\n{factors}{BASE}'
    return results.assign_attrs(configuration=text, kind="sweep", seed=1, model_version="1.0", format_version=1,
                                digest="0f", program_version="0", caveat="none of it is real")
