"""The version of the project, which CMakeLists.txt has too (a test compares them)."""

__version__ = "0.2.0"
