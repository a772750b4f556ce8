"""Journals changed by hand, as no program of ours would: their checksum is worked out anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

MASK = 2**64 - 1


class Checksum:
    """The one of sim/study/journal/checksum.hpp."""

    def __init__(self):
        self.state = 0x647961646A6F7572

    def add(self, word: int) -> None:
        state = self.state ^ word & MASK
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & MASK
        state = (state ^ state >> 27) * 0x94D049BB133111EB & MASK
        self.state = state ^ state >> 31

    def add_text(self, text: str) -> None:
        data = text.encode()
        self.add(len(data))
        words = [int.from_bytes(data[place:place + 8], "little") for place in range(0, len(data), 8)]
        whole = len(data) // 32 * 4  # words that come four by four
        for lane in range(4):
            sum_of_lane = Checksum()
            for word in [lane, *words[lane:whole:4]]:
                sum_of_lane.add(word)
            self.add(sum_of_lane.state)
        for word in words[whole:]:
            self.add(word)


def change_item(file: Path, name: str, text: str) -> None:
    """Changes one item of what a journal belongs to, such as its model version."""
    with sqlite3.connect(file) as database:
        database.execute("UPDATE identity SET text = ? WHERE name = ?", (text, name))
        checksum = Checksum()
        for number in database.execute("SELECT points, replicates FROM extent").fetchone():
            checksum.add(number)
        for words in database.execute("SELECT name, text FROM identity ORDER BY place").fetchall():
            for word in words:
                checksum.add_text(word)
        signed = checksum.state - 2**64 if checksum.state >= 2**63 else checksum.state
        database.execute("UPDATE extent SET checksum = ?", (signed,))
    database.close()
