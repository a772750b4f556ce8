"""Pattern 1 (docs/odd.md, 7): avoidance makes customer orientation in carriers of DRD4 7R and in DRD2 A2/A2.

100,000 salespeople, one year. Orientations and attachment are answers to simulated questionnaires (reliability
0.8), standardised over everybody, as in a moderated regression; genotypes are known exactly. "Near zero" is
what data/targets.csv calls near zero. That the slopes in the other genotypes are near zero, and that genotype
does not moderate what anxiety does to customer orientation, are rows of that table: test_targets.py.
"""

import pytest
from effects import above, between, slope

GROUPS = {
    "7R": lambda people: people["carries_7r"],
    "no7R": lambda people: ~people["carries_7r"],
    "A1": lambda people: people["carries_a1"],
    "A2/A2": lambda people: ~people["carries_a1"],
}


def slope_in(answers, group, orientation, style):
    people = answers[GROUPS[group](answers)]
    return slope(f"{orientation} on {style}, {group}", people[orientation], people[style])


@pytest.mark.parametrize(("carriers", "near_zero"), [("7R", "no7r"), ("A2/A2", "a1")])
def test_avoidance_makes_customer_orientation_in_7r_carriers_and_in_a2a2(answers, targets, carriers, near_zero):
    """Clearly positive: the slope is above everything that would count as near zero."""
    bound = targets.loc[f"co_avoidance_slope_{near_zero}", "high"]
    above(slope_in(answers, carriers, "customer_orientation", "avoidance"), bound)


@pytest.mark.parametrize(("carriers", "others"), [("7R", "no7R"), ("A2/A2", "A1")])
def test_genotype_moderates_avoidance(answers, carriers, others):
    """The slope is steeper in the one genotype than in the other."""
    steep, flat = (slope_in(answers, group, "customer_orientation", "avoidance") for group in (carriers, others))
    above(steep.minus(flat))


@pytest.mark.parametrize("group", GROUPS)
def test_avoidance_does_not_make_sales_orientation(answers, targets, group):
    """In no genotype does sales orientation depend on avoidance."""
    bounds = targets.loc["so_avoidance_slope", ["low", "high"]]
    between(slope_in(answers, group, "sales_orientation", "avoidance"), *bounds)


@pytest.mark.parametrize(("carriers", "others", "target"), [
    ("7R", "no7R", "co_anxiety_7r_interaction"), ("A1", "A2/A2", "co_anxiety_a1_interaction")])
def test_genotype_does_not_moderate_what_anxiety_does_to_sales_orientation(answers, targets, carriers, others, target):
    """Near zero as for customer orientation: anxiety does about as much in both genotypes."""
    one, other = (slope_in(answers, group, "sales_orientation", "anxiety") for group in (carriers, others))
    between(one.minus(other), *targets.loc[target, ["low", "high"]])
