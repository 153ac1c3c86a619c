"""The line below a head that marks its columns (栏次): 甲 乙 丙 1 2 丁, ①②③, A B C."""

import string
import unicodedata
from collections.abc import Sequence

_FEWEST, _LONGEST = 4, 6
_ORDERS = ("甲乙丙丁戊己庚辛壬癸", string.ascii_uppercase, "一二三四五六七八九十")
_NAMES = ("栏次", "列次", "栏号")


def are_marks(texts: Sequence[str]) -> bool:
    """Tell the texts of a line that number the columns, each kind of mark in its own order."""
    if any(len(text) > _LONGEST for text in texts):
        return False
    bare = [unicodedata.normalize("NFKC", text).strip(" ()[]【】.、").upper() for text in texts]
    marks = [_mark(text) for text in bare if text not in _NAMES]
    known = [mark for mark in marks if mark is not None]
    if len(known) < _FEWEST or len(known) < len(marks):
        return False
    orders = {order: [at for kind, at in known if kind == order] for order, _ in known}
    return all(places == list(range(1, len(places) + 1)) for places in orders.values())


def _mark(text: str) -> tuple[int, int] | None:
    """Return the kind of a mark, and its place in that order; None if it is none."""
    if text.isascii() and text.isdigit():
        return len(_ORDERS), int(text)
    orders = (kind for kind, order in enumerate(_ORDERS) if len(text) == 1 and text in order)
    kind = next(orders, None)
    return None if kind is None else (kind, _ORDERS[kind].index(text) + 1)
