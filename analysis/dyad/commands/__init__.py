"""The command `dyad-analysis`: one file per command, found by the table."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from ..errors import DyadError
from ..version import __version__
from .table import COMMANDS

NAME = "dyad-analysis"


class Commands(click.Group):
    """Imports the file of a command only when the command is called, so that the help appears at once."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__package__}.{name.replace('-', '_')}").command
        command.name = name
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, name=NAME, context_settings={"help_option_names": ["-h", "--help"]},
               epilog=f"`{NAME} COMMAND --help` explains a command. Errors end with code 2.")
@click.version_option(__version__, prog_name=NAME)
def group() -> None:
    """Tables, statistics and figures of what dyad has simulated.

    FILE is a result file of `dyad run`, `dyad sweep` or `dyad compare`.
    """


def main(words: list[str] | None = None) -> None:
    """Runs the command. Only this function prints errors. Exit codes: 0 done; 1 a check found a difference; 2 wrong use
    or bad input; 130 after Ctrl-C."""
    try:
        sys.exit(group.main(words, prog_name=NAME, standalone_mode=False) or 0)
    except DyadError as error:
        line = str(error)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else NAME
        line = f"{path}: {error.format_message().rstrip('.')} (wrong use): see `{path} --help`"
    except click.Abort:
        print(f"{NAME}: stopped", file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        place = error.filename or NAME
        line = str(DyadError(place, "cannot be written or read", error.strerror or str(error), "check folder and disk"))
    print(line, file=sys.stderr)
    sys.exit(2)
