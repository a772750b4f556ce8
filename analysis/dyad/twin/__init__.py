"""The slow twin: the model of docs/odd.md once more, in plain Python.

It shares no code with the program and exists to disagree with it: one agent after another, one equation a line, in
the order in which docs/odd.md states them. Each module is one submodel and names its section.
"""

from .schedule import simulate

__all__ = ["simulate"]
