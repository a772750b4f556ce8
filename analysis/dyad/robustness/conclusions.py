"""A file of conclusions: what is claimed, how it is measured, under which rivals, and by which rules it is judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..reading import read_toml
from ..worlds import flat
from .verdicts import Rules
from .within_run import WITHIN

Settings = dict[str, Any]  # values of keys by their paths
IN_FILE = {"base", "rules", "rival", "conclusion"}
IN_RIVAL = {"config", "words"}
IN_RULES = {"level", "least_left"}
IN_CONCLUSION = {"name", "claim", "measured", "unit", "sign", "measure", "within", "scale", "digits", "replicates", "draws", "base", "set",
                 "with", "without", "mechanism"}
NEEDED = ("name", "claim", "measured", "unit", "sign")


@dataclass(frozen=True)
class Side:
    """One side of a contrast: keys that are set, and keys to whose value something is added."""

    set: Settings = field(default_factory=dict)
    add: Settings = field(default_factory=dict)


@dataclass(frozen=True)
class Conclusion:
    """`measure` is one of a sweep, taken as `with` less `without`; `within` names a slope inside each run (within_run.py).

    One of the two is empty. `sign` is 1 or -1. `scale` turns the measure into the unit that `unit` names; `digits` is how
    many decimals are shown. `draws` is the most that are looked at, where runs are slow. `mechanism` switches off what the conclusion is about; it is no rival.
    """

    name: str
    claim: str
    measured: str
    unit: str
    sign: int
    base: Path
    measure: str = ""
    within: str = ""
    scale: float = 1.0
    digits: int = 2
    replicates: int = 12
    draws: int | None = None
    set: Settings = field(default_factory=dict)
    sides: tuple[Side, ...] = (Side(),)
    mechanism: Settings = field(default_factory=dict)


@dataclass(frozen=True)
class Rival:
    """Another explanation: a name, a name in words, and what it sets."""

    name: str
    words: str
    settings: Settings


@dataclass(frozen=True)
class Conclusions:
    path: Path
    rules: Rules
    rivals: list[Rival]
    all: list[Conclusion]


def read_conclusions(path: Path) -> Conclusions:
    """Raises DyadError for whatever is missing, unknown or contradictory, with the place in the file."""
    table = _toml(path)
    _known(path, "the file", table, IN_FILE)
    for name in ("base", "rival", "conclusion"):
        if not table.get(name):
            raise DyadError(path, f"no {name}", "conclusions are held against rivals of a base", f"give {name}, as configs/conclusions/headlines.toml does")
    rules = table.get("rules", {})
    _known(path, "[rules]", rules, IN_RULES)
    base = path.parent / table["base"]
    found = [_conclusion(path, base, each) for each in table["conclusion"]]
    names = [each.name for each in found]
    if len(set(names)) < len(names):
        raise DyadError(path, "a name twice", "results are kept by name", "give each conclusion a name of its own")
    return Conclusions(path, _rules(path, rules), [_rival(path, each) for each in table["rival"]], found)


def _toml(path: Path) -> dict[str, Any]:
    return read_toml(path, "cannot be read as TOML", "give a file like configs/conclusions/headlines.toml")


def _known(path: Path, where: str, table: dict[str, Any], known: set[str]) -> None:
    for name in table:
        if name not in known:
            raise DyadError(path, f"{name} in {where} is unknown", f"there are {', '.join(sorted(known))}", "use one of these")


def _rules(path: Path, table: dict[str, Any]) -> Rules:
    rules = Rules(float(table.get("level", 0.95)), float(table.get("least_left", 0.5)))
    for name, value in (("level", rules.level), ("least_left", rules.least_left)):
        if not 0 < value < 1:
            raise DyadError(path, f"{name} is {value:g}", "it lies between 0 and 1", f"give {name} = {getattr(Rules(), name)}")
    return rules


def _rival(path: Path, table: dict[str, Any]) -> Rival:
    """Named after its configuration, and setting all that this sets."""
    _known(path, "a rival", table, IN_RIVAL)
    if table.keys() != IN_RIVAL:
        raise DyadError(path, "a rival lacks config or words", "it is a configuration and a name in words", "give both")
    config = path.parent / table["config"]
    settings = flat(_toml(config))
    settings.pop("run.seed", None)
    if not settings:
        raise DyadError(config, "sets nothing", "a rival explanation differs from the base", "give a configuration that sets keys")
    return Rival(config.stem.removeprefix("rival_"), table["words"], settings)


def _conclusion(path: Path, base: Path, table: dict[str, Any]) -> Conclusion:
    name = str(table.get("name", "?"))
    _known(path, f"the conclusion {name}", table, IN_CONCLUSION)
    for needed in NEEDED:
        if needed not in table:
            raise DyadError(path, f"the conclusion {name} has no {needed}", "it has to say what it claims", f"give {needed}")
    if table["sign"] not in ("+", "-"):
        raise DyadError(path, f"the sign of {name} is {table['sign']!r}", "the claim names a side", 'give "+" or "-"')
    if ("measure" in table) == ("within" in table):
        raise DyadError(path, f"{name} needs a measure or a slope within runs", "one of the two is what is claimed", "give measure or within")
    if table.get("within", next(iter(WITHIN))) not in WITHIN:
        raise DyadError(path, f"within of {name} is unknown", f"there are {', '.join(WITHIN)}", "give one of these")
    if "measure" in table and not {"with", "without"} <= table.keys():
        raise DyadError(path, f"{name} has no contrast", "a measure is compared between two settings", "give with and without")
    if "within" in table and {"with", "without"} & table.keys():
        raise DyadError(path, f"{name} has a contrast and a slope within runs", "a slope is not compared between settings", "leave one out")
    replicates = int(table.get("replicates", 1 if "within" in table else 12))
    if "within" in table and replicates != 1 or replicates < 1 or "measure" in table and replicates < 2:
        raise DyadError(path, f"{name} has {replicates} replicates", "a contrast needs 2 or more for an interval, a slope within a run has 1",
                        "change replicates")
    draws = table.get("draws")
    if draws is not None and not (isinstance(draws, int) and draws > 0):
        raise DyadError(path, f"{name} has {draws} draws", "it is how many are looked at", "give a whole number, or leave it out for all")
    sides = tuple(_side(path, name, table[which]) for which in ("with", "without") if which in table) or (Side(),)
    return Conclusion(name, table["claim"], table["measured"], table["unit"], 1 if table["sign"] == "+" else -1,
                      path.parent / table["base"] if "base" in table else base, table.get("measure", ""), table.get("within", ""),
                      float(table.get("scale", 1)), int(table.get("digits", 2)), replicates, draws, flat(table.get("set", {})), sides,
                      flat(table.get("mechanism", {})))


def _side(path: Path, name: str, table: dict[str, Any]) -> Side:
    _known(path, f"a side of {name}", table, {"set", "add"})
    return Side(flat(table.get("set", {})), flat(table.get("add", {})))
