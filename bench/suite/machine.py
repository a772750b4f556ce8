"""Where and with what was measured."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from pathlib import Path

from bench.suite.places import BUILD, ROOT


def cpu_model() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found.group(1).strip() if found else platform.machine()


def cores() -> int:
    return len(os.sched_getaffinity(0))


def machine_name() -> str:
    """Names the file of this machine's records.

    >>> slug("Intel(R) Xeon(R) Processor", 2)
    'intel-xeon-processor-2-cores'
    """
    return slug(cpu_model(), cores())


def slug(model: str, count: int) -> str:
    plain = re.sub(r"\((R|TM|tm)\)|CPU|@.*", " ", model)
    return "-".join([*re.findall(r"[a-z0-9]+", plain.lower()), str(count), "cores"])


def first_line(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "unknown"


def compiler() -> str:
    cache = (BUILD / "CMakeCache.txt").read_text()
    found = re.search(r"^CMAKE_CXX_COMPILER:\w+=(.+)$", cache, re.MULTILINE)
    return first_line([found.group(1), "--version"]) if found else "unknown"


def commit() -> str:
    return first_line(["git", "describe", "--always", "--dirty"])
