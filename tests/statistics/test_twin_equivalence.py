"""The program and the slow twin, written apart from each other, must be the same model.

Both run the configurations below from unlike seeds; `dyad.twin.equivalence` then compares all measures. The chance of
any false alarm over all configurations together is ALPHA = 0.1 %, and all seeds are fixed: a failure means a
difference, and stays. That the comparison can see is tested too: with a constant that is a tenth off, it must fail.
The twin by itself is held against its sources: the attachment table, and the reference figures of docs/odd.md, 6.
The program is build/release/dyad, or what the environment variable DYAD names.
"""

import multiprocessing
import os
import subprocess
import tomllib
from pathlib import Path
from random import Random

import numpy as np
import pandas as pd
import pytest
import xarray
from dyad.twin import equivalence, population, simulate
from dyad.twin.parameters import MOVES, resolve

ROOT = Path(__file__).resolve().parents[2]
ALPHA = 0.001
TWIN_RUNS = 48
PROGRAM_RUNS = 160
TWIN_SEED, PROGRAM_SEED = 50_000, 7

SMALL = """
[run]
seed = 7
weeks = 10
survey_weeks = 6
[population]
teams = 6
team_size = 4
accounts = 7
"""
CONFIGURATIONS = {
    "baseline": SMALL + """
[market]
churn = 0.05
""",
    "buying_groups": SMALL + """
members_min = 1
members_max = 4
[market]
churn = 0.05
[closing]
intercept = -1.5
[moves.close]
habit = 0.4
[attachment.salespeople]
source = "normal"
correlation = 0.4
[attachment.customers]
anxiety_shift = 0.8
avoidance_scale = 1.5
""",
    "prepared_questions": SMALL.replace("weeks = 10", 'weeks = 10\nopening_move = "socialise"') + """
[[intervention]]
kind = "prepared_questions"
n = 4
share = 0.5
start = 2
end = 9
half_life = 4
strength = 0.9
[[intervention]]
kind = "prepared_questions"
n = 2
end = -1
half_life = 0
strength = 0.6
[[intervention]]
kind = "humility"
share = 0.7
group = "7r"
strength = 0.8
""",
    "training": SMALL + """
members_min = 1
members_max = 2
[attachment.leaders]
anxiety_shift = 1.0
avoidance_shift = 1.0
[closing]
intercept = -1.5
""" + "".join(f'[[intervention]]\nkind = "{kind}"\nshare = 0.5\nstrength = {strength}\ngroup = "{group}"\n'
               for kind, strength, group in (
                   ("redistribute_power", 1.0, "no_7r"), ("name_observations", 0.7, "a2a2"), ("no_pitch", 0.8, "a1"),
                   ("commitment_technique", 1.0, "anxious"), ("knowledge", 0.3, "secure"),
                   ("attachment_awareness", 1.5, "all"), ("leader_coaching", 0.5, "fearful"),
                   ("leader_delegation", 0.5, "avoidant"), ("redistribute_power", 0.5, "all"))),
    "rival_hypotheses": SMALL + """
[dopamine]
a1_learning = 0.5
a1_choice = 0.5
[power]
empathy_erosion = 0.3
empathy_erosion_sd = 0.5
[influence]
scar_healing = 0.1
[learning]
rate = 0.2
[moves.pitch]
habit = 1.2
content = 0.6
[market]
churn = 0.1
competition = 1.0
""",
}
REFERENCE = {
    "influence": (0.43, 0.02), "customer_power": (0.64, 0.01), "trust": (0.40, 0.02), "empathy": (0.46, 0.02),
    "customer_empathy": (0.48, 0.015), "intoxication": (0.30, 0.03), "customer_orientation": (0.53, 0.02),
    "sales_orientation": (0.09, 0.008), "talk_share": (0.63, 0.02), "sales": (28, 7), "chases": (125, 9),
    "churned_accounts": (6.1, 0.8), "discounts": (5.2, 1.4),
}
EACH = ALPHA / len(CONFIGURATIONS)


@pytest.fixture(scope="module")
def program():
    path = Path(os.environ.get("DYAD", ROOT / "build" / "release" / "dyad"))
    if not path.exists():
        pytest.fail(f"{path}: no such program (the twin has nothing to be compared with): "
                    "build it with `cmake --preset release && cmake --build --preset release`, or set DYAD")
    return path.resolve()


def one_twin_run(task):
    name, run = task
    seed = TWIN_SEED + 1000 * list(CONFIGURATIONS).index(name) + run
    return simulate(tomllib.loads(CONFIGURATIONS[name]), seed).assign(replicate=run)


@pytest.fixture(scope="module")
def twin():
    """Configuration -> what TWIN_RUNS runs of the twin measured."""
    tasks = [(name, run) for name in CONFIGURATIONS for run in range(TWIN_RUNS)]
    with multiprocessing.Pool(2) as pool:
        frames = pool.map(one_twin_run, tasks, chunksize=8)
    return {
        name: pd.concat(frames[i * TWIN_RUNS : (i + 1) * TWIN_RUNS], ignore_index=True)
        for i, name in enumerate(CONFIGURATIONS)
    }


def read_result(path, columns):
    """A result file as the twin's table: one row per salesperson, one column per measure."""
    with xarray.open_dataset(path) as result:
        table = {}
        for name in columns:
            if name in result:
                values = result[name].transpose("replicate", "salesperson")
            else:
                share, move = name.rsplit("_", 1)
                values = result[share].transpose("replicate", "salesperson", "move")[:, :, MOVES.index(move)]
            table[name] = values.to_numpy().astype(float).ravel()
        replicates, people = values.shape
    return pd.DataFrame(table).assign(replicate=np.repeat(np.arange(replicates), people))


def run_program(program, folder, name, columns, *settings):
    config, result = folder / f"{name}.toml", folder / f"{name}.h5"
    config.write_text(CONFIGURATIONS[name], encoding="utf-8")
    wanted = [f"run.replicates={PROGRAM_RUNS}", f"run.seed={PROGRAM_SEED}", *settings]
    command = [program, "run", config, *(word for one in wanted for word in ("--set", one)), "-o", result, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stderr}"
    return read_result(result, [column for column in columns if column != "replicate"])


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_program_and_twin_agree(name, program, twin, tmp_path):
    measured = run_program(program, tmp_path, name, twin[name].columns)
    assert equivalence.compare(measured, twin[name]).differences(EACH) == []


@pytest.mark.parametrize("name, wrong", [
    ("baseline", "influence.gain=0.22"),
    ("baseline", "trust.loss=0.088"),
    ("baseline", "power.intoxication_rpe=0.275"),
])
def test_a_constant_a_tenth_off_is_seen(name, wrong, program, twin, tmp_path):
    measured = run_program(program, tmp_path, name, twin[name].columns, wrong)
    # so few permutations can not tell anything at this level: the means alone do
    assert equivalence.compare(measured, twin[name], permutations=equivalence.FEW).differences(EACH) != []


def test_a_wrong_association_is_seen(program, twin, tmp_path):
    measured = run_program(program, tmp_path, "buying_groups", twin["baseline"].columns, "negotiation.anxiety=0.3")
    found = equivalence.compare(measured, twin["buying_groups"]).differences(EACH)
    assert any(one.startswith("association of anxiety with discount") for one in found), found


def test_halves_of_one_sample_agree(twin):
    first = twin["baseline"]["replicate"] < TWIN_RUNS // 2
    assert equivalence.compare(twin["baseline"][first], twin["baseline"][~first]).differences(EACH) == []


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
    assert (table[3].mean(), table[4].std()) == (pytest.approx(0.55, abs=0.04), pytest.approx(1.2, abs=0.15))
    sizes = pd.Series([len(one.members) for one in accounts])
    assert sizes.value_counts(normalize=True).sort_index().tolist() == pytest.approx([1 / 3] * 3, abs=0.07)
    assert sum(one.value for one in accounts) / sizes.sum() == pytest.approx(1.0, abs=0.08)


def test_twin_reaches_the_reference_figures():
    """docs/odd.md, 6; tolerances are about four standard errors of 256 salespeople, and the figures' rounding."""
    config = {"population": {"teams": 8}}
    with multiprocessing.Pool(2) as pool:
        result = pd.concat(pool.starmap(simulate, [(config, seed) for seed in (1, 2, 3, 4)]))
    result["discounts"] = result["discount"].fillna(0) * result["sales"]
    for name, (figure, tolerance) in REFERENCE.items():
        assert result[name].mean() == pytest.approx(figure, abs=tolerance), name


def test_permutations_suffice():
    assert equivalence.permutations_needed(EACH) <= 19_999
