"""Commands as papers print them (命令): to be copied into whatever shell the reader has."""

import re

# Other marks part words or mean something to one of the shells: blanks, （）, &, ….
_BARE = re.compile(r"[\w./\\:+-]+")


def command(*words: object) -> str:
    """Return a command of docgen's; names that need it stand in quotes.

    Double ones are what cmd, PowerShell and sh understand alike.
    """
    return " ".join(("docgen", *map(_quoted, map(str, words))))


def _quoted(word: str) -> str:
    return word if _BARE.fullmatch(word) else f'"{word}"'
