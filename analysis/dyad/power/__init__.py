"""Planning a study of two alleles and a trait: sample sizes, assurance, errors of sign and size, false positives."""

from .assumed import Study, survey
from .assurance import Assurance, assurance
from .draws import Draws, read_draws
from .mistakes import Mistakes, mistakes
from .rivals import Rival, meet
from .sizes import Size, size_for

__all__ = ["Assurance", "Draws", "Mistakes", "Rival", "Size", "Study", "assurance", "meet", "mistakes", "read_draws", "size_for", "survey"]
