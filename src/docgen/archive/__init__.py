"""The only code that opens and writes ZIP packages (.docx, .xlsx).

What is read is bounded before it is inflated; what is written is the same for the same input.
"""

from docgen.archive.limits import Limits, PackageError
from docgen.archive.reading import content_digest, read_package
from docgen.archive.writing import Member, assemble, deflated

__all__ = [
    "Limits",
    "Member",
    "PackageError",
    "assemble",
    "content_digest",
    "deflated",
    "read_package",
]
