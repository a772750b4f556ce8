"""`dyad-analysis robust`: which conclusions hold under every rival explanation and every draw of the parameters."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import DyadError
from ..robustness import Summary, read_conclusions, summarise
from ..robustness.figure import draw
from ..robustness.page import address, page
from ..robustness.runs import effects
from ..robustness.specifications import read_draws, said_of
from ..robustness.text import as_table, render, specifications
from .arguments import check_figure, check_outputs, csv_file, figure_file


@click.command()
@click.argument("file", metavar="CONCLUSIONS", type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", "folder", required=True, type=click.Path(path_type=Path),
              help="Folder for sweeps and results; it is made if it does not exist. If the command was stopped, the same command continues.")
@click.option("--draws", "table", type=click.Path(path_type=Path, readable=False),
              help="Draws of the parameters: a CSV table of points, such as configs/sweeps/posterior.csv.")
@click.option("--first", type=click.IntRange(min=1),
              help="Use only the first N draws. A slope within runs takes a second or two for each draw.")
@click.option("--only", "names", multiple=True, help="Test only this conclusion of the file; repeatable.")
@click.option("--seed", type=click.IntRange(min=0), help="Seed to use instead of run.seed of the base.")
@csv_file
@figure_file
@click.option("--page", "page_path", type=click.Path(path_type=Path), help="Also write the results as a page (Markdown), in words.")
def command(file: Path, folder: Path, table: Path | None, first: int | None, names: tuple[str, ...], seed: int | None,
            csv: Path | None, figure_path: Path | None, page_path: Path | None) -> None:
    """Which conclusions hold under every rival explanation, and over every draw of the parameters.

    CONCLUSIONS (TOML), such as configs/conclusions/headlines.toml, lists the claims, how each is measured, the rivals and the
    rule. `dyad sweep` simulates each rival with the configuration's own values and with each draw, always with the same
    people and random numbers. The verdict depends on the interval of the effect:

    \b
    survives   it excludes zero, and at least half of the model's own effect remains
    weakens    it excludes zero, and less than half remains
    vanishes   it includes zero
    open       it includes zero only because it is wide: at least half of the model's own effect remains
    reverses   it excludes zero on the other side

    Over the draws, the interval is the middle 95 % of the possible effects. It contains the differences between draws and the
    luck of the runs. Specifications are not a sample of anything, so no p is computed over them. The figure is a
    specification curve. FOLDER/specifications.csv has every specification.
    """
    check_outputs(filter(None, [file, table]), csv, figure_path, page_path)
    check_figure(figure_path)
    asked = read_conclusions(file)
    known = {each.name: each for each in asked.all}
    for name in names:
        if name not in known:
            raise DyadError("--only", f"no conclusion {name}", f"{file.name} has {', '.join(known)}", "give one of these")
    draws = read_draws(table, first) if table else []
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Summary] = []
    for name in names or known:
        made = effects(known[name], asked.rivals, draws, folder, asked.rules.level, seed)
        found.append(summarise(known[name], made, asked))
        print(f"\n{render(found[-1])}", flush=True)
    specifications(found).to_csv(folder / "specifications.csv", index=False)
    if csv:
        as_table(found).to_csv(csv, index=False)
    if figure_path:
        draw(found, asked.rules).savefig(figure_path)
    if page_path:
        options = {"--draws": table, "--first": first, "--seed": seed, "--csv": csv, "--figure": figure_path, "--page": page_path}
        words = ["scripts/dyad-analysis", "robust", file, "-o", folder, *(f"--only {name}" for name in names),
                 *(f"{name} {value}" for name, value in options.items() if value is not None)]
        text = page(found, asked, " ".join(map(str, words)), said_of(table) if table else "", address(csv, page_path), address(figure_path, page_path))
        page_path.write_text(text, encoding="utf-8")
