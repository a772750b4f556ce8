"""`dyad-analysis room`: what a workshop's room kept."""

from __future__ import annotations

from pathlib import Path

import click
import pandas as pd

from ..errors import DyadError
from ..room import RoomRecord, beginnings, final_states, open_room, over_lucks, shares
from ..room.text import beginning_lines, outcome_lines, room_lines, share_line
from .arguments import result_file


def write_tables(record: RoomRecord, outcomes: pd.DataFrame, folder: Path) -> None:
    """Each table as a file. Raises DyadError where the system refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, table in {**record.tables(), "outcomes": outcomes}.items():
            table.to_csv(folder / f"{name}.csv", index=False)
    except OSError as error:
        raise DyadError(folder, "cannot be written", str(error.strerror), "name another folder") from None


def last_round(record: RoomRecord) -> int:
    """The last in which somebody talked, else the last."""
    return int(record.moves["round"].max()) if len(record.moves) else int(record.rounds["round"].max())


@click.command()
@result_file
@click.option("--round", "round_", type=int, help="Whose outcomes are worked out. [default: the last with moves]")
@click.option("--lucks", type=int, help="Plays everybody under that many lucks, up to 1000, and tells choice from luck.")
@click.option("--seed", default=1, show_default=True, help="Of the draws for the interval.")
@click.option("--csv", type=click.Path(path_type=Path), help="A folder for all tables, as CSV.")
def command(file: Path, round_: int | None, lucks: int | None, seed: int, csv: Path | None) -> None:
    """What `dyad room --keep FILE` kept: who came, what was chosen, and what the choices made.

    Moves are played again by the program, so outcomes are recomputed and never read. The figures are those of the
    projector's reveal (docs/room.md), from an implementation of their own. Tables name aliases; what is printed does not.
    `--lucks` needs the package with its binding.
    """
    record = open_room(file)
    print("\n".join(room_lines(record)))
    chosen = last_round(record) if round_ is None else round_
    outcomes = final_states(record, chosen)
    print("\n".join(outcome_lines(outcomes, chosen)))
    if lucks is not None and not outcomes.empty:
        _, influence, _ = over_lucks(record, chosen, lucks)
        print(share_line(shares(influence, seed), lucks))
        print("\n".join(beginning_lines(beginnings(record.conversations(chosen), influence))))
    if csv:
        write_tables(record, outcomes, csv)
