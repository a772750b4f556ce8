"""Result files: opening them, naming the people in them, tables of them."""

from .frames import FRAMES, differences, people, points, replicates, trajectories, turns, weeks
from .kinds import kind_of
from .labels import ATTACHMENT, attachment_category, configuration, factors
from .opening import open_results, reading

__all__ = ["ATTACHMENT", "FRAMES", "attachment_category", "configuration", "differences", "factors", "kind_of",
           "open_results", "people", "points", "reading", "replicates", "trajectories", "turns", "weeks"]
