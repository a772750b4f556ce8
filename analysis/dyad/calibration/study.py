"""A calibration from its first wave to its last: learn, keep what is plausible, stop by a rule that was written before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from . import emulator as emulators
from . import gate, matching, posterior
from .emulator import Emulator
from .file import WAVES, Calibration
from .gate import Gate
from .matching import Region
from .posterior import Weighed
from .sampling import Chains, distinct
from .waves import Wave, run_wave

NOISE_POINTS, NOISE_RUNS = 16, 8  # points of each wave, and runs of each, that tell how far chance moves a run there
DRAW_RUNS = 8  # of each draw of the posterior: what chance moves their mean, moves the weights
FEWEST_HELD_OUT = 5  # runs that an error is measured on
# Numbers of the sweeps' random numbers: waves have 1 to WAVES.
NOISE, DRAWS, GATE = 50, 100, 200
MOST_ERROR, LEAST_KEPT, LEAST_EFFECTIVE, MOST_TAIL = 0.25, 0.9, 0.5, 0.7

Say = Callable[[str], None]


@dataclass(frozen=True)
class Step:
    """One wave. `error`, (targets,): held-out error in the kept region, in SDs of the targets. `kept`: the region's share
    of the one before, of the priors at first. `effective` and `tail_shape` of the weights, NaN where nothing was drawn."""

    number: int
    emulator: Emulator
    region: Region
    error: np.ndarray
    kept: float
    effective: float = np.nan
    tail_shape: float = np.nan

    @property
    def settled(self) -> bool:
        """Whether emulators and region are good enough to draw from."""
        return bool(self.number > 1 and self.error.max() <= MOST_ERROR and self.kept > LEAST_KEPT)

    @property
    def reached(self) -> bool:
        """The whole stopping rule."""
        return self.settled and self.effective >= LEAST_EFFECTIVE and self.tail_shape < MOST_TAIL


@dataclass
class Study:
    """What a calibration has found so far. `pool` is uniform in the last region."""

    calibration: Calibration
    folder: Path
    by_hand: bool = False
    steps: list[Step] = field(default_factory=list)
    pool: np.ndarray = field(default_factory=lambda: np.empty((0, 0)))
    chains: Chains | None = None
    weighed: Weighed | None = None

    def run(self, wave: Wave, unit: np.ndarray) -> np.ndarray:
        """What surveys see in the runs of a wave, (points, replicates, targets)."""
        return run_wave(self.calibration, wave, unit, self.folder, self.by_hand)

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def reached(self) -> bool:
        return self.last.reached

    @property
    def emulated(self) -> Chains:
        """The posterior of all targets on the emulators, after the last wave."""
        assert self.chains is not None
        return self.chains

    @property
    def drawn(self) -> Weighed:
        """Those of its draws that were run for real."""
        assert self.weighed is not None
        return self.weighed


def calibrate(calibration: Calibration, folder: Path, say: Say, by_hand: bool = False) -> Study:
    """Waves until the stopping rule holds, or there were WAVES of them. What was run before in the folder is not run again.

    Raises DyadError where targets and priors contradict each other, and where a sweep fails; ByHand where `by_hand` is
    asked for and a wave is not there yet.
    """
    unit = matching.first_points(calibration.points, len(calibration.parameters), calibration.seed)
    study = Study(calibration, folder, by_hand)
    waves: list[tuple[np.ndarray, np.ndarray]] = []
    for number in range(1, WAVES + 1):
        wave = Wave(f"wave{number}", number, f"Wave {number} of a calibration: {len(unit)} points, by dyad-analysis calibrate.")
        waves.append((unit, study.run(wave, unit)[:, 0]))
        step = _learn(study, waves, _noise(study, unit, number), number)
        study.steps.append(step)
        if step.settled or number == WAVES:
            study.steps[-1] = _draw(study, step)
        say(_progress(study))
        if study.reached:
            break
        unit = study.pool[:calibration.points]
    return study


def _noise(study: Study, unit: np.ndarray, number: int) -> np.ndarray:
    """SD of a run around its mean where a wave lies, (targets,): it differs from one region to another."""
    wave = Wave(f"noise{number}", NOISE + number,
                f"How far chance moves a run: {NOISE_POINTS} points of wave {number}, {NOISE_RUNS} runs of each.", NOISE_RUNS)
    seen = study.run(wave, unit[:NOISE_POINTS])
    noise: np.ndarray = np.sqrt(seen.var(1, ddof=1).mean(0))
    return noise


def _learn(study: Study, waves: list[tuple[np.ndarray, np.ndarray]], noise: np.ndarray, number: int) -> Step:
    """The first emulators know all of the priors. The later ones know only what those have kept, and are asked only there:
    far-off runs would teach them length scales that do not hold where it counts."""
    calibration = study.calibration
    targets, seed = calibration.targets, calibration.seed + number
    emulator = emulators.fit(waves[1:] or waves, noise)
    region = Region(emulator, targets, study.steps[0].region if study.steps else None)
    walkers = matching.walkers_of(len(calibration.parameters))
    kept = region.holds(study.pool) if number > 1 else np.zeros(1, bool)
    if kept.sum() >= walkers:
        share, start = float(kept.mean()), study.pool[kept][:walkers]
    else:
        share, start = matching.search(region, len(calibration.parameters), walkers, seed)
    study.pool = matching.inside(region, start, posterior.POOL, seed)
    unit, seen = (part[emulators.held_out(len(part))] for part in waves[-1])
    return Step(number, emulator, region, _error(region, unit, seen), share)


def _error(region: Region, unit: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """What the emulators miss of those held-out runs that lie in the region, in SDs of the targets; infinite where so few do
    that nothing is known."""
    inside = region.holds(unit)
    if inside.sum() < FEWEST_HELD_OUT:
        return np.full(len(region.targets), np.inf)
    error, *_ = emulators.tested(region.emulator.mean(unit[inside]), seen[inside], region.emulator.noise)
    return error / np.array([target.sd for target in region.targets])


def _draw(study: Study, step: Step) -> Step:
    """Draws from the posterior of all targets, runs the draws for real, and weighs them."""
    calibration = study.calibration
    values = np.array([target.value for target in calibration.targets])
    seed = calibration.seed + DRAWS + step.number
    walkers = matching.walkers_of(len(calibration.parameters))
    study.chains = posterior.fit_groups(step.region, values[None], study.pool, walkers, posterior.STEPS, posterior.KEPT, seed)
    unit = distinct(study.chains.of(0), calibration.draws, seed)
    wave = Wave(f"draws{step.number}", DRAWS + step.number,
                f"Draws of the emulated posterior after wave {step.number}, to weigh them.", DRAW_RUNS)
    seen = study.run(wave, unit).mean(1)
    study.weighed = posterior.weigh(unit, seen, step.emulator, calibration.targets)
    return replace(step, effective=study.weighed.effective, tail_shape=study.weighed.tail_shape)


def try_posterior(study: Study) -> Gate:
    """The gate, on as many runs of known values as the calibration file asks for."""
    calibration = study.calibration
    seed = calibration.seed + GATE
    truths = study.pool[calibration.points:calibration.points + calibration.fits]
    wave = Wave("gate", GATE, f"Known values, uniform in the region that wave {study.last.number} has kept, to be found again.")
    return gate.try_fits(study.last.region, truths, study.run(wave, truths)[:, 0], study.pool, seed)


def _progress(study: Study) -> str:
    step = study.last
    worst = int(np.argmax(step.error))
    of = "the priors" if step.number == 1 else "the region before"
    text = (f"wave {step.number}: R2 {step.emulator.explained.min():.2f} to {step.emulator.explained.max():.2f}; kept {step.kept:.2%} of {of}; "
            f"largest held-out error {step.error[worst]:.2f} SD ({study.calibration.measures[worst]})")
    if np.isfinite(step.effective):
        text += f"; draws worth {step.effective:.0%}, Pareto k {step.tail_shape:.2f}"
    return text
