"""Pattern 13 (docs/odd.md, 7): what can be trained raises sales, and old habits return.

8,000 salespeople for a year, all treated, as 40 replicates of 200, compared with the same people untreated and
with the same random numbers; standard errors are those over replicates. Strengths are those of configs/.
"""

import functools

import pytest
from effects import above, below, change

SALESPEOPLE, REPLICATES = 200, 40
START, HALF_LIFE = 4, 6.0
EARLY, LATE = slice(START + 4, START + 16), slice(40, 52)
TRAINED = {
    "prepared_questions": {"strength": 0.9, "n": 3},
    "humility": {"strength": 0.8},
    "name_observations": {"strength": 1.0},
    "redistribute_power": {"strength": 1.0},
    "knowledge": {"strength": 0.2},
}


@pytest.fixture(scope="module")
def sales(simulator):
    """Mean sales per salesperson: one row per replicate, one column per week."""
    @functools.cache
    def simulate(kind=None, half_life=0.0):
        treatment = {"kind": kind, "start": START, "half_life": half_life, **TRAINED.get(kind, {})}
        results = simulator.simulate(SALESPEOPLE, {"run.replicates": REPLICATES},
                                     interventions=[treatment] if kind else [])
        return results["weekly_sales"].values[:, :, 0]
    return simulate


def raised(name, treated, untreated, weeks=slice(START, None)):
    """How many more sales in a week of these weeks."""
    return change(f"sales per week, {name}", treated[:, weeks].mean(axis=1), untreated[:, weeks].mean(axis=1))


@pytest.mark.parametrize("kind", TRAINED)
def test_training_raises_sales(sales, kind):
    """From its start to the end of the year, training that lasts raises sales."""
    above(raised(f"{kind} against none", sales(kind), sales()))


@pytest.mark.parametrize("kind", TRAINED)
def test_with_a_half_life_the_effect_fades(sales, kind):
    """With a half-life of six weeks, more is left of the effect a quarter after the start than at the year's end,
    where it is clearly smaller than that of training which lasts."""
    fading, lasting, none = sales(kind, HALF_LIFE), sales(kind), sales()
    effect = fading - none
    below(change(f"effect of fading {kind}, the last quarter against weeks 8 to 19", effect[:, LATE].mean(axis=1),
                 effect[:, EARLY].mean(axis=1)))
    below(raised(f"{kind}, fading against lasting, last quarter", fading, lasting, LATE))
