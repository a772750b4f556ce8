"""Starting values as named tuples, which NumPy code reads well and Numba compiles."""

from __future__ import annotations

from collections import namedtuple

import numpy as np

from dyad.twin.parameters import resolve

P = resolve({})
MOVES = np.array([list(vars(move).values()) for move in P.moves])  # listen .. habit, per move
LISTEN, SELF, CLOSE, CONTENT, PRESS, YIELD, HABIT = MOVES.T.copy()
ASK, OBSERVE, TAILOR, RELEASE, SOCIALISE, PITCH, PUSH, ASK_FOR_ORDER = range(8)


def frozen(name: str) -> tuple:
    """One table of the starting values."""
    values = vars(getattr(P, name))
    return namedtuple(name, values)(**values)


ENGAGEMENT, INSIGHT, INFLUENCE = frozen("engagement"), frozen("insight"), frozen("influence")
CUSTOMER_POWER, TRUST, COMMITMENT = frozen("customer_power"), frozen("trust"), frozen("commitment")
POWER, CLOSING, NEGOTIATION = frozen("power"), frozen("closing"), frozen("negotiation")
CHOICE, LEARNING, MARKET = frozen("choice"), frozen("learning"), frozen("market")
