"""What the room's server and the page must agree on, and where secrets may be looked at."""

from __future__ import annotations

import json
import re

from repository import CPP, ROOT, code_of, files, name_of


def words(pattern: str, path: str) -> list[str]:
    found = re.search(pattern, (ROOT / path).read_text(), re.DOTALL)
    assert found, f"{path} has no {pattern}"
    return re.findall(r"""["'](\w+)["']""", found[1])


def test_moves_are_written_with_the_letters_of_the_pages_links():
    page = re.search(r"const letters: Record<Move, string> = \{(.*?)\}", (ROOT / "workshop/state/link.ts").read_text(), re.DOTALL)
    letters = dict(re.findall(r"(\w+): '(\w)'", page[1]))
    moves = words(r"export const moveNames = \[(.*?)\]", "workshop/worker/messages.ts")
    server = words(r"move_letters = (\"\w+\");", "sim/room/play/talk.hpp")[0]
    assert server == "".join(letters[move] for move in moves)


def test_each_scenario_has_a_conversation_that_the_model_takes():
    declared = json.loads((ROOT / "workshop/scenarios.json").read_text())
    assert len(declared) == 4
    for talk in declared.values():
        assert sorted(talk) == ["card", "meetings", "members", "seed", "turns"]
        assert talk["card"] in ("warm", "reserved", "decided")
        assert 1 <= talk["members"] <= 4 and 1 <= talk["meetings"] <= 8 and 1 <= talk["turns"] <= 40


def test_code_and_key_are_compared_in_constant_time_and_nowhere_else():
    uses = [f"{name_of(path)}: {line.strip()}" for path in files(CPP, "sim/room") for line in code_of(path).splitlines()
            if re.search(r"codes_\.(room|key)", line)]
    allowed = re.compile(r"demand_right\(.*codes_\.(room|key)|origins_\.shown\(\) \+ \"/room#\" \+ codes_\.room")
    assert len(uses) == 3 and not [use for use in uses if not allowed.search(use)]
    compared = code_of(ROOT / "sim/room/server/site_posts.cpp")
    assert "if (same_secret(given, right)) return;" in compared and compared.count("right)") == 1
    assert "sodium_memcmp" in code_of(ROOT / "sim/room/server/secrets.cpp")
