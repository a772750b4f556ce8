"""Result files: opening them, naming the people in them, tables of them."""

from .frames import FRAMES, differences, leaders, people, points, replicates, trajectories, turns, weeks
from .kinds import kind_of
from .labels import ATTACHMENT, attachment_category, configuration, factors
from .measures import check_measures
from .opening import open_results

__all__ = ["ATTACHMENT", "FRAMES", "attachment_category", "check_measures", "configuration", "differences", "factors", "kind_of",
           "leaders", "open_results", "people", "points", "replicates", "trajectories", "turns", "weeks"]
