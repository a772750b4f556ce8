"""Builds the binding dyad._core by CMake, where its tools are; everything else is in pyproject.toml.

The environment variable DYAD_BINDING: `on` builds it, `off` leaves it out; without it, it is built where a C++ compiler,
CMake and pybind11 are. DYAD_BUILD names a folder to build in, so that what was built there before is used.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build import build
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parent
PYBIND11 = ("/usr/lib/cmake/pybind11", "/usr/share/cmake/pybind11", "/usr/local/share/cmake/pybind11")


class FreshBuild(build):
    """Without what an earlier build has left: files that are gone would go into the wheel."""

    def run(self) -> None:
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()


class CMakeBuild(build_ext):
    """The one extension, into the place where setuptools wants it."""

    def build_extension(self, extension: Extension) -> None:
        target = Path(self.get_ext_fullpath(extension.name)).resolve()
        folder = Path(os.environ.get("DYAD_BUILD") or self.build_temp).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cmake", "-S", ROOT, "-B", folder, "-DDYAD_BINDING=ON",
                        f"-DPython_EXECUTABLE={sys.executable}", f"-DDYAD_BINDING_FOLDER={folder}", *pybind11_folder()],
                       check=True)
        subprocess.run(["cmake", "--build", folder, "--target", "dyad_binding", "--parallel"], check=True)
        built = next(folder.glob("_core*.so"))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built, target)


def pybind11_folder() -> list[str]:
    """Where CMake finds pybind11, if that is a package of this Python."""
    try:
        import pybind11
    except ImportError:
        return []
    return [f"-Dpybind11_DIR={pybind11.get_cmake_dir()}"]


def can_be_built() -> bool:
    compiler = shutil.which(os.environ.get("CXX", "c++"))
    return bool(compiler and shutil.which("cmake") and (pybind11_folder() or any(map(os.path.isdir, PYBIND11))))


def wanted() -> bool:
    choice = os.environ.get("DYAD_BINDING", "auto")
    if choice not in ("on", "off", "auto"):
        sys.exit(f"DYAD_BINDING: {choice} is no choice (it is on, off or auto): change it, or unset it")
    return choice == "on" or choice == "auto" and can_be_built()


setup(ext_modules=[Extension("dyad._core", sources=[])] if wanted() else [], cmdclass={"build": FreshBuild, "build_ext": CMakeBuild})
