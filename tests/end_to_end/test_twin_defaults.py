"""The slow twin has every key of the program, with the same default: what is missing there is compared by no test."""

from __future__ import annotations

import json

from dyad.twin.parameters import DEFAULTS, INTERVENTION
from program import dyad

# Of the program's files and records; the twin measures one thing only, by one built-in table.
NOT_THE_TWINS = {"attachment.table", "measures.trajectories"}


def flat(table: dict, path: str = "") -> dict[str, object]:
    found = {}
    for name, value in table.items():
        found |= flat(value, f"{path}{name}.") if isinstance(value, dict) else {path + name: value}
    return found


def test_the_twin_has_every_key_with_its_default(folder):
    (folder / "one.toml").write_text('run.seed = 1\n[[intervention]]\nkind = "humility"\nstrength = 0.5\n')
    explained = json.loads(dyad(folder, "explain", "one.toml", "--json").stdout)["keys"]
    program = {path: key["default"] for path, key in explained.items()}
    twin = flat(DEFAULTS) | {f"intervention.0.{name}": value for name, value in INTERVENTION.items()}
    assert len(program) > 150
    assert program.keys() - NOT_THE_TWINS == twin.keys()
    assert {path: program[path] for path in twin} == twin
