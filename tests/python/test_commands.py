"""The command dyad-analysis as a whole: its table, its help, its page."""

from __future__ import annotations

import re
import runpy
import subprocess

import click
import pytest
from analysis_command import analysis
from program import ROOT

from dyad.commands import group
from dyad.commands.table import COMMANDS

FOLDER = ROOT / "analysis" / "dyad" / "commands"
NO_COMMANDS = {"__init__", "table", "arguments"}


def test_the_table_names_every_command_once():
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if path.stem not in NO_COMMANDS}
    assert files == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_each_option(name):
    command = group.get_command(click.Context(group), name)
    assert command is not None and len(command.help) > 40 and len(COMMANDS[name]) > 10
    assert not [option.name for option in command.params if isinstance(option, click.Option) and not option.help]


def test_the_help_names_all_commands():
    done = analysis("--help")
    assert done.returncode == 0 and not [name for name in COMMANDS if not re.search(rf"^  {name} ", done.stdout, re.M)]


def test_the_page_is_up_to_date():
    """If not: scripts/analysis-page"""
    page = runpy.run_path(str(ROOT / "scripts" / "analysis-page"))["page"]()
    assert (ROOT / "docs" / "analysis.md").read_text() == page


def test_it_runs_from_a_checkout_wherever_one_stands(tmp_path):
    (tmp_path / "it").symlink_to(ROOT / "scripts" / "dyad-analysis")
    done = subprocess.run(["./it", "python", "-c", "import dyad; print(dyad.__version__)"], cwd=tmp_path,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and re.fullmatch(r"\d+\.\d+\.\d+\n", done.stdout), done.stderr
