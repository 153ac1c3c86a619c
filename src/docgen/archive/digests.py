"""Digests of what a package holds, whatever packed it: each part's, then all of them by name.

A part that never changes needs hashing only once.
"""

import hashlib
from collections.abc import Mapping


def part_digest(data: bytes) -> bytes:
    """Return the sha256 of a part's bytes."""
    return hashlib.sha256(data).digest()


def join_digests(digests: Mapping[str, bytes]) -> str:
    """Return the sha256 of a package, in hexadecimal, from the digests of its parts by name."""
    named = ((name.encode(), digests[name]) for name in sorted(digests))
    whole = b"".join(len(name).to_bytes(8, "big") + name + digest for name, digest in named)
    return hashlib.sha256(whole).hexdigest()
