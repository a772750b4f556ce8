"""Tables of draws: what is read of them, and what is refused in words."""

from __future__ import annotations

import pytest

from dyad import DyadError
from dyad.reading import read_table_of_draws


def test_a_table_of_draws_keeps_its_columns_and_skips_comments(tmp_path):
    path = tmp_path / "draws.csv"
    path.write_text("# drawn\na.key , b.key\n1.5, 2\n# a comment\n2.5, normal\n")
    assert read_table_of_draws(path).to_dict("list") == {"a.key": [1.5, 2.5], "b.key": ["2", "normal"]}


REFUSED = {
    "": "not a table of draws (No columns to parse from file): give a CSV file with a header",
    "a.key,b.key\n1,2\n1,2,3\n": "not a table of draws",
    "a.key,b.key\n1,2,3\n": "more values than columns (the header names each column): complete the header",
    "a.key,b.key\n# nothing\n": "no draws (each row below the header is one draw): add rows",
    "a.key,b.key\n1,2\n3,\n": "draw 2 has no b.key (each draw has a value in each column): add the value, or delete the row",
}


@pytest.mark.parametrize("text", REFUSED, ids=REFUSED.values())
def test_what_is_not_a_table_of_draws_is_refused(text, tmp_path):
    path = tmp_path / "draws.csv"
    path.write_text(text)
    with pytest.raises(DyadError) as refused:
        read_table_of_draws(path)
    assert str(refused.value).startswith(f"{path}: {REFUSED[text]}")


def test_a_table_that_cannot_be_opened_is_refused(tmp_path):
    with pytest.raises(DyadError, match="none.csv: no such file"):
        read_table_of_draws(tmp_path / "none.csv")
    with pytest.raises(DyadError, match=r"not a table of draws \(.*Is a directory"):
        read_table_of_draws(tmp_path)
