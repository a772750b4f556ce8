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
    """The last round in which somebody made a move. If there is none, the last round."""
    return int(record.moves["round"].max()) if len(record.moves) else int(record.rounds["round"].max())


@click.command()
@result_file
@click.option("--round", "round_", type=int, help="The round whose outcomes are computed. [default: the last with moves]")
@click.option("--lucks", type=int,
              help="Play everybody's moves with this many sets of random numbers, up to 1000, to separate choice from luck.")
@click.option("--seed", default=1, show_default=True, help="Seed of the random draws for the interval.")
@click.option("--csv", type=click.Path(path_type=Path), help="Folder for all tables, as CSV.")
def command(file: Path, round_: int | None, lucks: int | None, seed: int, csv: Path | None) -> None:
    """What `dyad room --keep FILE` recorded: who took part, what they chose, and the outcomes of their choices.

    The file contains the moves and no outcomes. The program plays the moves again and computes the outcomes. The printed
    values are those of the projector's reveal (docs/room.md), from a second implementation. The tables contain aliases; the
    printed text does not. `--lucks` needs the package with its binding.
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
