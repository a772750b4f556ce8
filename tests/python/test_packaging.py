"""One version everywhere, and recipes that name what the package needs. The recipes themselves are not built here."""

from __future__ import annotations

import re
import tomllib

import pytest
from program import ROOT

import dyad

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
VERSION = re.search(r"project\(dyad VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
RECIPES = ["conda-forge/meta.yaml", "spack/package.py", "container/Containerfile"]
# Where a name is another one in a channel.
OTHER_NAMES = {"container/Containerfile": {"scikit-learn": "sklearn"}}


def text(recipe: str) -> str:
    return (ROOT / "packaging" / recipe).read_text()


def test_the_package_has_the_version_of_the_project():
    assert dyad.__version__ == VERSION
    assert re.search(r"^version: (.*)$", (ROOT / "CITATION.cff").read_text(), re.M)[1] == VERSION


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_says_that_it_is_not_built_here_and_has_the_version_of_the_project(recipe):
    assert text(recipe).startswith("# Not built here: ")
    named = set(re.findall(r"(?:dyad[ :-]|version(?: = |\())\"?(\d+\.\d+\.\d+)", text(recipe)))
    assert named == {VERSION}


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_names_every_package_that_the_analysis_needs(recipe):
    words = set(re.findall(r"[\w-]+", text(recipe).replace("python3-", "").replace("-base", "")))
    names = [OTHER_NAMES.get(recipe, {}).get(name, name) for name in PROJECT["dependencies"]]
    assert len(names) > 8 and not [name for name in names if name not in words]


def test_setup_installs_every_package_that_the_analysis_needs():
    listed = (ROOT / "scripts" / "setup").read_text()
    names = [{"scikit-learn": "sklearn"}.get(name, name) for name in PROJECT["dependencies"]]
    assert not [name for name in names if f"python3-{name}" not in listed]
