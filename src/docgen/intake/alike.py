"""Records that begin alike: most of a file say first what the one before said, their campaign.

That member is decoded once, and is then the very same object in each of them: nobody changes data.
"""

import json
import re
from collections.abc import Set as AbstractSet

from docgen.intake.document import Data

_BLANK = "[ \t\n\r]*"
_NAME = re.compile(rf'{_BLANK}"([^"\\]*)"{_BLANK}:{_BLANK}')
_NEXT = re.compile(rf"{_BLANK}([,}}]){_BLANK}")


class Alike:
    """Decodes JSON objects one after the other, each as the decoder alone would."""

    def __init__(self, decoder: json.JSONDecoder) -> None:
        self._decoder = decoder
        # The first member of the record before, and that member as it was written, from the brace
        # to the comma; there is no head before two records have said the same.
        self._first: dict[str, Data] = {}
        self._head = ""

    def decode(self, text: str) -> Data:
        """Return what a text says; what is wrong with it is raised as by the decoder."""
        if self._head and text.startswith(self._head):
            try:
                rest = self._decoder.decode("{" + text[len(self._head) :])
            except ValueError:
                rest = None  # the whole text tells at which character
            if isinstance(rest, dict) and rest and not self._first.keys() & rest.keys():
                return self._first | rest
        value: Data = self._decoder.decode(text)
        if isinstance(value, dict) and len(value) > 1:
            self._note(text, *next(iter(value.items())))
        return value

    def glance(self, text: str, wanted: AbstractSet[str]) -> Data:
        """Return at least the wanted members of a record without fault, or all that there are.

        What follows them is not looked at.
        """
        known = self._head and text.startswith(self._head)
        found, end = (dict(self._first), len(self._head)) if known else ({}, 1)
        while not wanted <= found.keys():
            name = _NAME.match(text, end) if text.startswith("{") else None
            if name is None:
                return self.decode(text)
            found[name[1]], end = self._decoder.raw_decode(text, name.end())
            comma = _NEXT.match(text, end)
            if comma is None:
                return self.decode(text)
            if len(found) == 1:
                self._note(text, name[1], found[name[1]])
            if comma[1] == "}":
                break
            end = comma.end()
        return found

    def _note(self, text: str, name: str, value: Data) -> None:
        """Note the first member of a record, and how it is written if the next may well say it."""
        again = isinstance(value, dict) and self._first == {name: value}
        self._first, self._head = {name: value}, ""
        start = _NAME.match(text, 1) if again else None
        if start is not None:
            value, end = self._decoder.raw_decode(text, start.end())
            comma = _NEXT.match(text, end)
            self._first = {start[1]: value}  # a name that stands twice may have had another
            self._head = text[: comma.end()] if comma and comma[1] == "," else ""
