"""What a calibration has found, as tables: parameters and targets, under each of the three posteriors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from . import posterior
from .gate import Gate
from .priors import values_of
from .study import Study
from .targets import SETS

INFORMED = 0.2  # contraction from which on a parameter counts as informed: the SD falls by a tenth and more
PRIOR_DRAWS = 1000
CENTRAL = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Results:
    """Draws are of the unit cube, (draws, parameters). `emulated` has those of each posterior of SETS, weighed by no real
    run. `ensemble` are the places, among the draws that were run for real, of those that stand for all targets' one."""

    study: Study
    prior: np.ndarray
    emulated: dict[str, np.ndarray]
    ensemble: np.ndarray
    gate: Gate

    @property
    def passed(self) -> bool:
        """Whether the stopping rule and the gate both hold."""
        return self.study.reached and self.gate.passed

    @property
    def posteriors(self) -> dict[str, np.ndarray]:
        """Draws of each posterior of SETS as it is delivered: all targets' one is the ensemble, which real runs have weighed."""
        return self.emulated | {"all": self.study.drawn.unit[self.ensemble]}

    @property
    def ensemble_values(self) -> np.ndarray:
        """Values of the keys, (ensemble, parameters)."""
        return values_of(self.study.calibration.parameters, self.posteriors["all"])


def collect(study: Study, gate: Gate) -> Results:
    """Draws the posteriors of few targets besides, and chooses the ensemble."""
    calibration = study.calibration
    count, first = len(calibration.parameters), study.steps[0].emulator
    draws = {name: posterior.fit_wide(first, calibration.targets, name, count, calibration.seed + place).of(0)
             for place, name in enumerate(SETS) if name != "all"}
    prior = np.random.default_rng(calibration.seed).random((PRIOR_DRAWS, count))
    ensemble = study.drawn.ensemble(calibration.ensemble, calibration.seed)
    return Results(study, prior, draws | {"all": study.emulated.of(0)}, ensemble, gate)


def contraction(study: Study, draws: np.ndarray) -> np.ndarray:
    """1 - variance of the posterior by that of the prior, of the keys' values, (parameters,): 0 is nothing learned."""
    parameters = study.calibration.parameters
    priors = np.array([each.distribution.var() for each in parameters])
    contracted: np.ndarray = 1 - values_of(parameters, draws).var(0, ddof=1) / priors
    return contracted


def parameter_table(results: Results) -> pd.DataFrame:
    """A row per parameter: prior, median and 90 % interval of the ensemble, contractions, the gate's figures."""
    study = results.study
    low, middle, high = np.quantile(results.ensemble_values, CENTRAL, axis=0)
    table = pd.DataFrame({"key": study.calibration.keys, "prior": [each.text for each in study.calibration.parameters],
                          "median": middle, "low": low, "high": high})
    for name, draws in results.posteriors.items():
        table[f"contraction_{name}"] = contraction(study, draws)
    table["informed"] = np.where(table["contraction_all"] >= INFORMED, "informed", "not informed")
    return table.assign(recovery=results.gate.recovery, p_ranks=results.gate.p_ranks)


def target_table(results: Results) -> pd.DataFrame:
    """A row per target: what was found, what the posterior's real runs show, how well it was emulated."""
    study = results.study
    drawn, targets = study.drawn, study.calibration.targets
    low, middle, high = np.quantile(drawn.seen[results.ensemble], CENTRAL, axis=0)
    table = pd.DataFrame([{"measure": each.measure, "provenance": each.provenance, "evidence": each.evidence,
                           "observed": each.value, "observed_low": each.low, "observed_high": each.high,
                           "attenuation": each.attenuation} for each in targets])
    first, last = study.steps[0].emulator, study.last
    table = table.assign(predicted=middle, predicted_low=low, predicted_high=high)
    for name in [each for each in SETS if each != "all"]:
        ends = np.quantile(first.mean(results.emulated[name]), [CENTRAL[0], CENTRAL[-1]], axis=0)
        table[f"{name}_low"], table[f"{name}_high"] = ends
    return table.assign(noise_sd=last.emulator.noise, r2_priors=first.explained, r2_last=last.emulator.explained, error_in_sd=last.error)


def step_table(study: Study) -> pd.DataFrame:
    """A row per wave: what the stopping rule looked at."""
    return pd.DataFrame([{"wave": step.number, "lowest_r2": step.emulator.explained.min(), "largest_error": step.error.max(),
                          "kept": step.kept, "effective": step.effective, "pareto_k": step.tail_shape} for step in study.steps])


def gate_table(results: Results) -> pd.DataFrame:
    """A row per fit and parameter of the gate: truth and posterior mean as probabilities under the prior, and the rank."""
    gate = results.gate
    fits, count = gate.truths.shape
    return pd.DataFrame({"fit": np.repeat(np.arange(fits), count), "key": results.study.calibration.keys * fits,
                         "truth": gate.truths.ravel(), "mean": gate.means.ravel(), "rank": gate.shares.ravel()})
