"""A filled paper: its package, the way it was filled, and the digests that name its content."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from docgen.archive import join_digests, part_digest

# Last touches on a rendered part: its name and its XML in UTF-8, on nothing else may it depend.
Finish = Callable[[str, bytes], bytes]


class Engine(StrEnum):
    """What fills a paper: docgen's own text path, or docxtpl."""

    FAST = "fast"
    DOCXTPL = "docxtpl"


@dataclass(frozen=True)
class Route:
    """Which engine a paper takes, and why (Chinese, one clause)."""

    engine: Engine
    reason: str


@dataclass(frozen=True)
class Filled:
    """A paper's package, and the route by which it was filled.

    `parts` are those made for this paper; `known` has the digests of the others, by name.
    """

    package: bytes
    route: Route
    parts: Mapping[str, bytes]
    known: Mapping[str, bytes]

    @cached_property
    def sha256(self) -> str:
        """The sha256 of the package."""
        return hashlib.sha256(self.package).hexdigest()

    @cached_property
    def content_digest(self) -> str:
        """What `archive.content_digest` says of the package, without opening it."""
        made = {name: part_digest(data) for name, data in self.parts.items()}
        return join_digests({**self.known, **made})
