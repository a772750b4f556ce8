"""Checks result files against the program that wrote them: runs again, and tables worked out again."""

from .files import RUNS, Verdict, verify, verify_folder

__all__ = ["RUNS", "Verdict", "verify", "verify_folder"]
