"""The file of a calibration: what is varied, what it is held against, how much is simulated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..reading import read_toml
from ..screening.keys import declarations
from ..worlds import flat
from .priors import Parameter, read_parameter
from .targets import Target, read_target

TABLES = {"base", "seed", "points", "draws", "ensemble", "level", "set", "reliability", "gate", "parameter", "target"}
WAVES = 4  # at most
NUMBERS = {"points": (512, 40), "draws": (256, 20), "ensemble": (128, 2)}  # what they are unasked, and at least


@dataclass(frozen=True)
class Calibration:
    """A checked calibration file. `settings` are fixed changes to `base`; `fits` are those of the gate."""

    path: Path
    base: Path
    seed: int
    points: int
    draws: int
    ensemble: int
    fits: int
    settings: dict[str, Any]
    parameters: list[Parameter]
    targets: list[Target]

    @property
    def keys(self) -> list[str]:
        return [each.key for each in self.parameters]

    @property
    def measures(self) -> list[str]:
        return [each.measure for each in self.targets]


def read_calibration(path: Path) -> Calibration:
    """A calibration file. Raises DyadError for whatever is missing, unknown or out of range."""
    text = read_toml(path, "not a calibration file", "give a TOML file like configs/calibration/baseline.toml")
    unknown = sorted(set(text) - TABLES)
    missing = [name for name in ("base", "seed", "parameter", "target") if name not in text]
    if unknown or missing:
        raise DyadError(path, f"{', '.join(unknown or missing)} {'unknown' if unknown else 'missing'}",
                        f"a calibration has {', '.join(sorted(TABLES))}", "mend the names")
    numbers = {name: _whole(path, name, text.get(name, usual), least) for name, (usual, least) in NUMBERS.items()}
    if numbers["ensemble"] > numbers["draws"]:
        raise DyadError(path, "ensemble is larger than draws", "the ensemble is chosen among the draws", "raise draws")
    level = text.get("level", 0.9)
    if not isinstance(level, float) or not 0 < level < 1:
        raise DyadError(path, f"level {level} is none", "it is that of the targets' intervals, between 0 and 1", "write 0.9, say")
    base = path.parent / text["base"]
    settings = flat(text.get("set", {}))
    keys = declarations(base)
    found = Calibration(path, base, _whole(path, "seed", text["seed"], 0), **numbers,
                        fits=_whole(path, "gate.fits", text.get("gate", {}).get("fits", 200), 1), settings=settings,
                        parameters=[read_parameter(each, str(path), keys) for each in text["parameter"]],
                        targets=[read_target(each, str(path), text.get("reliability", {}), level) for each in text["target"]])
    _check(found)
    return found


def _whole(path: Path, name: str, value: object, least: int) -> int:
    if not isinstance(value, int) or value < least:
        raise DyadError(path, f"{name} = {value} is out of range", f"a whole number from {least} on", "give another")
    return value


def _check(found: Calibration) -> None:
    for what, names in (("key", found.keys), ("measure", found.measures)):
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise DyadError(found.path, f"the {what} {twice[0]} comes twice", "each stands for itself", "leave one out")
    fixed = [key for key in found.keys if key in found.settings]
    if fixed:
        raise DyadError(found.path, f"{fixed[0]} is both set and a parameter", "what is fixed cannot vary", "leave one out")
