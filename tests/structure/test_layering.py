"""The arrow between the rooms of sim/: who may include, link and name what."""

from __future__ import annotations

import re

import pytest
from repository import CPP, ROOMS, ROOT, code_of, files, includes, name_of, room_of

# room -> rooms of sim/ that it may include
ROOM_MAY_USE = {
    "base": {"base"},
    "model": {"model", "base"},
    "engine": {"engine", "model", "base"},
    "study": {"study", "engine", "model", "base"},
    "io": {"io", "study", "engine", "model", "base"},
    "room": {"room", "io", "model", "base"},
    "cli": {"cli", "room", "study", "io", "engine", "model", "base"},
}
SYSTEM = r"unistd\.h|fcntl\.h|signal\.h|sched\.h|pthread\.h|sys/.*"
# room -> includes in angle brackets, other than the standard library's, that it may use
LIBRARY_MAY_USE = {
    "base": rf"immintrin\.h|{SYSTEM}",
    "model": r"boost/random/.*",
    "engine": r"omp\.h",
    "study": rf"sqlite3\.h|fmt/.*|boost/(random|math)/.*|{SYSTEM}",
    "io": rf"hdf5\.h|hdf5_hl\.h|H5.*\.h|libdeflate\.h|toml\+\+/.*|nlohmann/.*|fmt/.*|{SYSTEM}",
    "room": rf"boost/(asio|beast|system)/.*|sodium\.h|libdeflate\.h|nlohmann/.*|fmt/.*|{SYSTEM}",
    "cli": rf"CLI/.*|nlohmann/.*|fmt/.*|qrencode\.h|arpa/inet\.h|ifaddrs\.h|net/if\.h|netinet/in\.h|{SYSTEM}",
}
# A result may depend on configuration, seed and model version: nothing that could tell the time, the
# thread, the machine or a file's content; nothing that prints; no distribution that differs between libraries.
FORBIDDEN_IN_MODEL = {
    "atomic", "chrono", "condition_variable", "cstdio", "cstdlib", "ctime", "filesystem", "fstream", "future",
    "iomanip", "iostream", "istream", "locale", "mutex", "ostream", "random", "shared_mutex", "sstream",
    "stop_token", "syncstream", "thread",
}
LINK_MAY_USE = {
    "base": {"dyad_flags"},
    "model": {"dyad_flags", "dyad_base"},
    "engine": {"dyad_flags", "dyad_model", "OpenMP::OpenMP_CXX"},
    "study": {"dyad_flags", "dyad_model", "dyad_engine", "fmt::fmt", "SQLite::SQLite3"},
    "room": {"dyad_flags", "dyad_model", "dyad_config", "nlohmann_json::nlohmann_json", "${libsodium}", "${libdeflate}"},
}
SOURCES = files(CPP, "sim")
LINK_LINE = re.compile(r"target_link_libraries\(\s*(\S+)([^)]*)\)")


def is_standard(header: str) -> bool:
    """<vector> and its like: no folder, no ending."""
    return re.fullmatch(r"[a-z0-9_]+", header) is not None


def links() -> list[tuple[str, list[str]]]:
    """(room, words of the link line) of all link lines under sim/; kernels belong to the model."""
    found = []
    for path in (ROOT / "sim").rglob("CMakeLists.txt"):
        for _, words in LINK_LINE.findall(path.read_text()):
            found.append((room_of(path), words.split()))
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_includes_only_rooms_below_it(room):
    wrong = [
        f"{name_of(path)} includes {what}"
        for path in SOURCES if room_of(path) == room
        for kind, what in includes(path)
        if kind == '"' and (not what.startswith("sim/") or what.split("/")[1] not in ROOM_MAY_USE[room])
    ]
    assert not wrong


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_its_own_libraries(room):
    allowed = re.compile(LIBRARY_MAY_USE[room])
    wrong = [
        f"{name_of(path)} includes <{what}>"
        for path in SOURCES if room_of(path) == room
        for kind, what in includes(path)
        if kind == "<" and not is_standard(what) and not allowed.fullmatch(what)
    ]
    assert not wrong


def test_the_model_knows_no_clock_thread_file_or_stream():
    wrong = [
        f"{name_of(path)} includes <{what}>"
        for path in SOURCES if room_of(path) == "model"
        for _, what in includes(path) if what in FORBIDDEN_IN_MODEL
    ]
    assert not wrong


def test_only_lanes_know_the_machine():
    wrong = [name_of(path) for path in SOURCES
             if ("<", "immintrin.h") in includes(path) and "sim/base/lanes/" not in name_of(path)]
    assert not wrong


def test_no_two_folders_of_a_room_use_each_other():
    """kernel, random and parameters, or journal, runner and design, each have their place in an order."""
    folders = [(name_of(path).split("/")[1:-1], what.split("/")[1:-1]) for path in SOURCES
               for mark, what in includes(path) if mark == '"']
    uses = {(tuple(one), tuple(other)) for one, other in folders if len(one) == len(other) == 2 and one != other}
    assert len(uses) > 10
    assert not {pair for pair in uses if pair[::-1] in uses}


def test_only_the_engine_names_openmp():
    named = [name_of(path) for path in SOURCES
             if room_of(path) != "engine" and re.search(r"#\s*pragma\s+omp|omp\.h|\bomp_\w+", code_of(path))]
    assert not named


def test_the_room_knows_configurations_and_no_result_files():
    wrong = [f"{name_of(path)} includes {what}" for path in SOURCES if room_of(path) == "room"
             for kind, what in includes(path) if kind == '"' and re.match("sim/io/(?!config/)", what)]
    assert not wrong


def test_what_is_played_in_a_room_knows_no_network():
    named = [f"{name_of(path)} includes {what}" for path in SOURCES
             if re.match("sim/room/(play|messages|record)/", name_of(path))
             for _, what in includes(path) if what.startswith(("boost/", "sim/room/server/"))]
    assert not named


def test_only_the_result_files_name_hdf5():
    named = [name_of(path) for path in SOURCES
             if not name_of(path).startswith("sim/io/results/")
             and re.search(r"hdf5\.h|hdf5_hl\.h|\bH5[A-Z]\w*\(|\bhid_t\b", code_of(path))]
    assert not named


@pytest.mark.parametrize("room", sorted(LINK_MAY_USE))
def test_a_room_links_only_what_it_may(room):
    visibility = {"PUBLIC", "PRIVATE", "INTERFACE"}
    wrong = [word for linked, words in links() if linked == room for word in words
             if word not in LINK_MAY_USE[room] | visibility]
    assert not wrong


@pytest.mark.parametrize(("library", "owner"), [("OpenMP", "engine"), ("HDF5", "io"), ("SQLite", "study")])
def test_a_library_stays_private_to_its_room(library, owner):
    for room, words in links():
        for place, word in enumerate(words):
            if library.lower() not in word.lower():
                continue
            before = [known for known in words[:place] if known in {"PUBLIC", "PRIVATE", "INTERFACE"}]
            assert room == owner, f"{room} links {word}"
            assert before and before[-1] == "PRIVATE", f"{word} is not private to {owner}"


PAGE_MAY_USE = r"sim/(base|model|engine|study/statistics|io/config|io/talk)/.*|workshop/wasm/.*"


def test_the_page_uses_only_what_it_has():
    """What is compiled to WebAssembly: no files, journals or result files."""
    wrong = [f"{name_of(path)} includes {what}" for path in files(CPP, "workshop/wasm")
             for kind, what in includes(path) if kind == '"' and not re.fullmatch(PAGE_MAY_USE, what)]
    assert not wrong
