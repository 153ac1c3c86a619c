"""What stops docgen, and the exit code it stops with.

Mistakes in a user's data are findings (`docgen.findings`); an exception here means that a command
cannot go on. Each message is one Chinese sentence that names the file or field and the remedy.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the command line (docs/architecture.md, "Exit codes")."""

    FINE = 0
    MEND = 1
    USAGE = 2
    MISSING = 3
    UNREACHABLE = 4
    BUG = 70


class DocgenError(Exception):
    """A reason to stop that a person can act on; its text is shown as it is."""

    exit_code = ExitCode.MEND


class DataError(DocgenError):
    """The user's data or template cannot be used as it is."""


class UsageError(DocgenError):
    """The command was called in a way that has no meaning."""

    exit_code = ExitCode.USAGE


class MissingProgramError(DocgenError):
    """A program or a font that the command needs is not on this machine."""

    exit_code = ExitCode.MISSING


def bug_in_words(error: Exception) -> str:
    """Say that docgen itself failed, and over what: whoever mends it needs these words."""
    return f"程序自身出错（{type(error).__name__}：{error}）"
