"""Tables that statistics begin with: people, weeks, replicates, points and so on, each of the files that hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import xarray as xr

from ..errors import DyadError
from .kinds import KINDS, kind_of
from .labels import ALLELES, ATTACHMENT, allele, attachment_category, attachment_cut, factors
from .measures import check_measures
from .tables import Column, Table, column_of, table_of

LEADERS = ("leader_anxiety", "leader_avoidance")


@dataclass(frozen=True)
class Frame:
    """A kind of table.

    What a row is, which kinds of files have it, what must be in them, who makes it, what else helps, and the key that
    the wide form moves into the columns.
    """

    name: str
    row: str
    kinds: tuple[str, ...]
    needs: str
    make: Callable[[xr.Dataset], Table]
    remedy: str = "make one by `dyad run`"
    widened: str = ""


def _people(results: xr.Dataset) -> Table:
    spread = {"move": "{variable}_{label}", "intervention": "{variable}_{label}"}
    table = table_of(results, ["replicate", "salesperson"], spread)
    frame = table.frame
    who = ("replicate", "salesperson")
    groups = [attachment_category(frame["anxiety"], frame["avoidance"], attachment_cut(results)),
              allele("drd4", frame["drd4_7r"]), allele("drd2", frame["drd2_a1"])]
    table.add("attachment", groups[0], Column("attachment category: which scores reach measures.attachment_cut",
                                              levels=dict(enumerate(ATTACHMENT)), over=who))
    table.add("drd4", groups[1], Column("whether they carry the 7-repeat allele of DRD4", levels=dict(enumerate(ALLELES["drd4"])), over=who))
    table.add("drd2", groups[2], Column("whether they carry the A1 allele of DRD2", levels=dict(enumerate(ALLELES["drd2"])), over=who))
    if "leader" in results.dims:
        _add_leaders(table, results)
    return table


def _add_leaders(table: Table, results: xr.Dataset) -> None:
    """The scores of everybody's own leader."""
    own = results["team"].transpose("replicate", "salesperson")
    for name in LEADERS:
        scores = results[name].isel(leader=own).transpose("replicate", "salesperson")
        table.add(name, scores.values.reshape(-1), replace(column_of(results[name]), over=("replicate", "salesperson")))


def _leaders(results: xr.Dataset) -> Table:
    table = table_of(results, ["replicate", "leader"], {})
    category = attachment_category(table.frame["leader_anxiety"], table.frame["leader_avoidance"], attachment_cut(results))
    table.add("attachment", category, Column("attachment category of the leader: which scores reach measures.attachment_cut",
                                             levels=dict(enumerate(ATTACHMENT)), over=("replicate", "leader")))
    return table


def _weeks(results: xr.Dataset) -> Table:
    if kind_of(results) == "sweep":
        return _finished(table_of(_of_runs(results, "weekly_value"), ["point", "replicate", "week"], {"series": "{label}"}))
    return table_of(results, ["replicate", "week", "group"], {"quantile": "{variable}_{label}"})


def _replicates(results: xr.Dataset) -> Table:
    if kind_of(results) == "sweep":
        return _finished(table_of(_of_runs(results, "value"), ["point", "replicate"], {"measure": "{label}"}))
    if kind_of(results) == "comparison":
        return table_of(results, ["configuration", "replicate"], {"measure": "{label}"},
                        leave=("measure_meaning", "resolved_configuration"))
    return table_of(results, ["replicate"], {})


def _of_runs(results: xr.Dataset, name: str) -> xr.Dataset:
    return results[[name, "status", "seed", "digest"]].drop_vars([each for each in ("measure_meaning",) if name != "value"],
                                                                 errors="ignore")


def _finished(table: Table) -> Table:
    """Without the runs that an adaptive sweep did not want."""
    if "status" in table.frame:
        table.frame = table.frame[table.frame["status"] > 0].reset_index(drop=True)
    return table


def _points(results: xr.Dataset) -> Table:
    """Long: one row per point and measure."""
    value = results["value"].load()
    runs = value.count("replicate")
    mean = value.mean("replicate")
    # Written out: numpy's own warns of every point with a single run.
    sd = np.sqrt(((value - mean) ** 2).sum("replicate") / (runs - 1).where(runs > 1))
    summary = xr.Dataset({"runs": runs, "mean": mean, "sd": sd})
    summary = summary.assign_coords({name: results[name] for name in factors(results)})
    meanings = {"runs": "runs in which the measure is defined", "mean": "mean over these runs",
                "sd": "standard deviation over these runs"}
    for name, meaning in meanings.items():
        summary[name].attrs = {"long_name": meaning, "units": "1"}
    return table_of(summary, ["point", "measure"], {}, leave=("measure_meaning",))


def _differences(results: xr.Dataset) -> Table:
    return table_of(results, ["configuration", "measure"], {}, leave=("measure_meaning", "resolved_configuration"))


def _trajectories(results: xr.Dataset) -> Table:
    return table_of(results, ["replicate", "salesperson", "week"], {})


def _turns(results: xr.Dataset) -> Table:
    table = table_of(results, ["transcript_line"], {})
    moves = dict(enumerate(map(str, results["move"].values)))
    table.columns["transcript_move"] = replace(table.columns["transcript_move"], levels=moves)
    return table


REPLAY = "`dyad replay FILE --run K -o RUN.h5` makes a file of one run that has it"
FRAMES = {frame.name: frame for frame in (
    Frame("people", "a salesperson of a replicate", ("run",), "salesperson", _people, REPLAY),
    Frame("leaders", "a leader of a replicate", ("run",), "leader", _leaders, "run the configuration again with this program"),
    Frame("weeks", "a week of a group and replicate, or of a run of a sweep", ("run", "sweep"), "week", _weeks,
          "name `weekly` series under [results] of the sweep file", "week"),
    Frame("replicates", "a run", ("run", "sweep", "comparison"), "replicate", _replicates),
    Frame("points", "a point of a sweep and a measure", ("sweep",), "point", _points, "make one by `dyad sweep`", "measure"),
    Frame("differences", "a configuration and a measure", ("comparison",), "configuration", _differences,
          "make one by `dyad compare`", "measure"),
    Frame("trajectories", "a week of a salesperson", ("run",), "trajectory_influence", _trajectories,
          "run with `--set measures.trajectories=true`", "week"),
    Frame("turns", "a turn of a conversation", ("run",), "transcript_line", _turns,
          "ask for a [[transcript]] in the configuration"),
)}


def available(results: xr.Dataset) -> list[str]:
    """Names of the tables that this file has."""
    return [frame.name for frame in FRAMES.values()
            if kind_of(results) in frame.kinds and (frame.needs in results.dims or frame.needs in results.variables)]


def table(results: xr.Dataset, name: str, measures: Iterable[str] | None = None) -> Table:
    """The table of that name, one of `FRAMES`, with the meaning of its columns; of a sweep, these measures only.

    Raises DyadError where the file has no such table, naming those that it has, and for an unknown measure.
    """
    frame = FRAMES[name]
    where = results.encoding.get("source", "results")
    if name not in available(results):
        there = ", ".join(available(results))
        raise DyadError(where, f"no table of {name}", f"a file of `{KINDS[kind_of(results)].command}` that holds {there}",
                        f"use these, or {frame.remedy}")
    return frame.make(_chosen(results, measures, where))


def _chosen(results: xr.Dataset, measures: Iterable[str] | None, where: str) -> xr.Dataset:
    if measures is None:
        return results
    wanted = [measures] if isinstance(measures, str) else list(measures)
    if "measure" not in results.dims:
        raise DyadError(where, "the file has no dimension measure", "a run has a column for each measure", "leave `measures` out")
    check_measures(results, where, wanted)
    return results.sel(measure=np.array(wanted, dtype=object))


def people(results: xr.Dataset) -> pd.DataFrame:
    """One row per salesperson and replicate: every outcome, `attachment`, `drd4`, `drd2`, and the leader's scores."""
    return table(results, "people").frame


def leaders(results: xr.Dataset) -> pd.DataFrame:
    """One row per leader and replicate: the scores, and the category `attachment`; `leader` is the number of the team."""
    return table(results, "leaders").frame


def weeks(results: xr.Dataset) -> pd.DataFrame:
    """One row per replicate, week and group; of a sweep one per point, replicate and week."""
    return table(results, "weeks").frame


def replicates(results: xr.Dataset, measures: Iterable[str] | None = None) -> pd.DataFrame:
    """One row per run: totals and digest; of sweeps and comparisons the measures, with the factors' values."""
    return table(results, "replicates", measures).frame


def points(results: xr.Dataset, measures: Iterable[str] | None = None) -> pd.DataFrame:
    """One row per point of a sweep and measure: the factors' values, runs, mean and standard deviation over runs."""
    return table(results, "points", measures).frame


def differences(results: xr.Dataset, measures: Iterable[str] | None = None) -> pd.DataFrame:
    """One row per configuration of a comparison and measure: what it does compared to the first."""
    return table(results, "differences", measures).frame


def trajectories(results: xr.Dataset) -> pd.DataFrame:
    """One row per replicate, salesperson and week, of a run with `measures.trajectories`."""
    return table(results, "trajectories").frame


def turns(results: xr.Dataset) -> pd.DataFrame:
    """One row per turn of the conversations that were written down."""
    return table(results, "turns").frame
