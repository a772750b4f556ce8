"""Runs that fail: the others go on, and nobody overlooks it."""

from __future__ import annotations

import json
import resource

import pytest
import xarray as xr
from program import dyad
from studies import BASE, SWEEP, digest_of, left_over, shards, sweep, write_study

# 100 million salespeople with 1,000 accounts need some petabytes: more than any machine can give to a program.
TOO_LARGE = """base = "base.toml"
replicates = 3
[design]
kind = "csv"
table = '''
population.teams, population.team_size, population.accounts
2, 10, 12
100, 1000000, 1000
3, 10, 12
'''
[results]
measures = ["mean_influence"]
weekly = ["weekly_influence"]
"""


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    folder = tmp_path_factory.mktemp("failing")
    write_study(folder, TOO_LARGE)
    return folder, sweep(folder)


def test_the_message_names_runs_causes_and_how_to_repeat_them(failing):
    _, done = failing
    digest_of(done, code=1)
    assert "3 runs failed; all others are there\n" in done.stderr
    for replicate in range(3):
        assert (f"  point 1, replicate {replicate}: out of memory; again: "
                f"dyad replay o.h5 --run {3 + replicate}\n") in done.stderr


def test_the_command_that_repeats_a_failure_fails_likewise(failing):
    folder, _ = failing
    again = dyad(folder, "replay", "o.h5", "--run", "4")
    assert again.returncode == 1 and "out of memory" in again.stderr
    other = dyad(folder, "replay", "o.h5", "--run", "6")
    assert other.returncode == 0 and "as in the file" in other.stdout


def test_both_views_of_inspect_tell_the_same(failing):
    folder, _ = failing
    assert "6 done, 3 failed\n" in dyad(folder, "inspect", "o.h5").stdout
    done = dyad(folder, "inspect", "o.h5", "--json")
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert facts["kind"] == "sweep" and facts["points"] == 3
    assert facts["runs"] == {"done": 6, "failed": 3, "not_wanted": 0}
    assert [digest is None for digest in facts["replicate_digests"]] == 3 * [False] + 3 * [True] + 3 * [False]
    assert facts["mean_of_points"]["mean_influence"]["low"] <= facts["mean_of_points"]["mean_influence"]["high"]


def test_the_file_has_all_other_runs_and_the_causes(failing):
    folder, _ = failing
    with xr.open_dataset(folder / "o.h5", engine="h5netcdf") as results:
        assert (results.status == [[1], [2], [1]]).all()
        assert list(results.failure_point.values) == [1, 1, 1]
        assert list(results.failure_replicate.values) == [0, 1, 2]
        assert set(results.failure_cause.values) == {"out of memory"}
        assert results.value.isnull().sum("replicate").values.ravel().tolist() == [0, 3, 0]
        assert results.weekly_value.sel(point=1).isnull().all()
        assert (results.digest.sel(point=1) == "").all()


def test_a_file_without_failures_says_nothing_of_them(tmp_path):
    write_study(tmp_path, SWEEP)
    done = sweep(tmp_path)
    assert digest_of(done) and not done.stderr
    with xr.open_dataset(tmp_path / "o.h5", engine="h5netcdf") as results:
        assert not [name for name in results.variables if str(name).startswith("failure")]
        assert (results.status == 1).all()


def test_status_of_the_result_file_tells_of_failures(failing):
    folder, _ = failing
    assert "failed       3\n" in dyad(folder, "status", "o.h5").stdout


def test_status_and_merge_tell_of_failures(failing, tmp_path):
    _, done = failing
    write_study(tmp_path, TOO_LARGE)
    names = shards(tmp_path, 2, codes=(0, 1))
    told = [dyad(tmp_path, "status", name).stdout for name in names]
    assert sum("3 x out of memory" in text and "failed       3\n" in text for text in told) == 1
    merged = dyad(tmp_path, "merge", *names, "-o", "o.h5")
    assert digest_of(merged, code=1) == digest_of(done, code=1)
    assert "3 runs failed; all others are there\n" in merged.stderr


def test_failures_do_not_depend_on_threads(failing, tmp_path):
    write_study(tmp_path, TOO_LARGE)
    assert digest_of(sweep(tmp_path, "--threads", "1"), code=1) == digest_of(failing[1], code=1)


# Again

FAILING = """base = "base.toml"
replicates = 3
[design]
kind = "csv"
table = '''
population.teams, population.accounts
2, 12
400, 1000
3, 12
'''
"""


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))


@pytest.fixture
def partly_failed(tmp_path):
    """Runs that failed for want of memory, of which there is enough by now."""
    short = BASE.replace("weeks = 10", "weeks = 1").replace("survey_weeks = 5", "survey_weeks = 1")
    write_study(tmp_path, FAILING, short)
    first = sweep(tmp_path, preexec_fn=little_memory)
    assert first.returncode == 1 and "3 runs failed" in first.stderr, first.stderr
    return tmp_path, digest_of(first, code=1)


def test_failed_runs_are_done_again_when_asked_for(partly_failed):
    folder, _ = partly_failed
    assert left_over(folder) == ["o.h5", "o.h5.journal"]
    again = sweep(folder)
    assert again.returncode == 1 and "3 of its runs failed; add --retry-failed" in again.stderr
    assert "failed       3\n" in dyad(folder, "status", "o.h5").stdout
    retried = sweep(folder, "--retry-failed")
    assert "9, 6 of them from earlier sessions" in retried.stdout, retried.stderr
    assert left_over(folder) == ["o.h5"]
    assert digest_of(retried) == digest_of(sweep(folder, output="whole.h5"))
    assert sweep(folder, "--retry-failed").stdout == "o.h5 is complete already\n"


def test_a_shard_can_retry_too(partly_failed):
    folder, digest = partly_failed
    names = ["0.shard", "1.shard"]
    for index, name in enumerate(names):
        sweep(folder, "--shard", f"{index}/2", output=name, preexec_fn=little_memory)
    assert digest_of(dyad(folder, "merge", *names, "-o", "merged.h5"), code=1) == digest
    refused = sweep(folder, "--retry-failed", output="merged.h5")
    assert refused.returncode == 2 and "merge them again with --force" in refused.stderr
    for index, name in enumerate(names):
        assert sweep(folder, "--shard", f"{index}/2", "--retry-failed", output=name).returncode == 0
    merged = digest_of(dyad(folder, "merge", *names, "-o", "merged.h5", "--force"))
    assert merged == digest_of(sweep(folder, output="whole.h5")) != digest
