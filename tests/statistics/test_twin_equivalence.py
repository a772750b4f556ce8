"""The program and the slow twin, written apart from each other, must be the same model.

Both run the configurations below from unlike seeds; `dyad.twin.equivalence` then compares all measures. The chance of
any false alarm over all configurations together is ALPHA = 0.1 %, and all seeds are fixed: a failure means a
difference, and stays. That the comparison can see is tested too: with a wrong constant, it must fail.
The program is build/release/dyad, or what the environment variable DYAD names.
"""

import multiprocessing
import os
import subprocess
import tomllib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import xarray
from dyad.twin import equivalence, simulate
from dyad.twin.parameters import MOVES

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
intercept = -3.5
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
intercept = -3.5
[choice]
fear_of_asking = 1.0
""" + "".join(f'[[intervention]]\nkind = "{kind}"\nshare = 0.5\nstrength = {strength}\ngroup = "{group}"\n'
               for kind, strength, group in (
                   ("redistribute_power", 1.0, "no_7r"), ("name_observations", 0.7, "a2a2"), ("no_pitch", 0.8, "a1"),
                   ("commitment_technique", 0.6, "anxious"), ("knowledge", 0.3, "secure"),
                   ("attachment_awareness", 1.5, "all"), ("leader_coaching", 0.5, "fearful"),
                   ("leader_delegation", 0.5, "avoidant"), ("redistribute_power", 0.5, "all"),
                   ("commitment_technique", 0.6, "all"))),
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
    # Refusals in nearly every turn, and accounts that buy again before they need anything.
    "eager_closers": SMALL.replace("accounts = 7", "accounts = 3") + """
members_min = 1
members_max = 2
[moves.close]
habit = 2.5
[closing]
intercept = -3.0
satisfied = 4.0
demand_recovery = 0.1
[market]
churn = 0.03
territory_sd = 1.0
""",
    # All numbers that 1.0 had in its equations without a name, at other values.
    "named_numbers": SMALL + """
members_min = 1
members_max = 3
[attachment]
closeness_base = 0.45
closeness_anxiety = 0.2
closeness_avoidance = 0.05
[common_ground]
relax = 0.3
[engagement]
untailored = 0.9
will_floor = 0.2
power_floor = 0.8
[influence]
opening_threshold = 0.7
empathy_floor = 0.8
power_floor = 0.2
power_slope = 0.9
[customer_power]
self = 0.8
[trust]
heard = 0.8
fit = 0.3
misfit = 0.6
[commitment]
yield = 0.6
press = 0.4
[closing]
intercept = -3.5
will_floor = 0.4
kept_after_refusal = 0.6
premature_trust = 0.05
premature_influence = 0.2
premature_power = 0.15
[learning]
insight = 6.0
approval_floor = 0.6
approval_trust = 0.2
[market]
churn = 0.05
churn_chase = 1.0
churn_max = 0.1
chase_lead = 0.1
chase_max = 2
chase_fade = 0.6
reputation_rate = 0.3
[team]
coaching_secure = 0.7
""",
}
EACH = ALPHA / len(CONFIGURATIONS)
PERMUTATIONS = equivalence.permutations_needed(EACH)


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
    assert equivalence.compare(measured, twin[name], PERMUTATIONS).differences(EACH) == []


@pytest.mark.parametrize("name, wrong", [
    ("baseline", "influence.gain=0.22"),
    ("baseline", "trust.loss=0.088"),
    ("baseline", "power.intoxication_rpe=0.275"),
    ("eager_closers", "closing.premature_trust=0.132"),
    # what shows less, by more than a tenth: half as much, or half as much again, or double
    ("eager_closers", "closing.satisfied=2.0"),
    ("eager_closers", "closing.demand_recovery=0.2"),
    ("eager_closers", "closing.premature_influence=0.18"),
    ("eager_closers", "closing.premature_power=0.12"),
    ("eager_closers", "closing.kept_after_refusal=0.5"),
    ("training", "choice.fear_of_asking=1.5"),
])
def test_a_wrong_constant_is_seen(name, wrong, program, twin, tmp_path):
    measured = run_program(program, tmp_path, name, twin[name].columns, wrong)
    # so few permutations can not tell anything at this level: the means alone do
    assert equivalence.compare(measured, twin[name], permutations=equivalence.FEW).differences(EACH) != []


def test_a_wrong_association_is_seen(program, twin, tmp_path):
    measured = run_program(program, tmp_path, "buying_groups", twin["baseline"].columns, "negotiation.anxiety=0.3")
    found = equivalence.compare(measured, twin["buying_groups"], PERMUTATIONS).differences(EACH)
    assert any(one.startswith("association of anxiety with discount") for one in found), found


def test_halves_of_one_sample_agree(twin):
    first = twin["baseline"]["replicate"] < TWIN_RUNS // 2
    assert equivalence.compare(twin["baseline"][first], twin["baseline"][~first], PERMUTATIONS).differences(EACH) == []
