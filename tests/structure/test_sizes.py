"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
import re
from statistics import median

from repository import CPP, PYTHON, SCRIPT, files, name_of

LONGEST_FILE, MEDIAN_FILE, LONGEST_FUNCTION = 300, 120, 60
# A function, or a method of a class, by the layout that clang-format gives it.
CPP_FUNCTION = re.compile(r"^( {0,2})(?!namespace|struct|class|enum|union|extern)[\w\[:~<].*\{$")
SCRIPT_FUNCTION = re.compile(r"^( {0,2})(?!describe|test|interface|type|class)(?:export |async |static |const |[\w#]).*\{$")


def lengths() -> dict[str, int]:
    return {name_of(path): len(path.read_text().splitlines()) for path in files(CPP | PYTHON | SCRIPT)}


def python_functions(path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text())
    return [(node.name, node.end_lineno - node.lineno + 1)
            for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def braced_functions(path, opens) -> list[tuple[str, int]]:
    """Near enough: from a line that opens a brace to the first line that closes it at the same indent."""
    lines = path.read_text().splitlines()
    found = []
    for number, line in enumerate(lines):
        if not (opening := opens.match(line)) or "(" not in line and ")" not in line:
            continue
        closing = opening.group(1) + "}"
        end = next((later for later in range(number, len(lines)) if lines[later].startswith(closing)), number)
        found.append((line.strip(), end - number + 1))
    return found


def cpp_functions(path) -> list[tuple[str, int]]:
    return braced_functions(path, CPP_FUNCTION)


def script_functions(path) -> list[tuple[str, int]]:
    return braced_functions(path, SCRIPT_FUNCTION)


def too_long(paths, functions_of) -> list[str]:
    return [f"{name_of(path)}: {name} has {length} lines"
            for path in paths for name, length in functions_of(path) if length >= LONGEST_FUNCTION]


def test_no_file_is_too_long():
    assert not {name: length for name, length in lengths().items() if length > LONGEST_FILE}


def test_most_files_are_short():
    assert median(lengths().values()) < MEDIAN_FILE


def test_functions_fit_on_a_screen():
    assert not (too_long(files(PYTHON), python_functions) + too_long(files(CPP), cpp_functions)
                + too_long(files(SCRIPT), script_functions))
