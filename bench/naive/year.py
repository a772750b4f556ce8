"""A year of the model in Python: the schedule (docs/odd.md, 3), and what came out as `name value` lines."""

from __future__ import annotations

import sys
import time
from types import SimpleNamespace as Arrays
from typing import Callable

import numpy as np

from bench.naive.population import make_company
from bench.naive.tables import ASK_FOR_ORDER, LISTEN, P, PUSH, RELEASE
from bench.naive.week_end import learn_in_teams, trade

STATES = ("influence", "customer_power", "trust", "empathy", "customer_empathy", "intoxication")


def simulate(hold_meetings: Callable, teams: int, weeks: int, seed: int) -> tuple[Arrays, float]:
    """The company after all weeks, and the seconds of processor time that they took, founding left out."""
    rng = np.random.default_rng(seed)
    company = make_company(teams, rng)
    began = time.process_time()
    for week in range(weeks):
        for q in range(P.run.meetings_per_week):
            slot = (week * P.run.meetings_per_week + q) % P.population.accounts
            hold_meetings(company, slot, week >= weeks - P.run.survey_weeks, rng)
        trade(company, rng)
        learn_in_teams(company)
    return company, time.process_time() - began


def results_of(tally: Arrays) -> dict[str, float]:
    turns, surveyed = tally.moves.sum(axis=1), tally.survey_moves
    not_close = surveyed.sum(axis=1) - surveyed[:, ASK_FOR_ORDER]
    found = dict(zip(STATES, (tally.sums / turns[:, None]).T))
    found |= {
        "customer_orientation": surveyed[:, : RELEASE + 1].sum(axis=1) / not_close,
        "sales_orientation": surveyed[:, PUSH] / not_close,
        "talk_share": 1 - surveyed @ LISTEN / surveyed.sum(axis=1),
        "sales": tally.sales, "chases": tally.chases, "churned_accounts": tally.churned, "discount": tally.discount,
    }
    return {name: float(values.mean()) for name, values in found.items()}


def main(hold_meetings: Callable) -> None:
    """PROGRAM [TEAMS [WEEKS [SEED]]]"""
    teams, weeks, seed = (int(word) for word in [*sys.argv[1:], *("125", "52", "1")[len(sys.argv) - 1:]])
    company, seconds = simulate(hold_meetings, teams, weeks, seed)
    print("turns", int(company.tally.moves.sum()))
    print("seconds", seconds)
    for name, value in results_of(company.tally).items():
        print(name, value)
