"""Which typeface (仿宋、楷体、黑体、宋体、小标宋) a font name means, in any maker's spelling."""

import re

from docgen.standard import Typeface

# The first pattern that is found decides: 小标宋 is also a 宋, 仿宋 too.
_PATTERNS: tuple[tuple[Typeface, str], ...] = (
    (Typeface.XIAOBIAOSONG, r"小标宋|大标宋|xiaobiao|xbs|fzxbs|dabiao|biaosong"),
    (Typeface.FANGSONG, r"仿宋|fangsong|fandolfang|fzfs|cesi_?fs|(^|[-_])fs($|[-_])|stfangso"),
    (Typeface.KAI, r"楷|kai|cesi_?kt|fzkt"),
    (Typeface.HEI, r"黑体|simhei|fzhei|fzht|hei|cesi_?ht|黑"),
    (Typeface.SONG, r"宋|song|simsun|nsimsun|serifcjk|fzss|cesi_?ss"),
)
# Fonts that office programs put in the place of a missing one.
_STAND_INS = re.compile(r"fandol|noto|wenquanyi|droid|dejavu|liberation|sourcehan|uming|ukai", re.I)


def typeface_of(font: str) -> Typeface | None:
    """Return the typeface of a font by its name, or None for one that is unknown."""
    name = font.replace(" ", "").lower()
    found = (face for face, pattern in _PATTERNS if re.search(pattern, name))
    return next(found, None)


def is_stand_in(font: str) -> bool:
    """Tell whether a font stands in for an official one on this machine."""
    return bool(_STAND_INS.search(font))
