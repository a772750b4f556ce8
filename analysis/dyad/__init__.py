"""Analysis of what dyad simulates: result files as labelled arrays and tables, statistics, figures, the slow twin.

>>> import dyad
>>> with dyad.open("results/baseline.h5") as results:        # an xarray Dataset, read where it is looked at
...     table = dyad.people(results)                         # a pandas DataFrame
"""

from .conversation import talk
from .errors import DyadError
from .results import FRAMES, differences, kind_of, people, points, replicates, trajectories, turns, weeks
from .results import open_results as open
from .room import RoomRecord, open_room
from .simulation import run
from .version import __version__

__all__ = ["FRAMES", "DyadError", "RoomRecord", "__version__", "differences", "kind_of", "open", "open_room", "people", "points",
           "replicates", "run", "talk", "trajectories", "turns", "weeks"]
