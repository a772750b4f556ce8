"""Kept rooms of `dyad room --keep`: tables of what was done, outcomes played again, and the reveal's figures."""

from .figures import Shares, beginnings, shares, typical
from .outcomes import final_states, over_lucks
from .record import RoomRecord, open_room

__all__ = ["RoomRecord", "Shares", "beginnings", "final_states", "open_room", "over_lucks", "shares", "typical"]
