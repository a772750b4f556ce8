"""The program as a module, built by CMake from analysis/binding. `dyad.run` is what users call."""

class Error(Exception):
    """Whatever the command line would refuse; its text is what the command line would say."""

def run_file(path: str, sets: list[str], output: str, threads: int, kernel: str) -> None:
    """Runs the configuration file `path`, with `sets` as of `--set`, and writes the result file `output`.

    `threads` 0 is as many as there are processors for us; `kernel` "" is the fastest. Other threads of Python go on in
    the meantime; a signal whose handler raises, such as Ctrl-C, ends the run within a week of it. Raises Error.
    """

def run_text(toml: str, sets: list[str], output: str, threads: int, kernel: str) -> None:
    """The same for the text of a configuration; relative paths in it begin at the working directory."""

def ask(question: str) -> str:
    """What the workshop's page would be answered: JSON in, JSON out; a refusal is `{"refusal": {"message": ...}}`."""

def program_version() -> str:
    """Version and commit, as `dyad --version` has them."""
