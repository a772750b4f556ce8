"""The lines of a kept room: strict, bounded, and nothing accepted that the program would not write (docs/room.md)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DyadError
from ..twin.parameters import MOVES

VERSION = 1
MOST_BYTES = 256_000_000  # of a file
LONGEST_LINE = 1_000_000  # bytes; the pairs of a large room are one line
LONGEST_TEXT = 200
MOST_ROUNDS = 1_000_000
MODES = ("together", "each", "predict", "pairs")
GUESSES = ("higher", "same", "lower")
CARDS = ("warm", "reserved", "decided")
ORDERS = ("start", "pause", "resume", "lock", "reveal", "again", "scenario", "mode", "throw_out", "language", "keep")


class Wrong(Exception):
    """What is wrong with a value, and why; the reader says where."""


Check = Callable[[Any], None]


def _demand(fits: bool, what: str) -> None:
    if not fits:
        raise Wrong(what)


def text(value: Any) -> None:
    _demand(isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT, f"text of 1 to {LONGEST_TEXT} letters is wanted")


def whole(low: int, high: int) -> Check:
    def check(value: Any) -> None:
        _demand(isinstance(value, int) and not isinstance(value, bool) and low <= value <= high,
                f"a whole number from {low} to {high} is wanted")
    return check


def time(value: Any) -> None:
    _demand(isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e12,
            "seconds since the beginning are wanted")


def one_of(known: tuple[str, ...]) -> Check:
    def check(value: Any) -> None:
        _demand(isinstance(value, str) and value in known, f"one of {', '.join(known)} is wanted")
    return check


def flag(value: Any) -> None:
    _demand(isinstance(value, bool), "true or false is wanted")


def digest(value: Any) -> None:
    _demand(isinstance(value, str) and len(value) == 64 and set(value) <= set("0123456789abcdef"), "64 hexadecimal digits are wanted")


def _listed(check: Check, most: int) -> Check:
    def check_all(value: Any) -> None:
        _demand(isinstance(value, list) and len(value) <= most, f"a list of at most {most} is wanted")
        for each in value:
            check(each)
    return check_all


def _alias_or_nobody(value: Any) -> None:
    _demand(isinstance(value, str) and len(value) <= LONGEST_TEXT, "an alias, or an empty text, is wanted")


def _pair(value: Any) -> None:
    _demand(isinstance(value, list) and len(value) == 2, "two aliases are wanted")
    for each in value:
        _alias_or_nobody(each)


def conversation(value: Any) -> None:
    fields = {"seed": whole(0, 2**63 - 1), "card": one_of(CARDS), "members": whole(1, 4), "meetings": whole(1, 8), "turns": whole(1, 40)}
    _demand(isinstance(value, dict) and set(value) == set(fields), f"an object with {', '.join(fields)} is wanted")
    for name, check in fields.items():
        check(value[name])


HEADER: dict[str, Check] = {
    "dyad_room": whole(0, 1_000_000), "program": text, "model_version": text, "began": text, "scenario": text,
    "conversation": conversation, "mode": one_of(MODES), "language": text, "most_people": whole(1, 100_000),
    "consent_text": whole(1, 1_000_000)}
_PLACE: dict[str, Check] = {"round": whole(1, MOST_ROUNDS), "meeting": whole(0, 7), "turn": whole(0, 39)}
_CHOICE: dict[str, Check] = {"alias": text, **_PLACE, "move": one_of(MOVES)}
EVENTS: dict[str, dict[str, Check]] = {
    "joined": {"alias": text, "seat": digest}, "left": {"alias": text}, "move": _CHOICE, "vote": _CHOICE,
    "guess": {"alias": text, "round": whole(1, MOST_ROUNDS), "guess": one_of(GUESSES)},
    "played": {**_PLACE, "move": one_of(MOVES)}, "tied": {**_PLACE, "moves": _listed(one_of(MOVES), len(MOVES))},
    "paired": {"round": whole(1, MOST_ROUNDS), "pairs": _listed(_pair, 50_000)}, "facilitator": {"browser": digest},
    "command": {"command": one_of(ORDERS)}}
_OF_ORDER: dict[str, dict[str, Check]] = {
    "scenario": {"scenario": text}, "mode": {"mode": one_of(MODES)}, "throw_out": {"alias": text},
    "language": {"language": text}, "keep": {"keep": flag}}


@dataclass
class Line:
    """One line of the file. `fields` are checked; `event` is "header" for the first."""

    number: int
    event: str
    at: float
    fields: dict[str, Any]


def damaged(path: Path, number: int, what: str, why: str) -> DyadError:
    return DyadError(f"{path}:{number}", what, why, "the file was changed or damaged: use a copy that was not")


def _object(path: Path, number: int, raw: bytes) -> dict[str, Any]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        _demand(len(names) == len(set(names)), "a name occurs twice")
        return dict(pairs)

    def finite(word: str) -> Any:
        raise Wrong(f"{word} is not a number")

    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=once, parse_constant=finite)
        _demand(isinstance(value, dict), "an object is wanted")
    except (ValueError, RecursionError, Wrong) as error:
        raise damaged(path, number, "not a line of a room", str(error)) from None
    fields: dict[str, Any] = value
    return fields


def _checked(path: Path, number: int, fields: dict[str, Any], checks: dict[str, Check]) -> None:
    for name, check in checks.items():
        if name not in fields:
            raise damaged(path, number, f"{name} is missing", "every such line has it")
        try:
            check(fields[name])
        except Wrong as error:
            raise damaged(path, number, f"{name} is {str(fields[name])[:60]!r}", str(error)) from None
    for name in fields:
        if name not in checks:
            raise damaged(path, number, f"{name[:60]!r} is unknown", f"such a line has {', '.join(checks)}")


def _line(path: Path, number: int, raw: bytes) -> Line:
    if len(raw) > LONGEST_LINE:
        raise damaged(path, number, f"a line of {len(raw)} bytes", f"at most {LONGEST_LINE} are read")
    fields = _object(path, number, raw)
    if number == 1:
        _check_header(path, fields)
        return Line(1, "header", 0.0, fields)
    kind = fields.get("event")
    checks: dict[str, Check] = {"at": time, "event": one_of(tuple(EVENTS))}
    if isinstance(kind, str):
        checks |= EVENTS.get(kind, {})
    if kind == "command" and isinstance(fields.get("command"), str):
        checks |= _OF_ORDER.get(fields["command"], {})
    _checked(path, number, fields, checks)
    return Line(number, fields["event"], float(fields["at"]), fields)


def _check_header(path: Path, fields: dict[str, Any]) -> None:
    version = fields.get("dyad_room")
    if version is None:
        raise DyadError(path, "not a kept room", "its first line does not name dyad_room", "give a file of `dyad room --keep`")
    if version != VERSION:
        raise DyadError(path, f"version {version!r} of the format", f"this reader knows {VERSION}",
                        "use the analysis of the version that wrote it")
    _checked(path, 1, fields, HEADER)


def lines(path: Path) -> Iterator[Line]:
    """All whole lines, checked one by one; a last one without its end is what a killed program left, and is skipped.

    Raises DyadError, with the line's number, for whatever the program would not have written.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DyadError(path, f"{size} bytes", f"at most {MOST_BYTES} are read", "give a file of `dyad room --keep`")
        with path.open("rb") as file:
            number = 0
            while raw := file.readline(LONGEST_LINE + 2):
                if not raw.endswith(b"\n"):
                    if len(raw) > LONGEST_LINE:
                        raise damaged(path, number + 1, "a line that does not end", f"at most {LONGEST_LINE} bytes are read")
                    break
                number += 1
                yield _line(path, number, raw[:-1])
    except FileNotFoundError:
        raise DyadError(path, "no such file", "there is nothing of that name", "check the name") from None
    except IsADirectoryError:
        raise DyadError(path, "not a kept room", "it is a folder", "give one of the files in it") from None
    except OSError as error:
        raise DyadError(path, "cannot be read", str(error.strerror), "ask its owner, or copy it to a place where you may read it") from None
    if number == 0:
        raise DyadError(path, "not a kept room", "it has no complete line", "give a file of `dyad room --keep`")
