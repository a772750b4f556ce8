"""What studies as small as the published ones find in simulated people: shares of surveys with each sign and p < .05."""

from .findings import FINDINGS, PATTERN, Finding, Found, search
from .samples import Design, Surveys, draw_surveys

__all__ = ["FINDINGS", "PATTERN", "Design", "Finding", "Found", "Surveys", "draw_surveys", "search"]
