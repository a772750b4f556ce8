"""The document: prose from a template, numbers from files."""

from __future__ import annotations

import itertools
import re
from importlib.resources import files
from pathlib import Path

import jinja2

from .facts import CONCLUSIONS, FACTS, ODD, rows, section
from .sources import Sources

TEMPLATE = files(__package__) / "templates" / "trace.md.jinja"
NOT_DONE = "**not done**"
SWEEP = "configs/sweeps/posterior.toml"
INDICES = "docs/tables/sensitivity.csv"
SHOWN = 3  # largest indices of a measure
QUOTED = 1  # paragraph of a page


class Writer:
    """What the template calls. `gaps` has all that is said not to be done."""

    def __init__(self, root: Path):
        self.sources = Sources(root)
        self.gaps: list[str] = []

    def number(self, name: str) -> str:
        """A number as a link to its file; not done where there is no such file."""
        fact = FACTS[name]
        if not self.sources.has(fact.path):
            return NOT_DONE
        found = fact.count(self.sources.read(fact.path))
        return self.sources.link(fact.path, f"{found:,}" if isinstance(found, int) else found)

    def link(self, path: str, words: str = "") -> str:
        return self.sources.link(path, words)

    def not_done(self, what: str) -> str:
        """A gap, said where it is and once more at the end."""
        self.gaps.append(what)
        return f"{NOT_DONE}: {what}."

    def page(self, path: str, gap: str, heading: str = "") -> str:
        """A link to a page of results with what it says first, under the heading if it has one; or that it is not done."""
        if not self.sources.has(path):
            return self.not_done(gap)
        text = self.sources.read(path)
        parts = re.split(r"\n\s*\n", (section(text, heading) if heading and f"\n{heading}" in text else text).strip())
        said = itertools.takewhile(lambda part: not part.startswith(("* ", "- ", "|", "```")), [
            part for part in parts if not part.startswith(("#", "This page is made", "!"))])
        return f"{self.sources.link(path)} says: {' '.join(' '.join(list(said)[:QUOTED]).split())}"

    def posterior(self) -> str:
        """How many draws there are, and what their own file says of them; a preliminary one is a gap."""
        first = self.sources.read(SWEEP).splitlines()[0].removeprefix("#").strip() if self.sources.has(SWEEP) else ""
        said = f" Their file says: {self.link(SWEEP, first)}" if first else ""
        text = f"There are {self.number('draws')} draws of {self.number('drawn_keys')} keys.{said}"
        return f"{text}\n\n{self.not_done('a posterior that has passed its own checks')}" if first.startswith("PRELIMINARY") else text

    def pattern_tests(self) -> str:
        """A row per file of tests: which patterns, and how many tests."""
        lines = ["| tests | what they look at | test functions |", "|---|---|---|"]
        for path in sorted((self.sources.root / "tests" / "patterns").glob("test_*.py")):
            text, name = path.read_text(encoding="utf-8"), path.relative_to(self.sources.root).as_posix()
            said = re.match(r'"""(.*?)(?:\n\n|""")', text, re.DOTALL)
            count = len(re.findall(r"^def test_", text, re.MULTILINE))
            what = " ".join(said[1].split()).replace("|", "\\|") if said else ""
            lines.append(f"| {self.sources.link(name, path.name)} | {what} | {count} |")
        return "\n".join(lines)

    def is_drawn(self) -> bool:
        """Whether conclusions were held against draws of the parameters."""
        return any(row["draws"] != "0" for row in rows(self.sources.read(CONCLUSIONS)))

    def conclusions(self) -> str:
        """A row per conclusion: what became of it."""
        found = rows(self.sources.read(CONCLUSIONS))
        lines = ["| conclusion | at the configuration's own values | over the draws |", "|---|---|---|"]
        for name in dict.fromkeys(row["conclusion"] for row in found):
            row = next(each for each in found if each["conclusion"] == name)
            lines.append(f"| {name.replace('_', ' ')} | {self.link(CONCLUSIONS, row['outcome'])} | "
                         f"{row['over_draws'] and self.link(CONCLUSIONS, row['over_draws']) or NOT_DONE} |")
        return "\n".join(lines)

    def indices(self) -> str:
        """A row per measure: the factors on which it hangs most."""
        found = rows(self.sources.read(INDICES))
        lines = ["| measure | largest total indices (95 % intervals) |", "|---|---|"]
        for measure in dict.fromkeys(row["measure"] for row in found):
            largest = sorted((row for row in found if row["measure"] == measure), key=lambda row: -float(row["total"]))[:SHOWN]
            words = "; ".join(f"`{row['factor']}` {float(row['total']):.2f} ({float(row['total_low']):.2f} to {float(row['total_high']):.2f})"
                              for row in largest)
            lines.append(f"| `{measure}` | {self.link(INDICES, words)} |")
        return "\n".join(lines)

    def question(self) -> str:
        """What the model is about: the first sentence of its description."""
        text = " ".join(section(self.sources.read(ODD), "## 1.").split())
        return text[:text.index("?") + 1]

    def digests(self) -> str:
        """A row per file that is cited."""
        return "\n".join(["| file | SHA-256, first digits |", "|---|---|",
                          *(f"| `{path}` | `{found}` |" for path, found in sorted(self.sources.cited.items()))])


def document(root: Path) -> str:
    """Of a checkout. Raises DyadError where the folder is none."""
    writer = Writer(root)
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
                                     autoescape=False)
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(w=writer, n=writer.number, link=writer.link, gap=writer.not_done, page=writer.page, has=writer.sources.has)
