"""The slow twin by itself, held against its sources: the attachment table, and the figures of docs/odd.md."""

import multiprocessing
from random import Random

import pandas as pd
import pytest
from dyad.twin import population, simulate
from dyad.twin.parameters import resolve

REFERENCE = {
    "influence": (0.42, 0.018), "customer_power": (0.64, 0.01), "trust": (0.39, 0.016), "empathy": (0.46, 0.02),
    "customer_empathy": (0.48, 0.013), "intoxication": (0.29, 0.026), "customer_orientation": (0.52, 0.013),
    "sales_orientation": (0.09, 0.008), "talk_share": (0.65, 0.014), "sales": (18.8, 4.8), "asks": (76, 6.7),
    "chases": (136, 8), "churned_accounts": (6.8, 0.8), "discount": (0.193, 0.012),
}


def test_table_is_standardised():
    source, random = resolve({}).attachment.salespeople, Random(1)
    drawn = pd.DataFrame([population.draw_attachment(source, random) for _ in range(40_000)])
    assert list(drawn.mean()) == pytest.approx([0.0, 0.0], abs=0.02)
    assert list(drawn.std()) == pytest.approx([1.0, 1.0], abs=0.02)
    (anxiety, anxiety_sd), (avoidance, avoidance_sd) = population.attachment_table().moments
    assert [anxiety, avoidance, anxiety_sd, avoidance_sd] == pytest.approx([3.11, 2.573, 0.803, 0.839], abs=0.04)


def test_normal_source_correlates_then_scales_then_shifts():
    source = resolve({"attachment": {"leaders": {
        "source": "normal", "correlation": 0.6, "anxiety_shift": 2.0, "avoidance_scale": 3.0}}}).attachment.leaders
    random = Random(2)
    drawn = pd.DataFrame([population.draw_attachment(source, random) for _ in range(20_000)])
    assert list(drawn.mean()) == pytest.approx([2.0, 0.0], abs=0.08)
    assert list(drawn.std()) == pytest.approx([1.0, 3.0], abs=0.06)
    assert drawn.corr().iloc[0, 1] == pytest.approx(0.6, abs=0.02)


def test_traits_follow_their_distributions():
    config = {"population": {"teams": 40, "accounts": 3, "members_min": 2, "members_max": 4},
              "traits": {"avoidance_on_empathy": 0.1, "will_sd": 0.1}, "genetics": {"drd4_7r": 0.5}}
    people, _ = population.make_population(resolve(config), Random(3))
    accounts = [one for person in people for one in person.accounts]
    table = pd.DataFrame([(p.trait_empathy, p.avoidance, p.drd4_7r, p.knowledge, p.territory) for p in people])
    assert table[0].cov(table[1]) / table[1].var() == pytest.approx(-0.1, abs=0.02)
    assert table[2].value_counts(normalize=True).sort_index().tolist() == pytest.approx([0.25, 0.5, 0.25], abs=0.08)
    assert (table[3].mean(), table[4].std()) == (pytest.approx(0.55, abs=0.04), pytest.approx(2.65, abs=0.33))
    sizes = pd.Series([len(one.members) for one in accounts])
    assert sizes.value_counts(normalize=True).sort_index().tolist() == pytest.approx([1 / 3] * 3, abs=0.07)
    assert sum(one.value for one in accounts) / sizes.sum() == pytest.approx(1.0, abs=0.08)


def test_twin_reaches_the_reference_figures():
    """docs/odd.md, 6; tolerances are about four standard errors of 256 salespeople, and the figures' rounding."""
    config = {"population": {"teams": 8}}
    with multiprocessing.Pool(2) as pool:
        result = pd.concat(pool.starmap(simulate, [(config, seed) for seed in (1, 2, 3, 4)]))
    for name, (figure, tolerance) in REFERENCE.items():
        assert result[name].mean() == pytest.approx(figure, abs=tolerance), name
