"""A calibration of an instant: two parameters, two targets, 400 salespeople for twelve weeks."""

from __future__ import annotations

from pathlib import Path

from program import ROOT

SMALL = f"""# A calibration of an instant.
base = "{ROOT}/configs/baseline.toml"
seed = 7
points = 60
draws = 40
ensemble = 16

[set]
population.teams = 50
run.weeks = 12
run.survey_weeks = 12

[reliability]
knowledge = 0.8

[gate]
fits = 60

[[parameter]]
key = "closing.content"
prior = "uniform"
low = 4.0
high = 11.0

[[parameter]]
key = "moves.ask.habit"
prior = "normal"
mean = 0.0
sd = 0.4

[[target]]
measure = "talk_share_mean"
provenance = "choice"
value = 0.64
low = 0.60
high = 0.68

[[target]]
measure = "mean_sales"
provenance = "published"
value = 2.6
low = 1.8
high = 3.4
"""


def write_calibration(folder: Path, text: str = SMALL) -> Path:
    path = folder / "small.toml"
    path.write_text(text)
    return path
