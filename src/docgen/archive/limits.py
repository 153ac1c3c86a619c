"""How large a package may be, and the error that says which bound or rule it breaks."""

from dataclasses import dataclass

from docgen.errors import DataError

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one package; office papers stay far below all of them.

    `ratio` (inflated to packed) is not asked of a member smaller than `ratio_floor` bytes.
    """

    source_bytes: int = 64 * MEBIBYTE
    members: int = 2000
    total_bytes: int = 256 * MEBIBYTE
    ratio: int = 300
    ratio_floor: int = MEBIBYTE


OWN = Limits(ratio=2000)  # what docgen itself has written may repeat itself


class PackageError(DataError):
    """A file is no package that docgen may open; says which file, why, and what to do."""


class TooLargeError(PackageError):
    """A package breaks a bound: it is too large, swells too much, or has too many parts."""


class LockedError(PackageError):
    """A package, or a part of it, is locked with a password."""
