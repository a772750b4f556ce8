"""`python -m dyad` is the command `dyad-analysis`."""

from .commands import main

if __name__ == "__main__":
    main()
