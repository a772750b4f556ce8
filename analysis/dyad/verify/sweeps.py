"""Files of `dyad sweep`: a share of the runs again, and the digest over all of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import xarray as xr

from ..program import run
from ..results import configuration
from .digests import bits, digest_of
from .replays import made_again, same, spread

NOT_WANTED, DONE = 0, 1
MOST_WORDS = 50_000_000  # of results in a digest; this takes some ten seconds


def runs_to_replay(results: xr.Dataset, most: int) -> list[int]:
    """Numbers of finished runs, as `--run` counts them."""
    done = np.flatnonzero(results["status"].values.ravel() == DONE)
    return [int(done[place]) for place in spread(len(done), most)] if len(done) else []


def replay(results: xr.Dataset, path: str, number: int) -> Iterator[str]:
    """What of a run is other than stored. Its measures and digest are compared by the program itself."""
    if "weekly_value" not in results:
        done = run("replay", path, "--run", str(number), "--quiet")
        if done.returncode != 0:
            yield (done.stderr.strip() or f"the program ended with {done.returncode}").splitlines()[-1]
        return
    point, replicate = divmod(number, results.sizes["replicate"])
    with made_again("replay", path, "--run", str(number)) as again:
        if isinstance(again, str):
            yield again
            return
        for name in results["series"].values:
            stored = results["weekly_value"].isel(point=point, replicate=replicate).sel(series=name)
            weekly = again[name].isel(replicate=0, group=0)
            if not same(stored.isel(week=slice(0, weekly.sizes["week"])), weekly):
                yield f"{name} of point {point}, replicate {replicate} differs from its replay"


def tables(results: xr.Dataset) -> Iterator[str]:
    """Whether the digest of the file is that over number, digest and results of each run."""
    if is_too_large(results):
        return
    found = digest_of([])
    for point in range(results.sizes["point"]):
        found = digest_of(_words(results, point), found)
    if f"{found:016x}" != results.attrs["digest"]:
        yield "the digest of the file does not match its runs"


def is_too_large(results: xr.Dataset) -> bool:
    """Whether its digest is left alone."""
    return sum(results[name].size for name in ("value", "weekly_value") if name in results) > MOST_WORDS


def _words(results: xr.Dataset, point: int) -> Iterator[int]:
    rows = results.isel(point=point).load()
    weeks = int(rows["run.weeks"]) if "run.weeks" in rows.coords else _weeks(results)
    for replicate, status in enumerate(rows["status"].values):
        if status == NOT_WANTED:
            continue
        yield point
        yield replicate
        if status == DONE:
            yield int(str(rows["digest"].values[replicate]), 16)
            yield from bits(rows["value"].values[replicate])
            if "weekly_value" in rows:
                yield from bits(rows["weekly_value"].values[replicate, :, :weeks])


def _weeks(results: xr.Dataset) -> int:
    return int(configuration(results)["base"]["run"]["weeks"])
