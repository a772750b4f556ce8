"""The frozen configurations by the command line: the digests are those of the engine's own, declared in C++."""

from __future__ import annotations

import pytest
from golden import CONFIGURATIONS, frozen
from program import dyad


def test_every_frozen_digest_has_its_configuration():
    assert CONFIGURATIONS.keys() == frozen().keys()


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_frozen_configuration_has_its_digest(tmp_path, name):
    done = dyad(tmp_path, "run", CONFIGURATIONS[name], "-o", "frozen.h5")
    assert done.returncode == 0, done.stderr
    assert frozen()[name] in done.stdout
