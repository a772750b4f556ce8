"""`dyad merge` refuses what does not make a whole, and says what is missing."""

from __future__ import annotations

import shutil
import signal

import pytest
from journals import change_item
from program import GRAMMAR, dyad
from studies import SWEEP, beginning, digest_of, kept_runs, shards, sweep, write_study


@pytest.fixture(scope="module")
def complete(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shards")
    write_study(folder)
    shards(folder, 3)
    return folder


@pytest.fixture
def folder(complete, tmp_path):
    """Three complete shards of its own."""
    for path in complete.iterdir():
        shutil.copy(path, tmp_path)
    return tmp_path


def refusal(folder, *words) -> str:
    """What merge says; and it leaves nothing behind."""
    done = dyad(folder, "merge", *words, "-o", "merged.h5")
    assert done.returncode == 1 and not done.stdout
    assert GRAMMAR.match(done.stderr.splitlines()[0]), done.stderr
    assert not [path.name for path in folder.iterdir() if path.name.startswith("merged")]
    return done.stderr


def test_any_order_gives_the_file_of_a_single_machine(folder):
    alone = digest_of(sweep(folder))
    assert digest_of(dyad(folder, "merge", "2.shard", "0.shard", "1.shard", "-o", "merged.h5")) == alone
    assert {"0.shard", "1.shard", "2.shard"} <= {path.name for path in folder.iterdir()}
    assert not (folder / "merged.h5.journal").exists()


def test_threads_change_nothing(folder):
    def merged(*words):
        names = ["0.shard", "1.shard", "2.shard"]
        return digest_of(dyad(folder, "merge", *names, "-o", f"{words[-1]}.h5", *words))

    assert merged("--threads", "2") == merged("--threads", "1")


def test_missing_shards_are_named(folder):
    assert "shard 1 of 3 is missing" in refusal(folder, "0.shard", "2.shard")
    assert "shards 0, 2 of 3 are missing" in refusal(folder, "1.shard")


def test_an_incomplete_shard_is_named_with_its_points(tmp_path):
    write_study(tmp_path, SWEEP.replace("replicates = 100", "replicates = 4000"))
    assert sweep(tmp_path, "--shard", "0/2", output="0.shard").returncode == 0
    process = beginning(tmp_path, "--shard", "1/2", "--threads", "1", output="1.shard")
    while (kept := kept_runs(tmp_path, "1.shard")) == 0:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    kept = kept_runs(tmp_path, "1.shard")
    told = refusal(tmp_path, "0.shard", "1.shard")
    assert "shards are not complete" in told
    assert f"shard 1/2 lacks {8000 - kept:,} runs, of points " in told


def test_a_shard_that_comes_twice_is_named(folder):
    shutil.copy(folder / "1.shard", folder / "again.shard")
    assert "again.shard: is shard 1/3 once more (1.shard is that shard)" in refusal(
        folder, "0.shard", "1.shard", "again.shard", "2.shard")


def test_shards_of_another_sweep_are_named_with_the_difference(folder):
    assert sweep(folder, "--shard", "1/3", "--set", "run.seed=2", output="other.shard").returncode == 0
    told = refusal(folder, "0.shard", "other.shard", "2.shard")
    assert "other.shard: does not belong with 0.shard" in told
    assert "seed = 1" in told and "seed = 2" in told


def test_shards_of_another_number_are_named(folder):
    assert sweep(folder, "--shard", "1/4", output="other.shard").returncode == 0
    told = refusal(folder, "0.shard", "other.shard", "2.shard")
    assert "other.shard: does not belong with 0.shard" in told and "one of 3 shards there, of 4 here" in told


def test_shards_of_another_model_version_are_named(folder):
    change_item(folder / "1.shard", "model version", "0.9")
    told = refusal(folder, "0.shard", "1.shard", "2.shard")
    assert "1.shard: does not belong with 0.shard" in told and "0.9" in told


def test_shards_of_another_model_version_than_the_program_are_refused(folder):
    for name in ["0.shard", "1.shard", "2.shard"]:
        change_item(folder / name, "model version", "0.9")
    assert "0.9" in refusal(folder, "0.shard", "1.shard", "2.shard")


@pytest.mark.parametrize(("name", "contents"), [("absent.shard", None), ("empty.shard", b""), ("text.shard", b"text")])
def test_what_is_no_shard_is_named(folder, name, contents):
    if contents is not None:
        (folder / name).write_bytes(contents)
    assert name in refusal(folder, "0.shard", name)


def test_other_results_are_not_replaced(folder):
    """Neither those of another sweep nor a shard."""
    names = ["0.shard", "1.shard", "2.shard"]
    (folder / "o.h5").write_text("precious")
    done = dyad(folder, "merge", *names, "-o", "o.h5")
    assert done.returncode == 1 and (folder / "o.h5").read_text() == "precious"
    before = (folder / "0.shard").read_bytes()
    done = dyad(folder, "merge", *names, "-o", "0.shard")
    assert done.returncode != 0 and (folder / "0.shard").read_bytes() == before


def test_wrong_use_is_refused(folder):
    for words in [["merge"], ["merge", "0.shard"], ["merge", "0.shard", "-o", "m.h5", "--threads", "0"]]:
        assert dyad(folder, *words).returncode == 2


def test_a_shard_without_any_run_is_complete(tmp_path):
    write_study(tmp_path, SWEEP.replace("replicates = 100", "replicates = 1"))
    names = shards(tmp_path, 9)
    assert "runs         0 of 0 (100 %)\n" in dyad(tmp_path, "status", names[8]).stdout
    assert digest_of(dyad(tmp_path, "merge", *names, "-o", "merged.h5")) == digest_of(sweep(tmp_path))
