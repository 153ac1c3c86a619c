"""The command line: the only room that reads the clock, prints, and makes exit codes."""

from docgen.cli.main import main

__all__ = ["main"]
