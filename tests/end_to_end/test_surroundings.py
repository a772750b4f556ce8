"""What stands in the environment, and may not stand in the way."""

from __future__ import annotations

import os

import pytest
from program import dyad
from studies import digest_of, shards, sweep, write_study


@pytest.mark.parametrize("locking", ["TRUE", "1", "BEST_EFFORT", "FALSE"])
def test_locks_of_the_hdf5_library_are_not_needed(tmp_path, locking):
    write_study(tmp_path)
    how = {"env": os.environ | {"HDF5_USE_FILE_LOCKING": locking}}
    for words in [["run", "base.toml", "-o", "run.h5"], ["replay", "run.h5", "--run", "0", "-o", "again.h5"],
                  ["compare", "base.toml", "base.toml", "--replicates", "2", "-o", "compared.h5"],
                  ["inspect", "compared.h5"]]:
        done = dyad(tmp_path, *words, **how)
        assert done.returncode == 0, done.stderr
    merged = dyad(tmp_path, "merge", *shards(tmp_path, 2), "-o", "merged.h5", **how)
    assert digest_of(merged) == digest_of(sweep(tmp_path, **how))
