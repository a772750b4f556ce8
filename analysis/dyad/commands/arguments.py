"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

# Whether the file is there and can be read is found out, and said, by `dyad.open`.
result_file = click.argument("file", type=click.Path(path_type=Path))
