"""Preregistration of a sweep: the plan as a text with a hash, and what of it a result file keeps to."""

from .check import check
from .fields import text
from .plan import Plan, planned

__all__ = ["Plan", "check", "planned", "text"]
