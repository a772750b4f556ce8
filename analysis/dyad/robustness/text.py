"""Summaries as lines to read, and as tables."""

from __future__ import annotations

import textwrap

import numpy as np
import pandas as pd

from ..figures.words import signed
from .conclusions import Conclusion
from .specifications import MODEL
from .summary import Summary
from .verdicts import OPEN, UNSEEN

WHAT = {
    "survives": "survives every rival explanation",
    "weakens": "keeps its direction, but a rival explanation leaves less of it than the rule asks",
    "vanishes": "vanishes under a rival explanation: it hangs on what that takes away",
    "reverses": "reverses under a rival explanation: not to be told without what that takes away",
    OPEN: "is open: as much is left under each rival explanation, but an interval is too wide to leave out zero",
    UNSEEN: "is not shown by the model itself: there is nothing that could survive",
}


DOES = {OPEN: "is open", UNSEEN: "is not shown"}  # other outcomes are verbs


def effect_text(conclusion: Conclusion, value: float, *ends: float) -> str:
    """An effect, with the ends of its interval if they are given."""
    shown, *interval = (signed(each, conclusion.digits) if np.isfinite(each) else "undefined" for each in (value, *ends))
    return f"{shown} ({' to '.join(interval)})" if interval else shown


def unit_of(conclusion: Conclusion) -> str:
    """Without the brackets that it has behind a number."""
    return conclusion.unit.strip("()")


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def share_text(row: pd.Series) -> str:
    """Share of the draws with the sign that is claimed, with Wilson's interval."""
    if not row["draws"]:
        return ""
    return f"{percent(row['share_with_sign'])} ({100 * row['share_low']:.0f} to {100 * row['share_high']:.0f})"


def verdict_of(row: pd.Series, column: str = "verdict") -> str:
    """The model itself has no verdict: it is what others are held against."""
    return "" if row["rival"] == MODEL else str(row[column])


def render(found: Summary) -> str:
    """A claim, what became of it, and a line per rival."""
    conclusion, draws = found.conclusion, int(found.rivals["draws"].max())
    width = max(map(len, found.words.values())) + 2
    lines = [f"{conclusion.name}: {conclusion.claim}", textwrap.fill(conclusion.measured, 110, initial_indent="  ", subsequent_indent="  "),
             f"  Unit: {unit_of(conclusion)}.", ""]
    if draws:
        lines.append(f"  {'':{width}}{'at its own values':38}{f'over {draws} draws':38}with the sign")
    for _, row in found.rivals.iterrows():
        line = f"  {found.words[row['rival']]:{width}}{effect_text(conclusion, row['value'], row['low'], row['high']):27}{verdict_of(row):11}"
        if draws:
            over = effect_text(conclusion, row["mean"], row["draws_low"], row["draws_high"])
            line += f"{over:27}{verdict_of(row, 'verdict_over_draws'):11}{share_text(row)}"
        lines.append(line.rstrip())
    lines += ["", f"  It {WHAT[found.outcome]}" + (", at the configuration's own values." if draws else ".")]
    if draws:
        lines.append(f"  Over the draws it {WHAT[found.over_draws]}.")
    return "\n".join(lines)


def as_table(summaries: list[Summary]) -> pd.DataFrame:
    """A row per conclusion and rival, with what became of the conclusion."""
    return pd.concat([each.rivals.assign(conclusion=each.conclusion.name, outcome=each.outcome, over_draws=each.over_draws)
                      for each in summaries], ignore_index=True).set_index(["conclusion", "outcome", "over_draws"]).reset_index()


def specifications(summaries: list[Summary]) -> pd.DataFrame:
    """A row per conclusion, rival and draw."""
    return pd.concat([each.specifications.assign(conclusion=each.conclusion.name) for each in summaries], ignore_index=True) \
        .set_index("conclusion").reset_index()
