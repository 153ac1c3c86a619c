"""The only code that opens and writes ZIP packages (.docx, .xlsx).

What is read is bounded before it is inflated; what is written is the same for the same input.
"""

from docgen.archive.digests import join_digests, part_digest
from docgen.archive.limits import OWN, Limits, LockedError, PackageError, TooLargeError
from docgen.archive.reading import content_digest, read_package
from docgen.archive.writing import Member, assemble, deflated, packed_once

__all__ = [
    "OWN",
    "Limits",
    "LockedError",
    "Member",
    "PackageError",
    "TooLargeError",
    "assemble",
    "content_digest",
    "deflated",
    "join_digests",
    "packed_once",
    "part_digest",
    "read_package",
]
