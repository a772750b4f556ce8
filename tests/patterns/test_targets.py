"""All figures of data/targets.csv, each with its bounds: of patterns 1, 10 and 15 (docs/odd.md, 7), and one more.

100,000 salespeople for a year, everything at its default. Orientations, empathy and attachment are answers to
simulated questionnaires (reliability 0.8); sales, asks, the share of talking, knowledge and genotypes are known
exactly. Slopes are standardised over everybody, as in a moderated regression. The whole interval of the
estimate lies inside the bounds of the target.
"""

import pytest
from effects import between, correlation, mean, slope, standard

CO, SO = "customer_orientation", "sales_orientation"


def correlates(one, other):
    return lambda people: correlation(people, one, other)


def slope_among(gene, carriers, outcome, style):
    """Standardised slope in those who carry a gene, or in those who do not."""
    def measure(people):
        group = people[people[gene] == carriers]
        return slope(f"{outcome} on {style}, {gene}: {carriers}", group[outcome], group[style])
    return measure


def interaction(gene, outcome, style):
    """How much steeper the slope is in carriers than in others."""
    return lambda people: slope_among(gene, True, outcome, style)(people).minus(
        slope_among(gene, False, outcome, style)(people))


MEASURES = {
    "co_7r_correlation": correlates("carries_7r", CO),
    "co_a1_correlation": correlates("carries_a1", CO),
    "so_7r_correlation": correlates("carries_7r", SO),
    "so_a1_correlation": correlates("carries_a1", SO),
    "co_avoidance_slope_7r": slope_among("carries_7r", True, CO, "avoidance"),
    "co_avoidance_slope_no7r": slope_among("carries_7r", False, CO, "avoidance"),
    "co_avoidance_slope_a2a2": slope_among("carries_a1", False, CO, "avoidance"),
    "co_avoidance_slope_a1": slope_among("carries_a1", True, CO, "avoidance"),
    "co_anxiety_7r_interaction": interaction("carries_7r", CO, "anxiety"),
    "co_anxiety_a1_interaction": interaction("carries_a1", CO, "anxiety"),
    "so_avoidance_slope": lambda people: slope("SO on avoidance", people[SO], people["avoidance"]),
    "co_sales_correlation": correlates(CO, "sales"),
    "knowledge_sales_correlation": correlates("knowledge", "sales"),
    "empathy_sales_correlation": correlates("trait_empathy", "sales"),
    "talk_share_mean": lambda people: mean("share of the talking", people["talk_share"]),
    "anxious_close_share_slope": lambda people: slope(
        "share of close on anxiety", standard(people["close_share"]), people["anxiety"]),
}


def test_every_target_has_a_measure(targets):
    """No row of the table is left out."""
    assert sorted(MEASURES) == sorted(targets.index)


@pytest.mark.parametrize("target", MEASURES)
def test_simulated_figures_are_as_published(answers, targets, target):
    """The simulated figure is inside the bounds of the target."""
    between(MEASURES[target](answers), *targets.loc[target, ["low", "high"]])
