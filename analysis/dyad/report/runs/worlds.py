"""The same people in another world: runs of the same seed whose configurations differ in some keys."""

from __future__ import annotations

import numpy as np
import pandas as pd
import xarray as xr

from ...figures import style
from ...statistics.lines import correlation
from ...statistics.paired import Difference, difference
from ...worlds import World, named
from .. import svg
from ..forest import forest, span
from ..shown import Section, Shown
from . import weeks

MEASURES = {"sales": "sales", "revenue": "revenue", "asks": "requests for the order", "chases": "chases",
            "churned_accounts": "accounts lost", "influence": "influence", "empathy": "empathy", "trust": "trust",
            "customer_orientation": "customer orientation", "talk_share": "talk share"}


def sections(results: xr.Dataset, worlds: list[World]) -> list[Section]:
    """Luck apart from conduct, for worlds without it; paired differences for the others."""
    luck = [without_luck(results, world) for world in worlds if world.is_without_luck]
    pairs = [figure for world in worlds if not world.is_without_luck
             for figure in (differences_shown(results, world), weeks.shown(results, world))]
    made = []
    if luck:
        made.append(Section("Luck and behaviour", "The same people with the same customers and random numbers, in a company in "
                            "which everybody has the same territory.", luck))
    if pairs:
        made.append(Section("The same people with another configuration", "Each salesperson is compared with the same person in "
                            "another run: same seed, same random numbers, another configuration. So luck is the same on both "
                            "sides.", pairs))
    return made


def who(results: xr.Dataset, other: xr.Dataset) -> dict[str, np.ndarray]:
    """All salespeople, and, where an intervention treats some in one of the two worlds only, these and the others."""
    treated = results["treated"].values.astype(bool) | other["treated"].values.astype(bool)
    if not treated.any() or treated.all():
        return {"all": np.ones_like(treated)}
    return {"treated": treated, "not treated": ~treated}


def paired(results: xr.Dataset, other: xr.Dataset, name: str, chosen: np.ndarray) -> Difference:
    """Results less those of the other world: of replicates' means, or of salespeople where there is one replicate."""
    gain = (results[name] - other[name]).transpose("replicate", "salesperson").values.astype(float)
    gain = np.where(chosen, gain, np.nan)
    if len(gain) == 1:
        return difference(gain[0][chosen[0]])
    with np.errstate(invalid="ignore"):
        return difference(np.array([run[np.isfinite(run)].mean() if np.isfinite(run).any() else np.nan for run in gain]))


def differences_shown(results: xr.Dataset, world: World) -> Shown:
    groups = who(results, world.results)
    found = {(name, group): paired(results, world.results, name, chosen)
             for name in MEASURES for group, chosen in groups.items()}
    scale = {name: float(results[name].std()) or 1.0 for name in MEASURES}
    relative = [Scaled(each, scale[name]) for (name, _), each in found.items()]
    colours = [style.BLUE if group != "not treated" else style.GREY for _, group in found]
    rows = [place + shift for place in range(len(MEASURES)) for shift in ([-0.15, 0.15] if len(groups) > 1 else [0])]
    figure = svg.panel(0.8 + 0.28 * len(MEASURES))
    axes = figure.add_axes((0.24, 0.6 / figure.get_figheight(), 0.74, 1 - 0.65 / figure.get_figheight()))
    forest(axes, list(MEASURES.values()), relative, colours, rows=rows)
    axes.set_xlabel("difference, in standard deviations between salespeople")
    title = f"Differences from {world.path.name}"
    sales = {group: each for (name, group), each in found.items() if name == "sales"}
    shows = ("Sales a year, paired: " + "; ".join(f"{group} {span(each)}" for group, each in sales.items()) + "."
             + (" Blue: treated; grey: not treated." if len(groups) > 1 else ""))
    not_proved = ("That real training has this effect. The strength of an intervention is an input, and nobody measured it. The "
                  "difference shows its consequences in the model.")
    unit = "replicates" if results.sizes["replicate"] > 1 else "salespeople"
    table = pd.DataFrame([(MEASURES[name], group, each.mean, each.low, each.high, each.pairs)
                          for (name, group), each in found.items()],
                         columns=["measure", "who", "difference", "from", "to", f"pairs ({unit})"])
    notes = [f"Keys that differ: {', '.join(named(world.keys)) or 'none'}. Digest of the other file: {world.results.attrs['digest']}."]
    return Shown(title, shows, not_proved, table, svg.inline(figure, f"world-{world.results.attrs['digest']}",
                                                            title, shows), notes)


class Scaled:
    """A difference in standard deviations."""

    def __init__(self, found: Difference, scale: float):
        self.mean, self.low, self.high = (value / scale for value in (found.mean, found.low, found.high))


def without_luck(results: xr.Dataset, world: World) -> Shown:
    """Sales of each person here against sales in the world in which chance gives all the same."""
    here, even = (each["sales"].values.reshape(-1).astype(float) for each in (results, world.results))
    left = even.var() / here.var() if here.var() > 0 else np.nan
    found = correlation(even, here)
    step = max(1, len(here) // 800)
    figure = svg.panel(3.6)
    axes = figure.add_axes((0.08, 0.13, 0.55, 0.84))
    axes.scatter(even[::step], here[::step], s=9, color=style.BLUE, alpha=0.4, linewidths=0)
    end = max(even.max(), here.max(), 1)
    axes.plot([0, end], [0, end], color=style.GREY, linewidth=1, linestyle=(0, (4, 3)))
    axes.set(xlabel="sales with equal territories", ylabel="sales as simulated", xlim=(0, max(1, 1.08 * even.max())), ylim=(0, None))
    style.quiet(axes, "both")
    r = f"r = {found.value:.2f} ({found.low:.2f} to {found.high:.2f})" if found else "they do not vary"
    shows = (f"A dot is one salesperson. With equal territories the variance of sales is {left:.0%} of the original variance. The "
             f"sales of the two runs correlate: {r}. People above the line had good luck.")
    not_proved = ("How much luck there is in real selling: the spread of territories was set so that sales are as unequal as "
                  "published. The remaining variance is not merit, because it contains daily luck.")
    table = pd.DataFrame({"of sales": ["mean", "standard deviation", "lowest fifth below", "best fifth above"],
                          "as simulated": [here.mean(), here.std(), *np.quantile(here, [0.2, 0.8])],
                          "with equal territories": [even.mean(), even.std(), *np.quantile(even, [0.2, 0.8])]})
    title = "Sales as simulated, and with equal territories"
    notes = [f"Keys that differ: {', '.join(world.keys)}. Digest of the other file: {world.results.attrs['digest']}."]
    return Shown(title, shows, not_proved, table, svg.inline(figure, "even", title, shows), notes)
