"""One verdict per result file of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import DyadError
from ..results import kind_of, open_results
from . import comparisons, runs, sweeps

RUNS = 20  # of a file that are done again, if nothing else is asked for
CHECKS = {"run": runs, "sweep": sweeps, "comparison": comparisons}


@dataclass(frozen=True)
class Verdict:
    """What became of a file: `wrong` says each difference, or why it cannot be checked, and is empty where all is the same.

    `checked` says what was looked at, and is empty where nothing could be.
    """

    path: Path
    checked: str
    wrong: tuple[str, ...]

    @property
    def line(self) -> str:
        """For a reader; the first difference stands for all."""
        if not self.wrong:
            return f"{self.path}: the same ({self.checked})"
        if not self.checked:
            return f"{self.path}: CANNOT BE CHECKED: {self.wrong[0]}"
        more = f", and {len(self.wrong) - 1} more" if len(self.wrong) > 1 else ""
        return f"{self.path}: DIFFERENT ({self.checked}): {self.wrong[0]}{more}"


def verify_folder(folder: Path, most: int = RUNS) -> Iterator[Verdict]:
    """A verdict for each .h5 file in the folder and the folders in it, in order of their names.

    Raises DyadError where there is no such file.
    """
    if folder.is_file():
        raise DyadError(folder, "a file, not a folder", "all .h5 files of a folder are verified", f"give its folder, {folder.parent}")
    if not folder.is_dir():
        raise DyadError(folder, "no such folder", "it should contain the result files", "give the folder of your results")
    paths = sorted(path for path in folder.rglob("*.h5") if not path.name.startswith("."))
    if not paths:
        raise DyadError(folder, "no .h5 file in it", "there is nothing to verify", "give the folder of your results")
    for path in paths:
        yield verify(path, most)


def verify(path: Path, most: int = RUNS) -> Verdict:
    """Does at most so many runs of the file again, by the program, and works out every stored table again."""
    try:
        with open_results(path) as results:
            checks = CHECKS[kind_of(results)]
            numbers = checks.runs_to_replay(results, most)
            wrong = [each for number in numbers for each in checks.replay(results, str(path), number)]
            wrong += checks.tables(results)
            aside = ", its digest left alone: too large" if checks is sweeps and sweeps.is_too_large(results) else ""
            return Verdict(path, f"{kind_of(results)}, {len(numbers)} {'run' if len(numbers) == 1 else 'runs'} again, tables again{aside}", tuple(wrong))
    except DyadError as error:
        return Verdict(path, "", (f"{error.what} ({error.why}): {error.remedy}",))
