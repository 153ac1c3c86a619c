"""Lists in a sentence: 、 between like things, ， between kinds of addressees."""

import re
from collections.abc import Iterable
from itertools import pairwise

_MARKS = re.compile(r"[、，,；;\n]")


def join_like(items: Iterable[str]) -> str:
    """Join things of one kind with 、; titles in 《》 stand side by side without it."""
    kept = list(items)
    if not kept:
        return ""
    joints = ("" if _titles(left, right) else "、" for left, right in pairwise(kept))
    return kept[0] + "".join(joint + item for joint, item in zip(joints, kept[1:], strict=True))


def join_with_and(items: Iterable[str]) -> str:
    """Join things of one kind with 、, the last of them with 和."""
    *others, last = list(items) or [""]
    return f"{join_like(others)}和{last}" if others else last


def join_kinds(kinds: Iterable[Iterable[str]]) -> str:
    """Join several kinds of addressees with ，, and those of one kind with 、."""
    return "，".join(joined for kind in kinds if (joined := join_like(kind)))


def parted(text: str) -> tuple[str, ...]:
    """Return the items of a list that a person wrote, whatever marks or line feeds part them."""
    return tuple(item for piece in _MARKS.split(text) if (item := piece.strip()))


def _titles(left: str, right: str) -> bool:
    return left.endswith("》") and right.startswith("《")
