"""Reports: one page of a result file, with figures, what they show and do not prove, and their numbers."""

from .contents import report

__all__ = ["report"]
