"""Tables of a result file for other programs: SPSS, R, Stata, spreadsheets."""

from .writing import FORMATS, export

__all__ = ["FORMATS", "export"]
