"""Whether cleaning is needed (是否需要清理), in whatever words."""

import re
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
_BOXES = "□☐☑√✓✔■"
_TICKED_BEFORE = re.compile("[☑√✓✔■](是|否)")
_TICKED_AFTER = re.compile("(是|否)[☑√✓✔■]")


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
    ticks = _TICKED_BEFORE if bare[0] in _BOXES else _TICKED_AFTER
    if ticked := set(ticks.findall(bare)):
        sure = len(ticked) == 1
        return Need("是" in ticked, Slip("nonstandard", text)) if sure else _unsure(text)
    if _YES.fullmatch(bare) or _NO.fullmatch(bare):
        return Need(bool(_YES.fullmatch(bare)), Slip("nonstandard", text))
    return _unsure(text)


def _unsure(text: str) -> Need:
    return Need(None, Slip("invalid", text))
