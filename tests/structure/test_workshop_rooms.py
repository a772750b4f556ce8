"""The arrow between the rooms of workshop/ (docs/workshop.md), and its two languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from repository import CPP, ROOT, SCRIPT, code_of, files, includes, name_of

WORKSHOP = ROOT / "workshop"
IMPORT = re.compile(r"""(?:^|[\s;}])(?:import|from)\s*\(?\s*['"]([^'"]+)['"]""")
LINE = "worker/(messages|client)"  # what crosses between page and worker
# room -> what it may import: files of workshop/ and packages of npm
ROOM_MAY_USE = {
    "worker": "worker/.*|fflate|virtual:packed-model",
    "state": rf"state/.*|scenarios.json|{LINE}|@preact/signals|tests/golden/digests.txt",
    "plot": r"plot/.*|state/.*|worker/messages|d3-(scale|shape)|uqr",
    "text": "text/.*|worker/messages",
    "view": rf"view/.*|state/.*|plot/.*|text/.*|{LINE}|preact(/hooks)?|@preact/signals",
    "pack": "pack/.*|fflate|vite|node:.*",
}
# Who starts the page starts the worker.
ALSO = {"view/main.tsx": "worker/worker"}
ROOMS = sorted(ROOM_MAY_USE)
DOM = re.compile(r"\b(document|window|navigator|localStorage)\b\s*[.?\[]|\b(history|location)\.(push|replace|back|go|hash|href)")


def room_of(path: Path) -> str:
    return path.relative_to(WORKSHOP).parts[0]


def sources(room: str) -> list[Path]:
    return [path for path in files(SCRIPT, f"workshop/{room}")]


def imported(path: Path) -> list[str]:
    """What a source imports: `room/name` without ending, or the name of a package."""
    found = []
    for what in IMPORT.findall(code_of(path)):
        if what.startswith("."):
            target = (path.parent / what.split("?")[0]).resolve()
            within = WORKSHOP if target.is_relative_to(WORKSHOP) else ROOT
            what = re.sub(r"\.tsx?$", "", target.relative_to(within).as_posix())
        found.append(what)
    return found


OURS = [path for room in ROOMS if room != "pack" for path in sources(room)]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room):
    assert sources(room)
    wrong = []
    for path in sources(room):
        may = re.compile(f"{ROOM_MAY_USE[room]}|{ALSO.get(path.relative_to(WORKSHOP).as_posix(), '(?!)')}")
        wrong += [f"{name_of(path)} imports {what}" for what in imported(path)
                  if not may.fullmatch(what) and not what.endswith(".css")]
    assert not wrong


@pytest.mark.parametrize("room", ["worker", "state", "plot", "text"])
def test_only_views_know_a_screen(room):
    assert not [f"{name_of(path)}: {match[0]}" for path in sources(room) for match in DOM.finditer(code_of(path))]


def test_the_compiled_module_is_made_of_model_engine_statistics_and_configuration():
    may = re.compile(r"workshop/wasm/.*|sim/(base|model|engine)/.*|sim/study/statistics/.*|sim/io/(config|talk)/.*")
    assert not [f"{name_of(path)} includes {what}" for path in files(CPP, "workshop/wasm")
                for kind, what in includes(path) if kind == '"' and not may.fullmatch(what)]


def test_each_file_of_words_has_its_pair():
    dutch, english = ({path.name for path in files(SCRIPT, f"workshop/text/{language}")} for language in ("nl", "en"))
    assert dutch and dutch == english


def test_nothing_runs_that_came_from_elsewhere():
    """The page's own scripts come in as modules; text becomes text, never markup or code."""
    forbidden = re.compile(r"dangerouslySetInnerHTML|\.innerHTML|\beval\(|new Function\(|XMLHttpRequest|WebSocket\(|EventSource\(")
    assert not [f"{name_of(path)}: {match[0]}" for path in OURS for match in forbidden.finditer(code_of(path))]


def test_one_place_speaks_to_a_network():
    """And only when the page came from a room's server: docs/room.md."""
    fetching = [path.relative_to(WORKSHOP).as_posix() for path in OURS if re.search(r"\bfetch\(|sendBeacon", code_of(path))]
    assert fetching == ["view/room/current.ts"]
