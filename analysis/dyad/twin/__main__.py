"""`python -m dyad.twin CONFIG.toml [--seed N] [-o OUT.csv]`: one run of the slow twin."""

from __future__ import annotations

import argparse
import sys
import tomllib

from .schedule import simulate


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m dyad.twin", description="One run of the slow reference twin.")
    parser.add_argument("config", help="configuration (TOML)")
    parser.add_argument("--seed", type=int, help="overrides run.seed of the configuration")
    parser.add_argument("-o", "--output", default="-", help="CSV file, or - for standard output")
    arguments = parser.parse_args()
    with open(arguments.config, "rb") as file:
        config = tomllib.load(file)
    seed = arguments.seed if arguments.seed is not None else config.get("run", {}).get("seed")
    if seed is None:
        parser.error("run.seed: no seed (the model draws at random): set it in the file or give --seed")
    simulate(config, seed).to_csv(sys.stdout if arguments.output == "-" else arguments.output, index=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
