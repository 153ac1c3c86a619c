"""The command line: the only room that reads the clock, prints, and makes exit codes.

A claim on a store (`docgen.publish.claim`) alone notes its hour by itself, for people to read.
"""

import sys

from docgen.errors import ExitCode

STOPPED = "已中止。"


def main() -> None:
    """Run docgen with the arguments of this process; breaking off while it loads is no fault."""
    try:
        from docgen.cli.commands import start  # noqa: PLC0415 - loading all rooms takes a while
    except KeyboardInterrupt:
        sys.stderr.write(f"{STOPPED}\n")
        sys.exit(ExitCode.MEND)
    start()
