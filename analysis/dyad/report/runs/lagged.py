"""What follows what within a person, from one meeting to the next: from conversations that were written down."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...figures import style
from ...results import configuration, turns
from ...statistics.paired import Difference, difference
from .. import svg
from ..forest import forest, span
from ..shown import Shown

TITLE = "From one meeting to the next, within a person"
LAGS = [("influence", "empathy"), ("empathy", "influence")]
LEARNED = 0.25  # the first part of the run, in which moves are still being learned, is left out
FEWEST = 5  # people, for an interval
PERSON = ["transcript_replicate", "transcript_salesperson"]
MEETING = [*PERSON, "transcript_week", "transcript_meeting"]
NOTE = ("The file has no transcripts of all conversations of a person. Weekly means cannot show this, since empathy recovers "
        "between meetings. This command writes the transcripts of forty people (in bash): dyad replay FILE --run 0 "
        "--transcript={0..39}:{0..11} -o DIARY.h5. Then make the report of DIARY.h5.")


def meetings(results: xr.Dataset) -> pd.DataFrame:
    """Mean influence and empathy of each meeting after the first quarter of the run, in order, of people followed in all
    their accounts. Empty where there are none."""
    if not results.sizes.get("transcript_line"):
        return pd.DataFrame()
    lines = turns(results)
    settings = configuration(results)
    followed = lines.groupby(PERSON)["transcript_account"].transform("nunique") == settings["population"]["accounts"]
    late = lines["transcript_week"] >= LEARNED * settings["run"]["weeks"]
    names = [f"transcript_{name}" for name in ("influence", "empathy")]
    return lines[followed & late].groupby(MEETING, sort=True)[names].mean().reset_index()


def correlations(table: pd.DataFrame, before: str, after: str) -> np.ndarray:
    """For each person the correlation of `before` in a meeting with `after` in the next one, (people,)."""
    found = []
    for _, person in table.groupby(PERSON):
        x, y = person[f"transcript_{before}"].to_numpy()[:-1], person[f"transcript_{after}"].to_numpy()[1:]
        found.append(np.corrcoef(x, y)[0, 1] if len(x) > 2 and np.ptp(x) > 0 and np.ptp(y) > 0 else np.nan)
    return np.array(found)


def lagged(results: xr.Dataset) -> Shown:
    """The figure, or what to do to have it."""
    not_proved = ("That one causes the other in real people. Studies of such relations have mixed results, and effects of power on "
                  "prosocial behaviour average to about zero.")
    table = meetings(results)
    found = {pair: difference(correlations(table, *pair)) for pair in LAGS} if len(table) else {}
    if min((each.pairs for each in found.values()), default=0) < FEWEST:
        return Shown(TITLE, "Nothing in this file.", not_proved, pd.DataFrame(), notes=[NOTE])
    names = [f"{before} in a meeting, {after} in the next" for before, after in LAGS]
    shows = "Correlations within a person from one meeting to the next, mostly with another account, as means over people. " + \
        reading(list(found.values()))
    figure = svg.panel(1.5)
    axes = figure.add_axes((0.42, 0.3, 0.55, 0.66))
    forest(axes, names, list(found.values()), style.BLUE)
    axes.set_xlabel("mean correlation within persons")
    numbers = pd.DataFrame([(name, each.mean, each.low, each.high, each.pairs) for name, each in zip(names, found.values())],
                           columns=["relation", "mean correlation", "from", "to", "people"])
    return Shown(TITLE, shows, not_proved, numbers, svg.inline(figure, "lagged", TITLE, shows))


def reading(found: list[Difference]) -> str:
    """Whether the two have the signs of the paradox."""
    falls, rises = found
    if falls.high < 0 < rises.low:
        return f"High influence is followed by lower empathy, r = {span(falls)}; high empathy by higher influence, r = {span(rises)}."
    return (f"Influence to empathy: {span(falls)}; empathy to influence: {span(rises)}. In the paradox the first is below zero and "
            "the second above. Here the intervals do not show this.")
