"""Pattern 2 (docs/odd.md, 7): samples as small as the published ones reach p < .05 only in part.

500 surveys of 70 out of 100,000 salespeople; `dyad-analysis published` reports more.
"""

import numpy as np
import pandas as pd
import pytest

from dyad.published import FINDINGS, PATTERN, Design, draw_surveys, search
from dyad.surveys import reliabilities

PUBLISHED_SIZE, SAMPLES = 70, 500
MODERATIONS = [finding for finding in FINDINGS if finding.outcome == "CO" and finding.trait == "avoidance"]
BY_7R, BY_A1 = "CO: 7R x avoidance", "CO: A1 x avoidance"


def find(people, size=PUBLISHED_SIZE, samples=SAMPLES, seed=1):
    people = people if "replicate" in people else people.assign(replicate=0)
    return search(draw_surveys(people, Design(size, samples, reliabilities([]), seed)), MODERATIONS)


def people_with(moderation, count, draw):
    """People in whom customer orientation rises with avoidance by so much in 7R carriers, and not in others."""
    genes = {name: draw.binomial(2, 0.2, count) for name in ("drd4_7r", "drd2_a1")}
    avoidance, anxiety, sales_orientation = draw.normal(size=(3, count))
    orientation = moderation * avoidance * (genes["drd4_7r"] >= 1) + draw.normal(size=count)
    return pd.DataFrame({"avoidance": avoidance, "anxiety": anxiety, "customer_orientation": orientation,
                         "sales_orientation": sales_orientation, **genes})


@pytest.fixture(scope="module")
def found(many):
    return find(many)


def test_small_samples_find_the_pattern_only_in_part(found):
    """The published pattern, both effects and no other, is neither found always nor never."""
    print(found[PATTERN])
    assert found[PATTERN].low > 0.05 and found[PATTERN].high < 0.95


def test_small_samples_do_not_always_find_the_moderation(found):
    """Each of the two interactions with genotype is missed by some of the samples."""
    assert found[BY_7R].clear_positive.high < 0.99 and found[BY_A1].clear_negative.high < 0.99


def test_large_samples_find_the_moderation_more_often(many, found):
    """It is the size of the sample that hides it."""
    large = find(many, size=280, samples=200)
    assert large[BY_7R].clear_positive.low > found[BY_7R].clear_positive.value
    assert large[BY_A1].clear_negative.low > found[BY_A1].clear_negative.value


def test_without_any_effect_one_sample_in_twenty_finds_one():
    """What the tests call p < .05 is p < .05: for people in whom nothing depends on anything."""
    by_chance = find(people_with(0.0, 42_000, np.random.default_rng(1)), samples=600)
    for finding in MODERATIONS:  # 2.5 % to either side
        for share in (by_chance[finding.name].clear_positive, by_chance[finding.name].clear_negative):
            assert share.low < 0.03 and share.high > 0.02, (finding.name, share)


def test_intervals_cover_the_share_that_they_promise():
    """95 % intervals from 100 populations of 3,500 people hold the share of all such people in 95 of them; in 88
    or fewer by chance once in a few hundred times."""
    draw = np.random.default_rng(2)
    truth = find(people_with(0.6, 210_000, draw), samples=3000)[BY_7R].clear_positive.value
    shares = [find(people_with(0.6, 3_500, draw), seed=k)[BY_7R].clear_positive for k in range(100)]
    covered = sum(share.low <= truth <= share.high for share in shares)
    print(f"share {truth:.3f}, covered by {covered} of 100 intervals")
    assert covered > 88
