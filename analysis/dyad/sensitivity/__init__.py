"""Sensitivity analyses of sweeps: designs checked against their files, indices and effects, tables and figures."""

from .analysis import Analysis, analyse
from .design import Design, read_design

__all__ = ["Analysis", "Design", "analyse", "read_design"]
