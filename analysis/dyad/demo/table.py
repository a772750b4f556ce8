"""The summary that the demonstration prints."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import xarray as xr

from ..results import ATTACHMENT, people
from ..figures import words

# who -> (result, name, how it is written, in plain words)
ROWS = {
    "salesperson": [
        ("influence", "influence", ".2f", "how much the customer follows the salesperson; 0 to 1"),
        ("empathy", "empathy", ".2f", "attention to the other that remains under felt power; 0 to 1"),
        ("trait_empathy", "empathy by nature", ".2f", "empathy without the effect of power"),
        ("intoxication", "intoxication", ".2f", "the rush of having power; 0 to 1"),
        ("knowledge", "knowledge", ".2f", "of customers, products and the trade; 0 to 1"),
    ],
    "conversation": [
        ("customer_orientation", "customer orientation", ".0%", "asks, observes, tailors, hands over"),
        ("sales_orientation", "sales orientation", ".0%", "presses an opinion"),
        ("talk_share", "talk share", ".0%", "talking rather than listening"),
    ],
    "customer": [
        ("customer_power", "power", ".2f", "feels able to decide; 0 to 1"),
        ("customer_empathy", "empathy", ".2f", "for the salesperson; 0 to 1"),
        ("trust", "trust", ".2f", "in the salesperson; 0 to 1"),
    ],
    "business": [
        ("meetings", "meetings", ".0f", "held in the year"),
        ("asks", "asks", ".0f", "requests for the order"),
        ("sales", "sales", ".1f", "orders won"),
        ("discount", "discount", ".1%", "share of the price, per sale"),
        ("chases", "chases", ".0f", "meetings after which the salesperson must chase the customer"),
        ("churned_accounts", "accounts lost", ".1f", "customers who left"),
    ],
}
GROUP_COLUMNS = {"sales": ".1f", "customer_orientation": ".0%", "asks": ".0f", "discount": ".1%", "chases": ".0f"}


def summary(table: pd.DataFrame) -> list[str]:
    lines = [f"{'who':<14}{'what':<22}{'mean':>8}{'SD':>8}   in plain words"]
    for who, rows in ROWS.items():
        lines.append("")
        for number, (name, label, form, plain) in enumerate(rows):
            mean, spread = table[name].mean(), table[name].std()
            lines.append(f"{who if number == 0 else '':<14}{label:<22}{mean:>8{form}}{spread:>8{form}}   {plain}")
    return lines


def groups(table: pd.DataFrame) -> list[str]:
    """Means of the four attachment categories."""
    names = [name.replace("customer_orientation", "cust. orient.") for name in GROUP_COLUMNS]
    lines = [f"{'attachment':<14}{'people':>8}" + "".join(f"{name:>15}" for name in names)]
    for category in ATTACHMENT:
        members = table[table["attachment"] == category]
        cells = "".join(f"{members[name].mean():>15{form}}" for name, form in GROUP_COLUMNS.items())
        lines.append(f"{category:<14}{len(members):>8,}" + cells)
    return lines


def render(results: xr.Dataset, path: Path) -> str:
    table = people(results)
    head = [f"{path}: {words.size(results)}", f"{words.identity(results)}, digest {results.attrs['digest']}"]
    blocks = [head, summary(table), groups(table), [words.caveat(100)]]
    return "\n\n".join("\n".join(block) for block in blocks)
