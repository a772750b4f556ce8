"""Bad configurations, by hand: `dyad` refuses each with exit code 2, says where, what, why and what
to do, and leaves no file behind. The program is that of the environment variable DYAD, or the
release build's."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DYAD = Path(os.environ.get("DYAD", ROOT / "build" / "release" / "dyad")).resolve()

# where: what is wrong (why): what to do
GRAMMAR = re.compile(r"^(?P<where>c\.toml:\d+:\d+|t\.csv:\d+:\d+|--set .+?): (?P<what>.+?) \((?P<why>.+)\): (?P<remedy>.+)$")

SEED = "[run]\nseed = 1\n"
HUMILITY = SEED + '[[intervention]]\nkind = "humility"\nstrength = 0.5\n'
TABLE = SEED + '[attachment]\ntable = "t.csv"\n'
HEADER = "anxiety_low,anxiety_high,avoidance_low,avoidance_high,people\n"

# name: (configuration, --set options, place of the first problem, words of its message)
BAD = {
    # the seed
    "empty": ("", [], "c.toml:1:1", ["run.seed is missing", "--set run.seed=1", "[run] seed = 1"]),
    "no_seed": ("[run]\nweeks = 3\n", [], "c.toml:1:1", ["run.seed is missing"]),
    "negative_seed": ("[run]\nseed = -1\n", [], "c.toml:2:8", ["run.seed = -1", "0 to 9.2e+18"]),
    "text_seed": ('[run]\nseed = "one"\n', [], "c.toml:2:8", ['"one"', "whole number"]),
    "fraction_seed": ("[run]\nseed = 1.5\n", [], "c.toml:2:8", ["1.5", "whole number"]),
    # unknown names
    "unknown_key": (SEED + "wekks = 3\n", [], "c.toml:3:1", ["'wekks' in [run]", "'weeks'?"]),
    "unknown_table": (SEED + "[trsut]\ngain = 0.1\n", [], "c.toml:3:2", ["did you mean 'trust'?"]),
    "unknown_far": (SEED + "giraffe = 3\n", [], "c.toml:3:1", ["known here: seed, replicates"]),
    "key_outside_table": ("weeks = 3\n" + SEED, [], "c.toml:1:1", ["'weeks' in [run]?"]),
    "key_of_other_table": (SEED + "teams = 3\n", [], "c.toml:3:1", ["'teams' in [population]?"]),
    "unknown_move": (SEED + "[moves.pich]\nhabit = 1\n", [], "c.toml:3:8", ["'pitch'?"]),
    "unknown_attribute": (SEED + "[moves.pitch]\nhabbit = 1\n", [], "c.toml:4:1", ["'habit'?"]),
    "unknown_who": (SEED + '[attachment.leader]\nsource = "table"\n', [], "c.toml:3:13", ["'leaders'?"]),
    "capital_key": ("[run]\nseed = 1\nWeeks = 3\n", [], "c.toml:3:1", ["'weeks'?"]),
    "hyphen_key": (SEED + "max-turns = 3\n", [], "c.toml:3:1", ["'max_turns'?"]),
    "quoted_path": ('"run.seed" = 1\n' + SEED, [], "c.toml:1:1", ["leave out the quotes"]),
    "empty_key": ('"" = 1\n' + SEED, [], "c.toml:1:1", ["unknown table or key ''"]),
    "unknown_intervention_key": (HUMILITY + "stat = 3\n", [], "c.toml:6:1", ["[[intervention]]", "'start'?"]),
    "unknown_transcript_key": (SEED + "[[transcript]]\nsalesperson = 0\nacount = 1\n", [], "c.toml:5:1", ["'account'?"]),
    # types
    "text_for_number": (SEED + 'weeks = "52"\n', [], "c.toml:3:9", ['"52"', "without quotes"]),
    "fraction_for_whole": (SEED + "weeks = 52.5\n", [], "c.toml:3:9", ["52.5", "whole number"]),
    "flag_for_number": (SEED + "[trust]\ngain = true\n", [], "c.toml:4:8", ["trust.gain is true"]),
    "number_for_flag": (SEED + "[measures]\ntrajectories = 1\n", [], "c.toml:4:16", ["true or false"]),
    "number_for_text": (SEED + "opening_move = 1\n", [], "c.toml:3:16", ["text is needed"]),
    "list_for_number": (SEED + "weeks = [1, 2]\n", [], "c.toml:3:9", ["a list"]),
    "date_for_number": (SEED + "weeks = 2024-01-01\n", [], "c.toml:3:9", ["a date or time"]),
    "table_for_key": (SEED + "[run.weeks]\nx = 1\n", [], "c.toml:3:1", ["run.weeks is a table"]),
    "key_for_table": ("run = 3\n", [], "c.toml:1:1", ["run is the whole number 3", "[run]"]),
    "list_for_table": ("[[run]]\nseed = 1\n", [], "c.toml:1:3", ["run is a list"]),
    "key_for_moves": (SEED + "[moves]\npitch = 3\n", [], "c.toml:4:1", ["[moves.pitch]"]),
    "single_intervention": (SEED + '[intervention]\nkind = "humility"\n', [], "c.toml:3:2", ["[[intervention]]"]),
    "single_transcript": (SEED + "[transcript]\nsalesperson = 0\n", [], "c.toml:3:2", ["[[transcript]]"]),
    # ranges
    "zero_teams": (SEED + "[population]\nteams = 0\n", [], "c.toml:4:9", ["1 to 100000000 teams", "default is 25"]),
    "share_above_one": (SEED + "[genetics]\ndrd4_7r = 1.2\n", [], "c.toml:4:11", ["1.2", "0 to 1"]),
    "not_a_number": (SEED + "[trust]\ngain = nan\n", [], "c.toml:4:8", ["nan is out of range"]),
    "infinite": (SEED + "[trust]\ngain = inf\n", [], "c.toml:4:8", ["inf is out of range"]),
    "minus_infinite": (SEED + "[closing]\nintercept = -inf\n", [], "c.toml:4:13", ["-inf is out of range"]),
    "infinite_weeks": (SEED + "weeks = inf\n", [], "c.toml:3:9", ["inf is out of range"]),
    "huge_weeks": (SEED + "weeks = 10001\n", [], "c.toml:3:9", ["1 to 10000 weeks"]),
    "nine_members": (SEED + "[population]\nmembers_max = 9\n", [], "c.toml:4:15", ["1 to 8"]),
    "too_many_people": (SEED + "[population]\nteams = 1000\nteam_size = 1_000_000\n", [], "c.toml:5:13", ["1000000000 salespeople", "at most 100000000"]),
    "members_crossed": (SEED + "[population]\nmembers_min = 3\nmembers_max = 2\n", [], "c.toml:5:15", ["members_min = 3 is above members_max = 2"]),
    "unknown_choice": (SEED + 'opening_move = "pich"\n', [], "c.toml:3:16", ["did you mean 'pitch'?"]),
    "unknown_source": (SEED + '[attachment.leaders]\nsource = "norml"\n', [], "c.toml:4:10", ["'normal'?"]),
    "idle_correlation": (SEED + "[attachment.leaders]\ncorrelation = 0.1\n", [], "c.toml:4:15", ["no effect", '"normal"']),
    # TOML
    "twice": (SEED + "seed = 2\n", [], "c.toml:3:8", ["given twice"]),
    "table_twice": (SEED + "[run]\n", [], "c.toml:3:1", ["given twice"]),
    "no_value": ("[run]\nseed =\n", [], "c.toml:2:7", ["malformed TOML"]),
    "no_bracket": ("[run\nseed = 1\n", [], "c.toml:1:5", ["malformed TOML"]),
    "no_name": ("[=]\nseed = 1\n", [], "c.toml:1:1", ["malformed TOML"]),
    "open_text": (SEED + 'opening_move = "ask\n', [], "c.toml:3:20", ["malformed TOML"]),
    "bare_text": (SEED + "opening_move = ask\n", [], "c.toml:3:16", ["malformed TOML"]),
    "decimal_comma": (SEED + "[trust]\ngain = 0,1\n", [], "c.toml:4:9", ["malformed TOML"]),
    "too_large_number": ("[run]\nseed = 99999999999999999999\n", [], "c.toml:2:28", ["malformed TOML"]),
    "control_character": ("[run]\nseed = \x01\n", [], "c.toml:2:8", ["malformed TOML"]),
    "colon": ("[run]\nseed: 1\n", [], "c.toml:2:5", ["malformed TOML"]),
    "many_dots": (SEED + "a" + ".a" * 500 + " = 1\n", [], "c.toml:3:1", ["too many dots"]),
    # --set
    "set_unknown": (SEED, ["population.tems=3"], "--set population.tems=3", ["unknown key 'tems' in [population]", "did you mean 'teams'?"]),
    "set_no_value": (SEED, ["run.weeks"], "--set run.weeks", ["no key=value"]),
    "set_empty_value": (SEED, ["run.weeks="], "--set run.weeks=", ["no value"]),
    "set_table": (SEED, ["run=3"], "--set run=3", ["run is a table"]),
    "set_inside_key": (SEED, ["run.weeks.x=3"], "--set run.weeks.x=3", ["run.weeks is a key"]),
    "set_type": (SEED, ["run.weeks=many"], "--set run.weeks=many", ['the text "many"']),
    "set_range": (SEED, ["trust.gain=11"], "--set trust.gain=11", ["0 to 10"]),
    "set_choice": (SEED, ["run.opening_move=hug"], "--set run.opening_move=hug", ["the choices are none, ask"]),
    "set_no_intervention": (SEED, ["intervention.0.share=1"], "--set intervention.0.share=1", ["has no [[intervention]]"]),
    "set_far_intervention": (HUMILITY, ["intervention.1.share=1"], "--set intervention.1.share=1", ["it has 1, counted from 0"]),
    "set_open_quote": (SEED, ['run.opening_move="ask'], '--set run.opening_move="ask', ["malformed"]),
    # interventions
    "no_kind": (SEED + "[[intervention]]\nstrength = 1\n", [], "c.toml:3:1", ["kind is missing"]),
    "no_strength": (SEED + '[[intervention]]\nkind = "humility"\n', [], "c.toml:3:1", ["strength is missing"]),
    "bad_kind": (SEED + '[[intervention]]\nkind = "humble"\nstrength = 1\n', [], "c.toml:4:8", ["unknown intervention.0.kind"]),
    "bad_group": (HUMILITY + 'group = "anxius"\n', [], "c.toml:6:9", ["'anxious'?"]),
    "strong_humility": (SEED + '[[intervention]]\nkind = "humility"\nstrength = 2\n', [], "c.toml:5:12", ["out of range for humility"]),
    "strong_no_pitch": (SEED + '[[intervention]]\nkind = "no_pitch"\nstrength = 4\n', [], "c.toml:5:12", ["0 to 3"]),
    "n_for_humility": (HUMILITY + "n = 3\n", [], "c.toml:6:5", ["no effect"]),
    "end_before_start": (HUMILITY + "start = 9\nend = 3\n", [], "c.toml:7:7", ["not after start = 9"]),
    "start_after_run": (HUMILITY + "start = 52\n", [], "c.toml:6:9", ["never happens"]),
    # transcripts
    "no_salesperson": (SEED + "[[transcript]]\naccount = 0\n", [], "c.toml:3:1", ["salesperson is missing"]),
    "far_salesperson": (SEED + "[[transcript]]\nsalesperson = 200\n", [], "c.toml:4:15", ["from 0 to 199"]),
    "far_account": (SEED + "[[transcript]]\nsalesperson = 0\naccount = 12\n", [], "c.toml:5:11", ["from 0 to 11"]),
    "far_replicate": (SEED + "[[transcript]]\nsalesperson = 0\nreplicate = 1\n", [], "c.toml:5:13", ["from 0 to 0"]),
    "transcript_twice": (SEED + "[[transcript]]\nsalesperson = 0\n" * 2, [], "c.toml:6:15", ["repeats"]),
    # the attachment table
    "no_table": (SEED + '[attachment]\ntable = "nowhere.csv"\n', [], "c.toml:4:9", ["nowhere.csv", "no such file"]),
    "table_is_folder": (SEED + '[attachment]\ntable = "."\n', [], "c.toml:4:9", ["folder"]),
}

# name: (t.csv, place, words)
BAD_TABLES = {
    "empty": ("", "t.csv:1:1", ["the table is empty"]),
    "other_columns": ("a,b\n1,2\n", "t.csv:1:1", ["the header is 'a,b'", "anxiety_low,anxiety_high"]),
    "semicolons": (HEADER.replace(",", ";") + "1;2;1;2;3\n", "t.csv:1:1", ["stand between semicolons"]),
    "four_fields": (HEADER + "1,2,1,2,3\n1,2,1,2\n", "t.csv:3:1", ["4 fields"]),
    "words": (HEADER + "1,2,1,two,3\n", "t.csv:2:7", ["'two' is no number"]),
    "bounds_crossed": (HEADER + "2,1,1,2,3\n", "t.csv:2:1", ["lower bound of anxiety"]),
    "negative_people": (HEADER + "1,2,1,2,-3\n", "t.csv:2:1", ["negative"]),
    "nobody": (HEADER + "1,2,1,2,0\n", "t.csv:1:1", ["no people"]),
    "not_finite": (HEADER + "1,2,1,inf,3\n", "t.csv:2:7", ["is no number"]),
    "no_variance": (HEADER + "1,1,1,2,3\n", "t.csv:1:1", ["variance of anxiety"]),
}


def refused(folder, arguments, config="c.toml"):
    """Runs a configuration that must be refused; returns the lines of the message."""
    before = sorted(path.name for path in folder.iterdir())
    done = subprocess.run([DYAD, "run", config, *arguments, "-o", "out.h5"], cwd=folder,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert sorted(path.name for path in folder.iterdir()) == before, "a file was left behind"
    explained = subprocess.run([DYAD, "explain", config, *arguments], cwd=folder,
                               capture_output=True, text=True, timeout=60)
    assert (explained.returncode, explained.stdout) == (2, "")
    return [line.removeprefix("dyad: ") for line in done.stderr.splitlines()]


def sets_of(values):
    return [word for value in values for word in ("--set", value)]


def check(lines, place, words):
    match = GRAMMAR.match(lines[0])
    assert match, lines[0]
    assert match["where"] == place
    for word in words:
        assert word in lines[0]


@pytest.mark.parametrize("name", BAD)
def test_bad_configuration(name, tmp_path):
    text, sets, place, words = BAD[name]
    (tmp_path / "c.toml").write_text(text)
    check(refused(tmp_path, sets_of(sets)), place, words)


@pytest.mark.parametrize("name", BAD_TABLES)
def test_bad_attachment_table(name, tmp_path):
    text, place, words = BAD_TABLES[name]
    (tmp_path / "c.toml").write_text(TABLE)
    (tmp_path / "t.csv").write_text(text)
    check(refused(tmp_path, []), place, words)


def test_all_problems_are_reported_in_order_of_place(tmp_path):
    (tmp_path / "c.toml").write_text("[run]\nweeks = 0\n[trust]\ngian = 1\nloss = -1\n")
    lines = refused(tmp_path, ["--set", "team.coaching=2"])
    assert all(GRAMMAR.match(line) for line in lines)
    assert [GRAMMAR.match(line)["where"] for line in lines] == [
        "c.toml:1:1", "c.toml:2:9", "c.toml:4:1", "c.toml:5:8", "--set team.coaching=2"]


@pytest.mark.parametrize("path,words", [
    ("nowhere.toml", ["no such file"]),
    ("b.toml", ["no such file", "did you mean 'c.toml'?"]),
    (".", ["this is a folder"]),
    ("", ["the path is empty"]),
    ("/dev/zero", ["too large"]),
])
def test_file_that_cannot_be_read(path, words, tmp_path):
    (tmp_path / "c.toml").write_text(SEED)
    lines = refused(tmp_path, [], path)
    assert re.match(r".+: .+ \(.+\): .+", lines[0])
    for word in words:
        assert word in lines[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path):
    (tmp_path / "c.toml").write_text(SEED)
    (tmp_path / "c.toml").chmod(0)
    assert "cannot be read" in refused(tmp_path, [])[0]


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe[\x00r\x00u\x00n\x00]\x00")
    assert "malformed TOML" in refused(tmp_path, [])[0]


def test_result_file_given_as_configuration(tmp_path):
    (tmp_path / "c.toml").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(100))
    assert "this is a result file" in refused(tmp_path, [])[0]


def test_there_are_many_bad_configurations():
    assert len(BAD) + len(BAD_TABLES) >= 60
