"""Robustness: which conclusions hold under every rival explanation and every draw of the parameters."""

from .conclusions import Conclusion, Conclusions, read_conclusions
from .summary import Summary, summarise

__all__ = ["Conclusion", "Conclusions", "Summary", "read_conclusions", "summarise"]
