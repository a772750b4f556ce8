"""A plan as a text in the fields of the ADEMP-PreReg template for simulation studies (Siepe et al. 2024), which OSF offers.

Fields of which a sweep says nothing, such as the aim, are marked as to be written.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..effects.questions import short
from ..figures.words import CAVEAT, company, joined
from ..version import __version__
from .plan import Plan

TO_WRITE = "**[to be written: "
MANY = 20  # measures; with more, none of them can be the outcome
KINDS = {
    "grid": "Fully factorial.", "one_at_a_time": "One at a time: the base, then each level of each factor with the others at the base.",
    "random": "A random sample of the factors' ranges.", "latin_hypercube": "A Latin hypercube over the factors' ranges.",
    "sobol": "A scrambled Sobol' sequence over the factors' ranges.", "morris": "Trajectories of Morris (1991) over the factors' ranges.",
    "saltelli": "Rows of Saltelli et al. (2010) over the factors' ranges.", "csv": "Scattershot: the conditions are listed.",
}
METHODS = {
    "morris": "Elementary effects with 95 % intervals over trajectories, without luck: `dyad-analysis sensitivity`.",
    "saltelli": "First-order and total indices with 95 % intervals over rows, without luck: `dyad-analysis sensitivity`.",
    "grid": "Paired contrasts of levels, and differences of contrasts, with 95 % intervals of Student's t; p corrected by Holm's procedure "
            "for the number of contrasts that are named: `dyad-analysis effect`.",
}
METHODS["one_at_a_time"] = METHODS["csv"] = METHODS["grid"]


def to_write(what: str) -> str:
    return f"{TO_WRITE}{what}]**"


def text(plan: Plan, sweep: Path) -> str:
    """The whole text, Markdown. It ends with the resolved sweep, over which the hash is."""
    table, title = plan.table, _title(sweep)
    parts = [f"# Preregistration: {title}",
             "In the fields of ADEMP-PreReg, the template for simulation studies of Siepe, Bartoš, Morris, Boulesteix, Heck and Pawel "
             "(2024, *Psychological Methods*, doi 10.1037/met0000695), made from the plan itself. Fields that a plan does not contain are "
             "marked as to be written.",
             f"Plan: SHA-256 `{plan.digest}`, model version `{plan.model_version}`, program `{plan.program}`.",
             "`dyad-analysis prereg --check THIS.md RESULT.h5` lists the differences between a result and this plan."]
    for section, fields in _sections(plan, table, title).items():
        parts.append(f"## {section}")
        parts += [f"### {question}\n\n{answer}" for question, answer in fields.items()]
    parts += ["## The resolved sweep", "This block contains everything that the runs depend on. The hash above is its hash.", f"```toml\n{plan.resolved}```"]
    return "\n\n".join(parts) + "\n"


def _title(sweep: Path) -> str:
    """The first line of the sweep file, which says what it shows."""
    first = (sweep.read_text().splitlines() or [""])[0]
    return first.startswith("#") and first.removeprefix("#").strip().rstrip(".") or sweep.stem


def _sections(plan: Plan, table: dict[str, Any], title: str) -> dict[str, dict[str, str]]:
    made: list[Callable[[], dict[str, str]]] = [
        lambda: _general(title), lambda: {"2.1 Aim of the simulation study": to_write("the question, and what would answer it")},
        lambda: _mechanism(plan, table), lambda: {"4.1 Estimands and targets": _estimands(table)},
        lambda: {"5.1 Methods, and quantities that are extracted": _methods(table)},
        lambda: _performance(plan, table), lambda: _other(plan)]
    names = ["General information", "Aims", "Data-generating mechanism", "Estimands and targets", "Methods", "Performance measures", "Other"]
    return {f"{number}. {name}": fields() for number, (name, fields) in enumerate(zip(names, made), start=1)}


def _general(title: str) -> dict[str, str]:
    return {"1.1 Title of the project": title, "1.2 Contributors": to_write("names, with ORCID iDs"),
            "1.3 Description of the project": f"A study by simulation with dyad, an agent-based model of salespeople and customers. {CAVEAT} "
                                              + to_write("what the study is part of"),
            "1.4 Related simulation studies by the contributors": to_write("earlier runs of this question, pilots included")}


def _mechanism(plan: Plan, table: dict[str, Any]) -> dict[str, str]:
    base, design = table["base"], table["design"]
    factors = table.get("factor", [])
    keys = _columns(design) if design["kind"] == "csv" else [each["key"] for each in factors]
    listed = "\n".join(f"* {_factor(each)}" for each in factors) or f"The {plan.points:,} conditions are listed in `design.table` of the plan."
    return {
        "3.1 How the parameters are specified":
            f"Parametric: the agent-based model of dyad, model version {plan.model_version}, as docs/odd.md describes it, with "
            f"{company(base)}. Attachment scores are drawn from {_attachment(base)}, genotypes from allele frequencies. All other parameters "
            "stand in the plan below, under `[base]`; docs/keys.md gives the evidence for each.",
        "3.2 Factors": joined([f"`{key}`" for key in keys]) + ".",
        "3.3 Values of the factors, and further settings": listed,
        "3.4 How levels are combined, and how many conditions there are":
            f"{KINDS[design['kind']]} {plan.points:,} conditions" + (f" (seed of the design {design['seed']})." if "seed" in design else "."),
    }


def _columns(design: dict[str, Any]) -> list[str]:
    return [key.strip() for key in design["table"].strip().splitlines()[0].split(",")]


def _attachment(base: dict[str, Any]) -> str:
    sources = {base["attachment"][who]["source"] for who in ("salespeople", "customers", "leaders")}
    names = {"table": "counts of 12,769 adults (data/attachment_ecr.csv)" if base["attachment"].get("table") == "built-in" else "a table of its own",
             "normal": "a bivariate normal distribution"}
    return joined([names[source] for source in sorted(sources)])


def _factor(factor: dict[str, Any]) -> str:
    keys = joined([f"`{key}`" for key in [factor["key"], *factor.get("link", [])]])
    if "values" in factor:
        return f"{keys}: {joined([short(value) for value in factor['values']])}"
    levels = f", {factor['levels']} levels" if "levels" in factor else ""
    scale = ", on a logarithmic scale" if factor["scale"] == "log" else ""
    return f"{keys}: {short(factor['low'])} to {short(factor['high'])}{levels}{scale}"


def _estimands(table: dict[str, Any]) -> str:
    measures = table["results"]["measures"]
    if len(measures) > MANY:
        return f"{len(measures)} measures are kept of each run (docs/odd.md, section 5). " + to_write("the one or two measures that decide")
    return (f"Expected values over the luck of the runs, in each condition, of {joined([f'`{each}`' for each in measures])} "
            "(docs/odd.md, section 5), and how they differ between conditions. " + to_write("which of them is primary"))


def _methods(table: dict[str, Any]) -> str:
    kind = table["design"]["kind"]
    method = METHODS.get(kind) or to_write("the regression or emulator that is fitted to the conditions")
    return f"{method} " + to_write("the contrasts or factors that are named beforehand")


def _performance(plan: Plan, table: dict[str, Any]) -> dict[str, str]:
    common = table["random_numbers"] == "common"
    luck = ("All conditions have the same people and the same random draws. So differences between conditions are taken within "
            "replicates." if common else "Each condition has random numbers of its own.")
    return {
        "6.1 Performance measures": "The mean over replicates of each estimand, and of its differences between conditions. " + luck,
        "6.2 Monte Carlo uncertainty": "Standard errors over replicates, SD/√n, of means and of paired differences; reported as 95 % intervals of "
                                       "Student's t." if plan.replicates > 1 else "One replicate: no standard error can be given within a condition.",
        "6.3 Repetitions": _repetitions(plan, table),
        "6.4 Missing values": "A measure that is undefined in a run, such as the discount of a run without a sale, is omitted with its pair, and "
                              "omitted pairs are counted. A failed run is repeated (`--retry-failed`). If it fails again, it is reported.",
        "6.5 Interpretation": to_write("the smallest difference that matters, and the interpretation of each possible outcome"),
    }


def _repetitions(plan: Plan, table: dict[str, Any]) -> str:
    seed = f"`run.seed` is {table['base']['run']['seed']}."
    if rule := table.get("adaptive"):
        return (f"Of each condition, until the {rule['confidence']:.0%} interval of the mean of `{rule['measure']}` is at most {rule['half_width']:g} to "
                f"either side: from {rule['minimum']} on, in batches of {rule['batch']}, at most {plan.replicates:,}. {seed}")
    return f"{plan.replicates:,} of each condition, {plan.points * plan.replicates:,} runs. {seed} " + to_write("why so many")


def _other(plan: Plan) -> dict[str, str]:
    libraries = joined([f"{name} {version(name)}" for name in ("numpy", "scipy", "pandas", "statsmodels")])
    return {
        "7.1 Software": f"dyad, model version {plan.model_version}, program {plan.program}. Analysis: dyad-analysis {__version__}, Python "
                        f"{platform.python_version()}, {libraries}.",
        "7.2 Computational environment": f"Written on {platform.system()} {platform.machine()}. Results are the same, bit for bit, on other machines, "
                                         "with any number of threads and with other compilers.",
        "7.3 Reproducibility": "The result file holds the resolved sweep, seeds, versions and a digest of each run. `dyad replay` repeats any run "
                               "from it, and `dyad-analysis verify` repeats a sample. The file will be published with this text.",
        "7.4 Anything else": to_write("or: nothing"),
    }
