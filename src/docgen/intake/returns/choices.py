"""Whether cleaning is needed (是否需要清理), in whatever words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from docgen.intake.returns.numbers import is_nothing, plain
from docgen.model.readings import Slip

_YES = re.compile(
    r"(?:是|√|✓|✔|☑|y|yes|true|(?:需要|需|应|应当|要|确需)(?:清理)?(?:规范)?)[。.]?", re.I
)
_NO = re.compile(
    r"(?:否|×|✗|✘|x|n|no|false|无需|不需要|不需|无须|不必|不用|不要|无需要|不)(?:清理)?(?:规范)?[。.]?",
    re.I,
)
_TICKS, _CROSSED_BOX = "☑√✓✔■", "☒"
_MARK = f"[{_TICKS}{_CROSSED_BOX}□☐×✗✘xX]"
_BRACKETED = re.compile(rf"[(\[【]\s*({_MARK}?)\s*[)\]】]")
# Both words are offered, with marks before each or behind each: □是 ☑否, 是√ 否×.
_OFFERED = re.compile(
    rf"(?P<before>{_MARK}?)\s*(?P<first>[是否])(?P<left>\s*[/、]?\s*)(?P<between>{_MARK}?)"
    rf"(?P<right>\s*[/、]?\s*)(?P<last>(?!(?P=first))[是否])\s*(?P<after>{_MARK}?)"
)


@dataclass(frozen=True, slots=True)
class Need:
    """Whether cleaning is needed, if the cell tells."""

    value: bool | None
    slip: Slip | None = None


@lru_cache(maxsize=1024)
def read_need(text: str) -> Need:
    """Read 是 or 否; other words that surely mean one of them are understood and told."""
    bare = plain(text)
    if bare in ("是", "否"):
        return Need(bare == "是")
    if not bare or is_nothing(bare):
        return Need(None, Slip("missing", text))
    if offered := _OFFERED.fullmatch(
        _BRACKETED.sub(_unboxed, unicodedata.normalize("NFKC", text)).strip()
    ):
        ticked = _ticked(offered)
        return Need(ticked == "是", Slip("nonstandard", text)) if ticked else _unsure(text)
    if _YES.fullmatch(bare) or _NO.fullmatch(bare):
        return Need(bool(_YES.fullmatch(bare)), Slip("nonstandard", text))
    return _unsure(text)


def _ticked(offered: re.Match[str]) -> str:
    """Return the one word that is ticked; nothing if that is none, both, or anybody's guess."""
    mark, before, after = offered["between"], offered["before"], offered["after"]
    if before and after:
        return ""
    to_last = bool(before) or (not after and _is_nearer_to_last(offered))
    to_first = bool(after) or (not before and _is_nearer_to_first(offered))
    marks = {
        offered["first"]: before or (mark if to_first else ""),
        offered["last"]: after or (mark if to_last else ""),
    }
    for ticks in (_TICKS, _CROSSED_BOX):
        ticked = [word for word, of_word in marks.items() if of_word and of_word in ticks]
        if ticked:
            return ticked[0] if len(ticked) == 1 else ""
    return ""


def _is_nearer_to_last(offered: re.Match[str]) -> bool:
    return bool(offered["left"]) and not offered["right"]


def _is_nearer_to_first(offered: re.Match[str]) -> bool:
    return bool(offered["right"]) and not offered["left"]


def _unboxed(box: re.Match[str]) -> str:
    """Return the mark in a pair of brackets; an empty pair is an empty box."""
    return box[1] or "□"


def _unsure(text: str) -> Need:
    return Need(None, Slip("invalid", text))
