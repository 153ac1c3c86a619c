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
    whole = hashlib.sha256()
    for name in sorted(digests):
        encoded = name.encode()
        whole.update(len(encoded).to_bytes(8, "big") + encoded + digests[name])
    return whole.hexdigest()
