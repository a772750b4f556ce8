"""`python -m dyad.demo RESULTS.h5`: a table to read, and three figures beside the file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..results import ResultError, open_results
from . import genotypes, sellers, table, year

FIGURES = {"year": year.draw, "genotypes": genotypes.draw, "sellers": sellers.draw}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m dyad.demo", description=__doc__)
    parser.add_argument("results", type=Path, help="result file of `dyad run`")
    path = parser.parse_args().results
    try:
        results = open_results(path)
    except ResultError as error:
        print(error, file=sys.stderr)
        return 1
    print(table.render(results, path))
    print("\nFigures")
    for name, draw in FIGURES.items():
        target = path.with_name(f"{path.stem}_{name}.png")
        draw(results).savefig(target)
        print(f"  {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
