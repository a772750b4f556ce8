"""The examples in the texts of the modules that the pattern tests rest on."""

import doctest

import effects
import pytest
import simulate

from dyad import small_samples


@pytest.mark.parametrize("module", [effects, simulate, small_samples], ids=lambda module: module.__name__)
def test_examples_in_the_text(module):
    """There are some, and they are true."""
    result = doctest.testmod(module)
    assert result.attempted > 0 and result.failed == 0
