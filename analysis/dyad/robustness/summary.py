"""What is said of a conclusion: a verdict per rival, and how much of the posterior agrees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from ..statistics.lines import Estimate
from ..statistics.resampling import interval
from .conclusions import Conclusion, Conclusions
from .runs import Effects
from .specifications import MECHANISM, MODEL
from .verdicts import UNSEEN, VERDICTS, Rules, for_want_of_runs, has_sign, is_seen, verdict_of, worst

LUCKS = 200  # quantiles of a normal distribution that stand for the luck of a draw's runs


@dataclass(frozen=True)
class Summary:
    """`specifications` has one row per rival and draw with its verdict; `rivals` one row per rival, the model first, where what
    vanishes for want of runs alone is open.

    `outcome` is the worst verdict that any rival gives, or `unseen`: at the configuration's own values, where `over_draws` is
    that of the means over the draws, empty without draws.
    """

    conclusion: Conclusion
    words: dict[str, str]  # of each rival, the model and the mechanism
    effects: Effects
    specifications: pd.DataFrame
    rivals: pd.DataFrame
    outcome: str
    over_draws: str


def summarise(conclusion: Conclusion, effects: Effects, asked: Conclusions) -> Summary:
    rules = asked.rules
    table = effects.table.copy()
    models = {draw: _estimate(row) for draw, row in table[table["rival"] == MODEL].set_index("draw").iterrows()}
    own = models[0].value
    seen = {draw: is_seen(model, conclusion.sign) for draw, model in models.items()}
    table["verdict"] = [verdict_of(models[draw], _estimate(row), rules) if seen[draw] else UNSEEN
                        for draw, (_, row) in zip(table["draw"], table.iterrows())]
    table["has_sign"] = [has_sign(value, conclusion.sign, own) for value in table["value"]]
    groups = {str(name): group for name, group in table.groupby("rival", sort=False)}
    over = {name: _over_draws(group[group["draw"] > 0], rules) for name, group in groups.items()}
    together = {name: for_want_of_runs(verdict_of(over[MODEL], each, rules), over[MODEL], each, rules)
                if is_seen(over[MODEL], conclusion.sign) else UNSEEN for name, each in over.items()}
    drawn = bool((table["draw"] > 0).any())
    rivals = pd.DataFrame([_row(name, group, over[name], together[name] if drawn else "", rules.level) for name, group in groups.items()])
    rivals["verdict"] = [for_want_of_runs(row["verdict"], models[0], _estimate(row), rules) for _, row in rivals.iterrows()]
    others = rivals[~rivals["rival"].isin([MODEL, MECHANISM])]
    outcome, over_draws = worst(others["verdict"].tolist()), worst(others["verdict_over_draws"].tolist()) if drawn else ""
    words = {MODEL: "The model itself", MECHANISM: "Without its mechanism", **{each.name: each.words for each in asked.rivals}}
    return Summary(conclusion, words, effects, table, rivals, outcome, over_draws)


def _estimate(row: pd.Series) -> Estimate:
    return Estimate(float(row["value"]), float(row["low"]), float(row["high"]))


def _over_draws(drawn: pd.DataFrame, rules: Rules) -> Estimate:
    """Mean effect over the draws, and the middle of what it may be: any draw, with the luck of its runs.

    All draws meet the same people and luck. So the spread of their effects does not hold the luck of the runs; it comes from
    the interval of each draw, as normal about the draw's effect.
    """
    known = drawn.dropna(subset=["value", "low", "high"])
    if known.empty:
        return Estimate(np.nan, np.nan, np.nan)
    error = (known["high"] - known["low"]) / (2 * stats.norm.ppf((1 + rules.level) / 2))
    luck = stats.norm.ppf((np.arange(LUCKS) + 0.5) / LUCKS)
    low, high = interval((known["value"].to_numpy()[:, None] + error.to_numpy()[:, None] * luck).ravel(), rules.level)
    return Estimate(float(known["value"].mean()), float(low), float(high))


def _row(name: str, group: pd.DataFrame, over: Estimate, verdict: str, level: float) -> dict[str, object]:
    own, drawn = group[group["draw"] == 0].iloc[0], group[group["draw"] > 0]
    drawn = drawn[drawn["value"].notna()]
    n, signs = len(drawn), int(drawn["has_sign"].sum())
    low, high = proportion_confint(signs, n, 1 - level, "wilson") if n else (np.nan, np.nan)
    row = {"rival": name, "value": own["value"], "low": own["low"], "high": own["high"], "verdict": own["verdict"],
           "draws": n, "mean": over.value, "draws_low": over.low, "draws_high": over.high,
           "verdict_over_draws": verdict,
           "share_with_sign": signs / n if n else np.nan, "share_low": low, "share_high": high}
    return row | {each: float((drawn["verdict"] == each).mean()) if n else np.nan for each in (*VERDICTS, UNSEEN)}
