"""The examples in the texts of the modules that the pattern tests rest on."""

import doctest

import effects
import pytest
import simulate

from dyad.statistics import least_squares, shares
from dyad.surveys import questionnaires


@pytest.mark.parametrize("module", [effects, simulate, least_squares, shares, questionnaires], ids=lambda module: module.__name__)
def test_examples_in_the_text(module):
    """There are some, and they are true."""
    result = doctest.testmod(module)
    assert result.attempted > 0 and result.failed == 0
