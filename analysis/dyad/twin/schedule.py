"""The schedule (docs/odd.md, 3)."""

from __future__ import annotations

from random import Random

import pandas as pd

from . import market, team
from .entities import clamp01
from .interventions import assign, current_effects
from .measures import Tally, result_table
from .meeting import Week, hold_meeting
from .parameters import resolve
from .population import make_population


def simulate(config: dict, seed: int) -> pd.DataFrame:
    """One run of `config` (tables as in a TOML file, over the starting values): one row per salesperson."""
    parameters = resolve(config)
    run = parameters.run
    people, leaders = make_population(parameters, Random(f"{seed} population"))
    assign(people, parameters, Random(f"{seed} interventions"))
    random = Random(f"{seed} course")
    tallies = [Tally() for _ in people]
    for week in range(run.weeks):
        effects = [current_effects(person, week) for person in people]
        surveyed = week >= run.weeks - run.survey_weeks
        for person, effect, tally in zip(people, effects, tallies):
            this_week = Week(
                effects=effect,
                coached=team.coached(person, leaders[person.team], effect, parameters.team),
                knowledge=clamp01(person.knowledge + effect.knowledge),
                surveyed=surveyed,
                tally=tally,
            )
            for meeting in range(run.meetings_per_week):
                slot = (week * run.meetings_per_week + meeting) % len(person.accounts)
                hold_meeting(person, person.accounts[slot], this_week, parameters, random)
        market.end_of_week(people, tallies, parameters, random)
        team.end_of_week(people, leaders, effects, parameters)
    return result_table(people, tallies, parameters.moves)
