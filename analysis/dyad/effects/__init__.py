"""Named contrasts and interactions on paired numbers: from a question to a table, a figure and a paragraph of methods."""

from .answers import Answer, answer
from .files import ask

__all__ = ["Answer", "answer", "ask"]
