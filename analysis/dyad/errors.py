"""What a user can mend: one class, in the grammar of all messages of dyad."""

from __future__ import annotations

from os import PathLike


class DyadError(Exception):
    """`place: what is wrong (why): what to do`, in one line.

    `place` is a file, an option or a key; `remedy` says what to do. The command prints the line and ends with code 2.
    """

    def __init__(self, place: str | PathLike[str], what: str, why: str, remedy: str):
        line = f"{place}: {what} ({why}): {remedy}"
        super().__init__(" ".join(line.split()))
        self.place, self.what, self.why, self.remedy = str(place), what, why, remedy

    @classmethod
    def said(cls, text: str) -> DyadError:
        """What the program has said already: one sentence, or one for each thing that is wrong, a line each."""
        error = cls.__new__(cls)
        Exception.__init__(error, text)
        error.place, error.what, error.why, error.remedy = "", text, "", ""
        return error
