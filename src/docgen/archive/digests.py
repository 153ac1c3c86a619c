"""Digests of what a package holds, whatever packed it: each part's, then all of them by name.

A part that never changes needs hashing only once.
"""

import hashlib
from collections.abc import Mapping
from functools import lru_cache


def part_digest(data: bytes) -> bytes:
    """Return the sha256 of a part's bytes."""
    return hashlib.sha256(data).digest()


def join_digests(digests: Mapping[str, bytes]) -> str:
    """Return the sha256 of a package, in hexadecimal, from the digests of its parts by name."""
    whole = b"".join([_head(name) + digests[name] for name in sorted(digests)])
    return hashlib.sha256(whole).hexdigest()


@lru_cache(1024)
def _head(name: str) -> bytes:
    encoded = name.encode()
    return len(encoded).to_bytes(8, "big") + encoded
