"""A plan as tables to read, and as a paragraph for a paper."""

from __future__ import annotations

import textwrap

import numpy as np

from ..figures.words import joined
from ..surveys import REGRESSIONS
from ..version import __version__
from .assumed import Study
from .mistakes import Mistakes
from .plan import Plan, squared
from .rivals import Rival
from .sizes import MOST, Size

WIDTH = 112
ERRORS = {"ols": "classical standard errors", "hc3": "HC3 standard errors"}


def head(plan: Plan) -> str:
    """What is tested, and what is assumed."""
    study = plan.study
    return wrapped(f"Tested: {study.tested}, two-sided p < .05, in a regression of the outcome on "
                   f"{joined(list(REGRESSIONS[study.moderators].columns))}; {ERRORS[study.errors]}.",
                   f"Assumed, not found: {assumptions(study)}.",
                   "Effects are in SDs of the outcome per SD of the trait, both before measurement error: how much steeper the outcome "
                   f"rises with the trait in {steep(study)}.")


def steep(study: Study) -> str:
    return "carriers than in others" if len(study.alleles) == 1 else "carriers of both than it would be by either alone"


def assumptions(study: Study) -> str:
    carried = joined([f"{study.frequency[allele]:g} ({allele}; {100 * study.carriers(allele):.0f} % carry it)" for allele in study.alleles])
    unequal = "" if study.spread == 1 else f"; the residual SD of those in whom the slope differs is {study.spread:g} times that of the others"
    return (f"allele frequency {carried}; reliability {study.trait:g} (trait) and {study.outcome:g} (outcome); a slope of {study.slope:g} in "
            f"the others{unequal}; normal scores and errors")


def table(plan: Plan) -> str:
    """A line per effect; beside it, for each size of study, what it finds."""
    wanted = f"people for {100 * plan.wanted:.0f} % power"
    lines = [f"{'effect':<8}{'f2':<8}{wanted:<30}closed form"]
    for size in plan.sizes:
        lines.append(f"{size.effect:<8g}{squared(plan.study, size.effect):<8.3f}{people(size):<30}{formula(size):<12}".rstrip())
    for count in dict.fromkeys(each.people for each in plan.mistakes):
        lines += ["", f"{f'{count:,} people':<16}{'power':<28}{'wrong sign (type S)':<26}exaggeration (type M)"]
        lines += [found(each) for each in plan.mistakes if each.people == count]
    return "\n".join([*lines, wrapped("Type S and type M: of studies with p < .05, how many estimates have the wrong sign, and how many times "
                                      "too large estimates are on average, held against what the same questionnaires would give if "
                                      "everybody were asked.")])


def people(size: Size) -> str:
    if not np.isfinite(size.people):
        return f"over {MOST:,}: not simulated" if size.effect else "-"
    return f"{np.ceil(size.people):,.0f} ({size.low:,.0f} to {size.high:,.0f})"


def formula(size: Size) -> str:
    return f"{np.ceil(size.formula):,.0f}" if np.isfinite(size.formula) else "-"


def found(each: Mistakes) -> str:
    if each.effect == 0:
        return f"  {'none':<14}{str(each.power):<28}false positives"
    wrong = str(each.wrong_sign) if each.wrong_sign else "nothing found"
    times = f"x {each.exaggeration:.1f} ({each.low:.1f} to {each.high:.1f})" if np.isfinite(each.exaggeration) else ""
    return f"  {each.effect:<14g}{str(each.power):<28}{wrong:<26}{times}".rstrip()


def assured(plan: Plan) -> str:
    """What the draws are, the chance of a finding by size, and which size gives the wanted one."""
    draws, answer = plan.draws, plan.assurance
    if draws is None or answer is None:
        return ""
    low, middle, high = np.quantile(draws.effect, [0.05, 0.5, 0.95])
    luck = f" Luck of the simulation, SD {draws.luck:.3f}, has been taken out of their spread." if np.isfinite(draws.luck) else ""
    sign = "positive" if answer.sign > 0 else "negative"
    lines = [wrapped(f"Assurance over {len(draws.effect)} draws of {draws.path.name}: median effect {middle:.2f}, 90 % of draws {low:.2f} to "
                     f"{high:.2f}.{luck}"), f"{'people':<16}chance of p < .05, {sign}"]
    lines += [f"  {size:<14,}{share}" for size, share in zip(answer.sizes, answer.shares)]
    return "\n".join([*lines, wrapped(assured_size(plan))])


def assured_size(plan: Plan) -> str:
    answer = plan.assurance
    assert answer is not None
    wanted = f"{100 * plan.wanted:.0f} % assurance"
    limit = f"The effect has this sign in {100 * answer.most:.0f} % of the draws: larger studies hardly exceed that."
    if not np.isfinite(answer.people):
        return f"{wanted} is not reached with {answer.sizes[-1]:,} people. {limit}"
    above = f"{answer.high:,.0f}" if np.isfinite(answer.high) else f"more than {answer.sizes[-1]:,}"
    return f"{wanted} takes {np.ceil(answer.people):,.0f} people ({answer.low:,.0f} to {above}). {limit}"


def rivals(found_in: list[Rival]) -> str:
    """A line per world and size."""
    if not found_in:
        return ""
    room = max(len(rival.name) for rival in found_in) + 4
    lines = [f"{'world':<{room}}{'people':<8}{'effect in it':<26}{'p < .05':<24}{'false positives':<24}5 % within error?"]
    for rival in found_in:
        effect = f"{rival.effect:.3f} ({rival.low:.3f} to {rival.high:.3f})"
        verdict = "yes" if rival.holds else f"no, p {'< .001' if rival.p < 0.001 else f'= {rival.p:.3f}'}"
        lines.append(f"{rival.name:<{room}}{rival.people:<8,}{effect:<26}{str(rival.clear):<24}{str(rival.false):<24}{verdict}")
    note = wrapped("False positives: genotypes dealt anew among the people of a world, so that they can have no effect there while all else "
                   "stays as it is. Whether 5 % lies within error is an exact test, corrected by Holm's procedure for all lines.")
    return "\n".join([*lines, note])


def paragraph(plan: Plan) -> str:
    """For the section on methods of a paper."""
    study = plan.study
    sizes = [size for size in plan.sizes if np.isfinite(size.people)]
    parts = [f"We planned for the moderation {study.tested} (two-sided test at .05, least squares with {ERRORS[study.errors]}). Power was "
             f"simulated with dyad-analysis {__version__} (up to {plan.samples:,} surveys at each size, seed {plan.seed}), assuming {assumptions(study)}."]
    if sizes:
        parts.append(f"For assumed effects of {joined([f'{size.effect:g}' for size in sizes])} SD of the outcome per SD of the trait, "
                     f"{100 * plan.wanted:.0f} % power takes {joined([people(size) for size in sizes])} people (95 % interval of the simulation).")
    parts += [_mistakes(each) for each in plan.mistakes if each.effect and each.wrong_sign]
    if plan.draws and plan.assurance:
        parts.append(f"Over {len(plan.draws.effect)} draws of what the effect may be, {assured_size(plan)}")
    parts.append("The effects are inputs of this calculation and not findings: it says what a study could find if they were true, and "
                 "nothing of whether they are.")
    return wrapped(" ".join(parts))


def _mistakes(each: Mistakes) -> str:
    assert each.wrong_sign is not None
    return (f"Under {each.effect:g}, {100 * each.power.value:.0f} % of studies of {each.people:,} people reach p < .05; their estimates "
            f"are {each.exaggeration:.1f} times too large on average, and {100 * each.wrong_sign.value:.1f} % have the wrong sign.")


def wrapped(*sentences: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(each, WIDTH)) for each in sentences)
