"""What a header declares is implemented in the .cpp of its name, so that nobody has to look for it."""

from __future__ import annotations

import re

from repository import ROOT

# Headers whose implementation lies elsewhere on purpose, and why.
SEVERAL_FILES = {
    "sim/model/built_in_attachment_table.hpp": "made of the CSV file in data/ by the build",
    "sim/model/kernel/run_week.hpp": "one source, compiled once for each instruction set under a name of its own",
    "sim/model/parameters/declare.hpp": "a file for each group of tables of keys",
    "sim/study/design/design.hpp": "a file for each design",
    "sim/room/play/scenarios_text.hpp": "its text is a file of the checkout, put into the program by the build",
    "sim/room/server/page.hpp": "the page is put into the program by the build",
}
BEGINS_OTHERWISE = re.compile(r"(template|using|inline|constexpr|class|struct|enum|static|extern|typedef)\b")
FUNCTION = re.compile(r"(?:\[\[\w+\]\] )?[\w:<>,&* ]+?[ &*]([a-zA-Z_]\w*)\(")


def functions_declared(text: str) -> set[str]:
    """Names of functions that a header declares in its namespace and does not define there."""
    text = re.sub(r"//[^\n]*|^#.*$|namespace [\w:]+ \{", "", text, flags=re.MULTILINE)
    while re.search(r"\{[^{}]*\}", text):
        text = re.sub(r"\{[^{}]*\}", "@", text)  # a body: what it ends needs none elsewhere
    names = set()
    for statement in re.findall(r"[^;@]+;", text):
        statement = " ".join(statement.split())
        found = None if BEGINS_OTHERWISE.match(statement) else FUNCTION.match(statement)
        if found and found[1] != "operator":
            names.add(found[1])
    return names


def implements(text: str, name: str) -> bool:
    return re.search(rf"^(?!\s).*[\s&*:]{name}\(|^{name}\(", text, re.MULTILINE) is not None


def test_the_search_sees_what_it_should():
    header = "namespace a {\nint one(int x);\ninline int two() { return 2; }\nstruct S { int three(); };\n}\n"
    assert functions_declared(header) == {"one"}
    assert implements("int one(int x) {", "one") and not implements("  int one(int x) {", "one")
    assert not implements("int other(int one) {", "one")


def astray() -> dict[str, list[str]]:
    """Headers, and what of theirs is not in the .cpp of their name."""
    found = {}
    for header in sorted((ROOT / "sim").rglob("*.hpp")):
        source = header.with_suffix(".cpp")
        text = source.read_text() if source.exists() else ""
        missing = sorted(each for each in functions_declared(header.read_text()) if not implements(text, each))
        if missing:
            found[str(header.relative_to(ROOT))] = missing
    return found


def test_an_implementation_stands_where_its_headers_name_says():
    assert sum(len(functions_declared(header.read_text())) for header in (ROOT / "sim").rglob("*.hpp")) > 200
    assert {name: missing for name, missing in astray().items() if name not in SEVERAL_FILES} == {}


def test_every_exception_is_one():
    assert SEVERAL_FILES.keys() - astray().keys() == set()
