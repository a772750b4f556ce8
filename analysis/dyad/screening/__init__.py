"""Screening: which of all keys matter, and what a chosen list of factors leaves out."""

from .keys import Range, ranges
from .sweep_file import sweep_text

__all__ = ["Range", "ranges", "sweep_text"]
