"""Answers as lines to read, and the paragraph for the section on methods."""

from __future__ import annotations

import textwrap
from pathlib import Path

import numpy as np
import xarray as xr

from ..figures.words import joined
from ..report.forest import span
from ..results import configuration, kind_of
from ..version import __version__
from .answers import Answer

WIDTH = 100


def p_text(p: float) -> str:
    if not np.isfinite(p):
        return "-"
    return "< .001" if p < 0.001 else f"{p:.3f}".lstrip("0")


def render(answers: list[Answer]) -> str:
    """A question and its answer on two lines each, so that long keys stay whole."""
    lines: list[str] = []
    measure = ""
    for each in answers:
        if each.question.measure != measure:
            measure = each.question.measure
            lines += ["", measure] if lines else [measure]
        tested = f"p = {p_text(each.p_holm)}" if not each.p_holm < 0.001 else "p < .001"
        null = f", equivalence p = {p_text(each.p_equivalence_holm)}".replace("= <", "<") if each.bound is not None else ""
        lines += [f"  {each.question.text}", f"      {span(each.found)}   {tested}{null}   {each.verdict}"]
    return "\n".join(lines)


def methods(answers: list[Answer], files: list[tuple[Path, xr.Dataset]]) -> str:
    """What was done, to be copied into a paper: numbers of runs, tests, correction, versions, seeds, digests."""
    first = files[0][1]
    pairs = sorted({each.found.pairs for each in answers})
    bound = answers[0].bound
    count = len(answers)
    many = f"Each of {count} named contrasts" if count > 1 else "The named contrast"
    parts = [
        f"Simulated with dyad, model version {first.attrs['model_version']}, program {first.attrs.get('program_version', 'unknown')}.",
        f"{many} is a mean of paired differences over "
        f"{' to '.join(str(n) for n in dict.fromkeys((pairs[0], pairs[-1])))} replicates, {luck(first)}, with a 95 % interval and a "
        f"two-sided test of Student's t." + (f" The intervals are not corrected for the number of tests; each p is corrected for {count} "
                                             "tests by Holm's procedure (1979)." if count > 1 else ""),
    ]
    if bound is not None:
        parts.append(f"Equivalence was tested by two one-sided t tests (Schuirmann 1987) against a smallest difference that matters of "
                     f"{bound:g}, in units of the measure" + (", p corrected likewise." if count > 1 else "."))
    names = joined([f"{path.name} (seed {results.attrs['seed']}, digest {results.attrs['digest']})" for path, results in files])
    parts.append(f"Results: {names}; analysed with dyad-analysis {__version__}. Intervals describe the random draws inside the "
                 "model. They do not include the possibility that the model is wrong.")
    return "\n".join(textwrap.wrap(" ".join(parts), WIDTH))


def luck(results: xr.Dataset) -> str:
    """What the two sides of a pair share."""
    if kind_of(results) == "sweep" and configuration(results)["random_numbers"] == "independent":
        return "with different random numbers at each point, so that pairing has no advantage"
    return "which have the same people and the same random draws on both sides"
