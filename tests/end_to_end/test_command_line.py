"""The pages that the program makes of its own help: docs/command-line.md, the man page, completion for bash."""

from __future__ import annotations

import re
import subprocess

import pytest
from program import GRAMMAR, ROOT, dyad

FORMATS = ["markdown", "man", "bash"]


def page(folder, form: str) -> str:
    done = dyad(folder, "--command-pages", form)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commands(folder) -> list[str]:
    listed = dyad(folder, "--help").stdout.partition("Subcommands:\n")[2]
    return re.findall(r"^  (\w+)", listed, re.MULTILINE)


def options(folder, *command: str) -> list[str]:
    """All names of options that the help shows: -o, --output and so on."""
    lines = re.findall(r"^  (-\S+)", dyad(folder, *command, "--help").stdout, re.MULTILINE)
    return [name for line in lines for name in line.split(",")]


def completed(folder, *words: str) -> list[str]:
    """What bash offers for the last word."""
    (folder / "completion").write_text(page(folder, "bash"))
    asked = " ".join(f"'{word}'" for word in ("dyad", *words))
    script = (f"source ./completion; COMP_WORDS=({asked}); COMP_CWORD={len(words)}; _dyad; "
              'printf "%s\\n" "${COMPREPLY[@]}"; complete -p dyad')
    done = subprocess.run(["bash", "-euc", script], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and done.stdout.endswith("complete -o default -F _dyad dyad\n"), done.stderr
    return done.stdout.splitlines()[:-1]


def test_the_page_is_up_to_date(folder):
    """If not: scripts/command-line-page"""
    assert (ROOT / "docs" / "command-line.md").read_text() == page(folder, "markdown")


@pytest.mark.parametrize("form", FORMATS)
def test_every_command_and_option_of_the_help_is_there(folder, form):
    text = page(folder, form).replace("\\-", "-")
    known = commands(folder)
    assert len(known) >= 8
    for command in known:
        marks = {"markdown": f"\n## dyad {command}\n", "man": f"\n.SS dyad {command}\n", "bash": f"\n      {command}) "}
        start = text.index(marks[form]) + len(marks[form])
        ends = [end for end in (text.find(mark, start) for mark in ("\n## ", "\n.S", ";;")) if end > 0]
        section = text[start:min(ends, default=len(text))]
        words = re.split(r"[\s,`']+", section)
        assert not [name for name in options(folder, command) if name not in words]


def test_the_man_page_is_sound_roff(folder):
    done = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8", "-Kutf8"], input=page(folder, "man"),
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and done.stderr == ""


def test_bash_completes_commands_and_options(folder):
    assert completed(folder, "re") == ["replay"]
    assert completed(folder, "") == [*commands(folder), *options(folder)]
    assert completed(folder, "sweep", "--dry") == ["--dry-run"]
    assert completed(folder, "run", "-") == options(folder, "run")
    # Files are left to bash itself.
    assert completed(folder, "run", "c.t") == [""]


def test_another_format_is_refused(folder):
    done = dyad(folder, "--command-pages", "troff")
    assert done.returncode == 2 and GRAMMAR.match(done.stderr.strip()) and "markdown" in done.stderr
