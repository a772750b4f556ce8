"""What editors are told: the schemas accept what the program accepts, and refuse what it refuses."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest
from program import ROOT, dyad

GRID = """base = "b.toml"
[design]
kind = "grid"
[[factor]]
key = "run.weeks"
values = [3, 4]
"""
DRAWN = """base = "b.toml"
[design]
kind = "sobol"
points = 8
seed = 1
[[factor]]
key = "power.gap_decay"
low = 0.1
high = 0.2
"""
FAULTS = {
    "unknown key": GRID.replace("values", "valeus"),
    "no factor": GRID.partition("[[factor]]")[0],
    "no base": GRID.partition("\n")[2],
    "points of a grid": GRID.replace('"grid"', '"grid"\npoints = 3'),
    "no seed": DRAWN.replace("seed = 1\n", ""),
    "levels of a sample": DRAWN + "levels = 3\n",
    "a grid without levels": GRID.replace("values = [3, 4]", "low = 3\nhigh = 4"),
    "values and low": GRID + "low = 3\n",
    "one end": DRAWN.replace("low = 0.1\n", ""),
    "unknown factor": GRID.replace("run.weeks", "run.weks"),
    "too few replicates": "replicates = 0\n" + GRID,
    "a certain interval": GRID + '[adaptive]\nmeasure = "mean_sales"\nhalf_width = 1\nconfidence = 1.0\n',
    "unknown measure": GRID + '[results]\nmeasures = ["mean_sale"]\n',
    "factors beside a table": GRID.replace('"grid"', '"csv"\ntable = """\nrun.weeks\n3\n"""'),
}


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    (folder / "b.toml").write_text("[run]\nseed = 1\n")

    def validator(flag):
        schema = json.loads(dyad(folder, "explain", flag).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    return folder, validator("--schema"), validator("--sweep-schema")


def test_every_ready_file_follows_its_schema(schemas):
    _, configuration, sweep = schemas
    for folder, schema in (("configs", configuration), ("configs/sweeps", sweep)):
        files = sorted((ROOT / folder).glob("*.toml"))
        assert len(files) > 4
        for file in files:
            schema.validate(tomllib.loads(file.read_text()))


def accepted(folder, text) -> bool:
    (folder / "s.toml").write_text(text)
    return dyad(folder, "sweep", "s.toml", "--dry-run").returncode == 0


@pytest.mark.parametrize("text", [GRID, DRAWN])
def test_a_good_sweep_is_good_for_both(schemas, text):
    folder, _, sweep = schemas
    assert accepted(folder, text)
    sweep.validate(tomllib.loads(text))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_for_both(schemas, fault):
    folder, _, sweep = schemas
    assert not accepted(folder, FAULTS[fault])
    assert not sweep.is_valid(tomllib.loads(FAULTS[fault]))
