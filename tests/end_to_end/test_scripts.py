"""The stages of the scripts: what they build is this folder's, and a failed one stops them."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from program import ROOT

PRESETS = """{"version": 3,
"configurePresets": [{"name": "release", "generator": "Ninja", "binaryDir": "${sourceDir}/build/release"}],
"buildPresets": [{"name": "release", "configurePreset": "release"}]}"""
PROJECT = """cmake_minimum_required(VERSION 3.20)
project(tiny NONE)
add_custom_target(dyad COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_SOURCE_DIR}/built)
"""
SCRIPT = "set -euo pipefail; source scripts/common.sh; stage 'build' build release dyad; echo went on"


@pytest.fixture
def project(tmp_path):
    """As small as can be, with our stages."""
    folder = tmp_path / "first"
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "common.sh", folder / "scripts")
    (folder / "CMakeLists.txt").write_text(PROJECT)
    (folder / "CMakePresets.json").write_text(PRESETS)
    return folder


def build(folder) -> subprocess.CompletedProcess:
    return subprocess.run(["bash", "-c", SCRIPT], cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("how", [shutil.copytree, shutil.move])
def test_a_folder_that_was_copied_or_moved_is_built_anew(project, tmp_path, how):
    assert build(project).returncode == 0 and (project / "built").exists()
    (project / "built").unlink()
    second = tmp_path / "second"
    how(project, second)
    done = build(second)
    assert done.returncode == 0 and "went on" in done.stdout, done.stderr
    assert (second / "built").exists() and not (project / "built").exists()


@pytest.mark.parametrize("fault", ["message(FATAL_ERROR giraffe)", "add_custom_target(dyad COMMAND false)"])
def test_a_failed_build_stops_the_script_and_shows_the_error(project, fault):
    (project / "CMakeLists.txt").write_text(PROJECT.replace("add_custom_target", "set", 1) + fault)
    done = build(project)
    assert done.returncode != 0 and "FAILED" in done.stdout and "went on" not in done.stdout
    assert fault.split()[-1].strip(")") in done.stdout
