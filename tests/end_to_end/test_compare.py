"""`dyad compare`: what of the configurations it uses, and what it says of the rest."""

from __future__ import annotations

from program import GRAMMAR, TINY, dyad


def test_replicates_of_a_configuration_are_not_left_out_in_silence(tmp_path):
    (tmp_path / "c.toml").write_text(TINY)
    (tmp_path / "d.toml").write_text(TINY.replace("replicates = 2\n", ""))
    done = dyad(tmp_path, "compare", "c.toml", "d.toml", "--replicates", "3", "--set", "run.weeks=3")
    assert done.returncode == 0 and "3 replicates" in done.stdout
    assert done.stderr == "c.toml:6:14: run.replicates = 2 is not used; each has 3 runs (--replicates)\n"


def test_replicates_that_were_set_for_nothing_are_refused(tmp_path):
    (tmp_path / "c.toml").write_text(TINY)
    done = dyad(tmp_path, "compare", "c.toml", "c.toml", "--set", "run.replicates=3")
    assert done.returncode == 2 and "write `--replicates N`" in done.stderr
    assert GRAMMAR.match(done.stderr.strip())
