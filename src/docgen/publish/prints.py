"""The PDF beside a paper (打印稿): docgen writes over its own, and leaves any other alone.

A PDF that docgen printed says so itself, in a comment that moves nothing: it holds the digest of
all the rest. Whoever signs, stamps or replaces the file makes it a person's.
"""

import hashlib
import re
from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import PurePosixPath

from docgen.publish.names import names_beside
from docgen.publish.papers import content_of, digest
from docgen.publish.store import Store

MARK = "打印稿"
_PDF = ".pdf"
_END = b"startxref"
_OWN = re.compile(rb"%docgen ([0-9a-f]{64})\n\Z")


def signed_print(pdf: bytes) -> bytes:
    """Return a PDF that docgen printed, in a form in which it will be known again."""
    body, end, rest = pdf.rpartition(_END)
    if not end:
        return pdf
    return b"%s%%docgen %s\n%s%s" % (body, _digest(body, rest), end, rest)


def is_own_print(pdf: bytes) -> bool:
    """Tell whether docgen printed exactly this."""
    body, end, rest = pdf.rpartition(_END)
    found = _OWN.search(body[-100:])
    if not end or not found:
        return False
    return _digest(body.removesuffix(found[0]), rest) == found[1]


def print_of(store: Store, name: str, earlier: Collection[str]) -> str:
    """Return the name of the PDF of a paper: one that is free, or holds what docgen printed.

    `earlier` are the digests of what docgen printed before it signed its PDFs.
    """
    for candidate in _names(name):
        held = content_of(store, candidate)
        if held is None or is_own_print(held) or digest(held) in earlier:
            break
    return candidate


def first_print(name: str) -> str:
    """Return the name of a paper's PDF where no person has a file of that name."""
    return str(PurePosixPath(name).with_suffix(_PDF))


def _names(name: str) -> Iterator[str]:
    return chain([first_print(name)], names_beside(name, MARK, _PDF))


def _digest(body: bytes, rest: bytes) -> bytes:
    whole = hashlib.sha256(body)
    whole.update(rest)
    return whole.hexdigest().encode()
