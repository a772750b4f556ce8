"""The page of results: which conclusions hold, and what may be said of them in words that others can repeat."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd

from ..figures.words import CAVEAT, joined
from .conclusions import Conclusions, Rival
from .specifications import MECHANISM, MODEL
from .summary import Summary
from .text import effect_text, percent, share_text, unit_of, verdict_of
from .verdicts import OPEN, UNSEEN, VERDICTS

COUNTED = {"survives": ("survives", "survive"), "weakens": ("weakens", "weaken"), "vanishes": ("vanishes", "vanish"),
           "reverses": ("reverses", "reverse"), OPEN: ("is open for want of runs", "are open for want of runs"),
           UNSEEN: ("is not shown by the model itself", "are not shown by the model itself")}
SAID = {
    "survives": "It does not rest on any of the contested assumptions that were taken away here.",
    "weakens": "Its direction holds throughout, but little of it is left under {where}. Tell the direction, and no size.",
    "vanishes": "It hangs on a contested assumption: no difference is left to see under {where}. Tell it together with that assumption, "
                "or not at all.",
    "reverses": "It hangs on a contested assumption, and turns round under {where}. Do not tell it without that assumption.",
    OPEN: "Under {where} as much is left, but the interval is too wide to leave out zero: this is open, and more runs would tell.",
    UNSEEN: "The model itself does not show it clearly. Do not tell it.",
}


def page(found: list[Summary], asked: Conclusions, command: str, of_draws: str, table: str, figure: str) -> str:
    """Markdown. `command` made it, `of_draws` says what the draws are; `table` and `figure` are the addresses of files that it links
    to. All three are empty where there are none."""
    draws = max(int(each.rivals["draws"].max()) for each in found)
    parts = ["# Which conclusions survive", "This page is made by `dyad-analysis robust --page`; do not edit it.", _in_short(found, draws, of_draws),
             f"**Mind.** {CAVEAT} Intervals cover the luck of the draw inside the model{', and what is open about the values that the draws vary,' if draws else ''} "
             "and not that the model is wrong.",
             _rule(asked, draws), "## At a glance", _glance(found, draws)]
    if figure:
        parts.append(f"![Each rival's effect in order of size, with its interval; below, which rival it is]({figure})")
    parts += ["## What may be said", *map(_sentence, found), "## Every rival", _rivals(asked.rivals)]
    for each in found:
        parts += [f"### {each.conclusion.claim}", f"{each.conclusion.measured} Unit: {unit_of(each.conclusion)}.", _effects(each)]
    return "\n\n".join([*parts, "## Where the numbers come from", _origin(found, command, table)]) + "\n"


def address(path: Path | None, page_path: Path) -> str:
    """Of a file, as a page links to it."""
    return Path(os.path.relpath(path.resolve(), page_path.resolve().parent)).as_posix() if path else ""


def _in_short(found: list[Summary], draws: int, of_draws: str) -> str:
    counts = {verdict: sum(each.outcome == verdict for each in found) for verdict in (*VERDICTS, OPEN, UNSEEN)}
    said = joined([f"{count} {COUNTED[verdict][count > 1]}" for verdict, count in counts.items() if count])
    text = f"Of {len(found)} headline conclusions of the model, held against every rival explanation, {said}."
    if draws:
        same = sum(each.outcome == each.over_draws for each in found)
        text += f" Over draws of the parameters the verdict is the same for {same} of {len(found)}"
        wanting = sum(each.over_draws == OPEN for each in found)
        text += f"; {wanting} {COUNTED[OPEN][wanting > 1]}." if wanting else "."
        looked_at = [int(each.rivals["draws"].max()) for each in found]
        if min(looked_at) < draws:
            few = looked_at.count(min(looked_at))
            text += f" {few} of {len(found)} {'was' if few == 1 else 'were'} looked at over only {min(looked_at)} draws."
        text += (f" The draws: {of_draws}. They vary the values that their file names. All others stay as they were chosen, also those on "
                 "which much hangs; so the ranges over the draws are too narrow as a statement on the whole model.")
    return text


def _rule(asked: Conclusions, draws: int) -> str:
    rules = asked.rules
    over = (f" Over the draws the effect is their mean, and the interval the middle {percent(rules.level)} of what it may be, "
            "for any draw and with the luck of its runs." if draws else "")
    return (f"**The rule.** A conclusion *survives* a rival if the {percent(rules.level)} interval of its effect leaves out zero and at least "
            f"{percent(rules.least_left)} of the model's own effect is left. It *weakens* if less is left, *vanishes* if the interval includes "
            f"zero, and *reverses* if it leaves out zero on the other side. It is *open*, and not gone, if the interval "
            "includes zero while as much is left as survival asks. "
            f"The worst rival decides.{over} There is no p over rivals: they are chosen, and no sample of anything.\n\n"
            f"Surviving means that a result does not hang on these {len(asked.rivals)} settings. It is no evidence that the result is true; "
            "all rivals share the rest of the model.")


def _glance(found: list[Summary], draws: int) -> str:
    lines = ["| conclusion | in the model | under every rival |" + (" over the draws | draws with the sign, in the model |" if draws else ""),
             "|---|---|---|" + ("---|---|" if draws else "")]
    for each in found:
        model = each.rivals.set_index("rival").loc[MODEL]
        effect = f"{effect_text(each.conclusion, model['value'], model['low'], model['high'])} {each.conclusion.unit}"
        more = f" {each.over_draws} | {share_text(model)} of {int(model['draws'])} |" if draws else ""
        lines.append(f"| {each.conclusion.claim} | {effect} | **{each.outcome}** |{more}")
    return "\n".join(lines)


def _where(found: Summary, column: str, verdict: str) -> str:
    """The rivals that give this verdict, in quotation marks."""
    rivals = found.rivals[~found.rivals["rival"].isin([MODEL, MECHANISM])]
    return joined([f"“{found.words[rival]}”" for rival in rivals.loc[rivals[column] == verdict, "rival"]])


def _said(found: Summary, outcome: str, column: str) -> str:
    """What an outcome means."""
    return SAID[outcome].format(where=_where(found, column, outcome))


def _mechanism(found: Summary) -> str:
    """That a conclusion is what one assumption says, where it does not survive without it; else nothing."""
    rows = found.rivals[(found.rivals["rival"] == MECHANISM) & (found.rivals["verdict"] != VERDICTS[0])]
    if rows.empty:
        return ""
    keys = joined([f"`{key}`" for key in found.conclusion.mechanism])
    left = rows.iloc[0]["value"] / found.rivals.set_index("rival").loc[MODEL, "value"]
    much = "It"
    if rows.iloc[0]["verdict"] == "weakens":
        much = "More than half of it" if left < 0.5 else "A part of it"
    return (f" {much} is a consequence of one assumption of the model ({keys}), which no rival takes away: without it, "
            f"{_effect(found, rows.iloc[0], 'value', 'low', 'high')} {found.conclusion.unit}. Tell it as that assumption.")


def _sentence(found: Summary) -> str:
    """A claim, and what may be repeated of it."""
    rivals = found.rivals[~found.rivals["rival"].isin([MODEL, MECHANISM])]
    effects = sorted(rivals["value"].dropna())
    size = ""
    if found.outcome == VERDICTS[0]:
        low, high = (effect_text(found.conclusion, each) for each in (effects[0], effects[-1]))
        size = f" Under the rivals the effect goes from {low} to {high} {found.conclusion.unit}."
    over = ""
    if found.over_draws and found.over_draws != found.outcome:
        over = " Over draws of the parameters: " + _said(found, found.over_draws, "verdict_over_draws")
    said = _said(found, found.outcome, "verdict")
    return f"* **{found.conclusion.claim}.** In this model: {found.outcome}. {said}{size}{over}{_mechanism(found)}"


def _rivals(rivals: list[Rival]) -> str:
    lines = ["| rival | sets |", "|---|---|"]
    lines += [f"| {each.words} | {', '.join(f'`{key} = {value:g}`' for key, value in each.settings.items())} |" for each in rivals]
    return "\n".join(lines)


def _effects(found: Summary) -> str:
    draws = int(found.rivals["draws"].max())
    lines = ["| | effect | |" + (f" over {draws} draws | | with the sign |" if draws else ""), "|---|---|---|" + ("---|---|---|" if draws else "")]
    for _, row in found.rivals.iterrows():
        lines.append(f"| {found.words[row['rival']]} | {_effect(found, row, 'value', 'low', 'high')} | {verdict_of(row)} |" + (
            f" {_effect(found, row, 'mean', 'draws_low', 'draws_high')} | {verdict_of(row, 'verdict_over_draws')} | {share_text(row)} |"
            if draws else ""))
    return "\n".join(lines)


def _effect(found: Summary, row: pd.Series, *columns: str) -> str:
    return effect_text(found.conclusion, *(row[column] for column in columns))


def _origin(found: list[Summary], command: str, table: str) -> str:
    one = found[0].effects
    lines = ["In a checkout:", f"```sh\n{command}\n```", f"Model version {one.model_version}, seed {one.seed}."
             + (f" All numbers: [{Path(table).name}]({table})." if table else ""),
             "\n".join(["| conclusion | runs | draws | digest of the sweep |", "|---|---|---|---|",
                        *(f"| {each.conclusion.name} | {each.effects.runs:,} | {int(each.rivals['draws'].max())} | `{each.effects.digest}` |"
                          for each in found)])]
    return "\n\n".join(lines)
