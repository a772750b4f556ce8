"""What the Python tests share: repeatable property tests, and a made-up result file."""

from __future__ import annotations

import numpy as np
import pytest
import xarray as xr
from hypothesis import settings

# Property tests draw the same examples every time, so that a red test stays red.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

CONFIGURATION = "[run]\nmeetings_per_week = 4\nweeks = 6\n[population]\nteams = 2\nteam_size = 20\naccounts = 12\n[measures]\nattachment_cut = 0.5\n"
SHARES = ["customer_orientation", "sales_orientation", "talk_share"]
MEANS = ["influence", "customer_power", "trust", "empathy", "customer_empathy", "intoxication"]
COUNTS = ["sales", "asks", "meetings", "chases", "churned_accounts"]


@pytest.fixture
def made_up_results() -> xr.Dataset:
    """A result with the names and dimensions of a real one, for 2 replicates of 40 people and 6 weeks."""
    return make_results(replicates=2, people=40, weeks=6)


def make_results(replicates: int, people: int, weeks: int) -> xr.Dataset:
    draw = np.random.default_rng(1)
    shape, levels = (replicates, people), np.array([0.1, 0.25, 0.5, 0.75, 0.9])
    each = {name: draw.normal(size=shape) for name in ("anxiety", "avoidance")}
    each |= {name: draw.integers(0, 2, shape) for name in ("drd4_7r", "drd2_a1")}
    each |= {name: draw.random(shape) for name in [*SHARES, *MEANS, "knowledge", "trait_empathy", "discount"]}
    each |= {name: draw.integers(0, 50, shape) for name in COUNTS}
    results = xr.Dataset({name: (("replicate", "salesperson"), values) for name, values in each.items()})
    for name in MEANS:
        middle = draw.random((replicates, weeks, 1))
        results[f"weekly_{name}"] = (("replicate", "week", "group"), middle)
        bands = middle[..., None] + 0.1 * (levels - 0.5)
        results[f"weekly_{name}_quantile"] = (("replicate", "week", "group", "quantile"), bands)
    results.attrs.update(configuration=CONFIGURATION, seed=1, model_version="1.0", format_version=1, digest="0f")
    return results.assign_coords(group=["all"], quantile=levels, week=np.arange(weeks))
