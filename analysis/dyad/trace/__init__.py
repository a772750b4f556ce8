"""The TRACE document: what was done to trust the model, with every number tied to the file that it comes from."""

from .check import stale
from .document import document

__all__ = ["document", "stale"]
