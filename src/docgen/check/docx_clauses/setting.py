"""How a piece is set, in words: shared by the clauses that ask for a typeface and a size."""

from docgen.check.clause import Outcome, either
from docgen.check.docx.model import Paragraph
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface

_HALF_SIZE = 0.26  # points: Word knows half points


def is_size(size: float, wanted: float) -> bool:
    """Tell whether a size is the wanted one."""
    return abs(size - wanted) < _HALF_SIZE


def judge_font(paragraph: Paragraph, wanted: Typeface, size: float | None = None) -> Outcome:
    """Judge the typeface, and the size if one is given, of every character of a paragraph."""
    runs = paragraph.inked
    met = all(typeface_of(run.font) is wanted for run in runs)
    met = met and (size is None or all(is_size(run.size, size) for run in runs))
    return either(met, described(paragraph, size is not None), paragraph)


def described(paragraph: Paragraph, sized: bool = True) -> str:
    """Return fonts (and sizes) as they are: 宋体 14 磅."""
    fonts = dict.fromkeys(
        (run.font or "未指定字体") + (f" {run.size:g} 磅" if sized else "")
        for run in paragraph.inked
    )
    return "、".join(fonts)
