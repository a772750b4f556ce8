"""`dyad-analysis small-samples`: what samples as small as the published ones find."""

from __future__ import annotations

from pathlib import Path

import click

from .. import small_samples as small
from ..errors import DyadError
from ..results import open_results, people
from .arguments import result_file


@click.command()
@result_file
@click.option("--size", default=small.PUBLISHED_SIZE, show_default=True, help="Salespeople in a sample.")
@click.option("--samples", default=small.SAMPLES, show_default=True, help="How many samples to draw.")
@click.option("--reliability", default=small.RELIABILITY, show_default=True, help="Of the questionnaires.")
@click.option("--seed", default=1, show_default=True, help="Of the draws.")
def command(file: Path, size: int, samples: int, reliability: float, seed: int) -> None:
    """How often small samples would show that genes moderate attachment.

    Draws many samples of salespeople from FILE, one large run (configs/large.toml), asks each a questionnaire, and
    tests the claims of pattern 1 (docs/odd.md, 7) in each. No two samples share a person.
    """
    with open_results(file) as results:
        table = people(results)
    wrong = {"--reliability": not 0 < reliability <= 1 and "above 0, at most 1", "--samples": samples < 1 and "1 or more",
             "--size": not 10 <= size <= len(table) and f"10 to {len(table)}, who are in the file"}
    for option, allowed in wrong.items():
        if allowed:
            raise DyadError(option, "out of range", f"it is {allowed}", "give another value")
    found = small.shares(table, size, samples, reliability, seed)
    print(small.render(found, size, reliability))
    made = next(iter(found.values())).samples
    if made < samples:
        print(f"{len(table)} salespeople make {made} samples that share nobody; a larger run makes more, and the intervals "
              "narrower")
