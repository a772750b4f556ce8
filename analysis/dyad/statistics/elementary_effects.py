"""Elementary effects of a Morris design (Morris 1991; mu star of Campolongo et al. 2007), apart from luck."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .crossed import product, size_by_others
from .resampling import interval, jackknife_error, row_weights, widened
from .sobol_indices import DRAWS, Estimates


@dataclass(frozen=True)
class Effects:
    """Of each factor, in units of the measure per whole range of the factor."""

    mean: Estimates  # mu: with sign
    size: Estimates  # mu star: size whatever the sign
    spread: np.ndarray  # sigma: how much the effect depends on the other factors; NaN where luck exceeds it
    noise: float  # share of the mean square of single runs' effects that is luck; NaN with one replicate
    order_holds: np.ndarray  # (factors, factors): share of draws in which the row's size exceeds the column's


def sizes(effects: np.ndarray) -> np.ndarray:
    """mu star, (factors,), of effects (trajectories, factors, replicates): signs come from the other replicates."""
    return size_by_others(effects).mean(0)


def spreads(effects: np.ndarray) -> np.ndarray:
    """Standard deviation over trajectories of the effect itself, without that of luck."""
    centred = effects - effects.mean(0)
    variance = product(centred, centred).sum(0) / max(1, len(effects) - 1)
    return np.sqrt(np.where(variance >= 0, variance, np.nan))


def noise_share(effects: np.ndarray) -> float:
    if effects.shape[-1] == 1:
        return np.nan
    single = np.mean(effects**2)
    return float(np.clip(1 - product(effects, effects).mean() / single, 0, 1)) if single > 0 else np.nan


def estimate(effects: np.ndarray, seed: int, draws: int = DRAWS, common: bool = False) -> Effects:
    """From effects of shape (trajectories, factors, replicates), with 95 % intervals: trajectories are drawn again.

    With common random numbers the intervals are widened by a jackknife over replicates, as those of the indices are.
    """
    weights = row_weights(len(effects), draws, seed)
    of_row = {"mean": effects.mean(-1), "size": size_by_others(effects)}
    errors = {"mean": 0.0, "size": 0.0}
    if common and effects.shape[-1] > 2:
        both = jackknife_error(lambda kept: np.stack([effects[..., kept].mean((0, 2)), sizes(effects[..., kept])]),
                               effects.shape[-1])
        errors = dict(zip(errors, both))
    made, drawn = {}, {}
    for name, terms in of_row.items():
        drawn[name], value = weights @ terms, terms.mean(0)
        made[name] = Estimates(value, *widened(value, *interval(drawn[name]), drawn[name].std(0), errors[name]))
    holds = (drawn["size"][:, :, None] > drawn["size"][:, None, :]).mean(0)
    return Effects(made["mean"], made["size"], spreads(effects), noise_share(effects), holds)
