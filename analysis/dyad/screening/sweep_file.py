"""A sweep file of the kind `morris` over many keys."""

from __future__ import annotations

import os
from pathlib import Path

from .keys import Range


def sweep_text(config: Path, output: Path, found: list[Range], trajectories: int, replicates: int, seed: int,
               settings: tuple[str, ...] = ()) -> str:
    """The text of the file `output`, whose base is `config`; `settings` are `key=value`, as with --set."""
    base = os.path.relpath(config.resolve(), output.resolve().parent)
    lines = [f"# Screening of {len(found)} keys of {config.name}: which of them have an effect, by Morris's trajectories.",
             "# Ranges: half to one and a half times the value; a value of zero varies by a half; inside the declared range.",
             f'base = "{base}"', f"replicates = {replicates}", ""]
    if settings:
        lines += ["[set]", *(f"{key.strip()} = {value.strip()}" for key, value in (each.split("=", 1) for each in settings)), ""]
    lines += ["[design]", 'kind = "morris"', f"points = {trajectories}", f"seed = {seed}", "levels = 4"]
    for each in found:
        lines += ["", "[[factor]]", f'key = "{each.key}"', f"low = {each.low!r}", f"high = {each.high!r}"]
    return "\n".join(lines) + "\n"
