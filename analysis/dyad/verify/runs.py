"""Files of `dyad run`: every number of a replicate again, and what is summed over people and replicates."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import xarray as xr

from .digests import digest_of
from .replays import made_again, same, spread

# Total -> the outcome of the salespeople that it is the sum of.
SUMS = {"total_sales": "sales", "total_revenue": "revenue", "total_meetings": "meetings", "total_asks": "asks",
        "total_chases": "chases", "total_churned_accounts": "churned_accounts"}
ROUNDED = 1e-6  # outcomes are float32, totals were summed before they were rounded


def replay(results: xr.Dataset, path: str, number: int) -> Iterator[str]:
    """What of a replicate is other than stored."""
    with made_again("replay", path, "--run", str(number)) as again:
        if isinstance(again, str):
            yield again
            return
        for name, stored in results.variables.items():
            if name in results.coords or name not in again.variables:
                continue
            if "replicate" in stored.dims and not same(results[name].isel(replicate=number), again[name].isel(replicate=0)):
                yield f"{name} of replicate {number} differs from its replay"


def runs_to_replay(results: xr.Dataset, most: int) -> list[int]:
    return spread(results.sizes["replicate"], most)


def tables(results: xr.Dataset) -> Iterator[str]:
    """What is other than its parts say: the digest of the file, sums over people, the Gini coefficient."""
    if f"{digest_of(int(str(each), 16) for each in results['digest'].values):016x}" != results.attrs["digest"]:
        yield "the digest of the file does not match its replicates"
    for total, outcome in SUMS.items():
        sums = results[outcome].astype(np.float64).sum("salesperson").values
        if not np.allclose(results[total].values, sums, rtol=ROUNDED, atol=0):
            yield f"{total} is not the sum of {outcome}"
    gini = [_gini(each) for each in results["revenue"].values.astype(np.float64)]
    if not np.allclose(results["revenue_gini"].values, gini, rtol=ROUNDED, atol=ROUNDED):
        yield "revenue_gini is not that of revenue"
    if not (results["group_size"].isel(group=0).values == results.sizes["salesperson"]).all() or not (
            results["group_size"].isel(group=slice(1, None)).sum("group").values == results.sizes["salesperson"]).all():
        yield "group_size does not add up to all salespeople"


def _gini(amounts: np.ndarray) -> float:
    amounts, n = np.sort(amounts), len(amounts)
    total = amounts.sum()
    return float(2 * (np.arange(1, n + 1) * amounts).sum() / (n * total) - (n + 1) / n) if total > 0 else 0.0
