"""Simulated surveys: answers to questionnaires, and the moderated regressions that are made of them."""

from .questionnaires import SCALES, answers, reliabilities
from .regressions import REGRESSIONS, Regression, Tested

__all__ = ["REGRESSIONS", "SCALES", "Regression", "Tested", "answers", "reliabilities"]
