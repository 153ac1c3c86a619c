r"""Newlines, tabs and page marks in printed text, made into WordprocessingML as docxtpl does.

A newline becomes a line break, a tab a tab stop, `\a` a new paragraph and `\f` a new page, where
they stand in the text of a run; elsewhere they are left alone.
"""

import re
from collections.abc import Callable

MARKS = "\n\t\a\f"
STRUCTURAL = "\t\a\f"  # these close and open runs, so they may break a part
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>")
_RUN = re.compile(r"<w:r(?: [^>]*)?>")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>")
_OPEN_RUN = re.compile(
    f"{_PARAGRAPH.pattern}(?:(?!</w:p>).)*{_RUN.pattern}(?:(?!</w:[pr]>).)*"
    rf"{_TEXT.pattern}[^<]*\Z",
    re.DOTALL,
)
_PARAGRAPH_LOOK = re.compile(r"<w:pPr>.*?</w:pPr>")
_RUN_LOOK = re.compile(r"<w:rPr>.*?</w:rPr>")
_KEEP = '<w:t xml:space="preserve">'
_BREAK = f"</w:t><w:br/>{_KEEP}"
_NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def opens_run(xml: str) -> bool:
    """Tell whether XML ends inside the text of a run, of which and whose paragraph it has all."""
    return _OPEN_RUN.search(xml) is not None


def set_breaks(text: str) -> str:
    """Return the text of a run with line breaks for its newlines, as `expand_marks` sets them."""
    return text.replace("\n", _BREAK)


def has_marks(xml: str, marks: str = MARKS) -> bool:
    """Tell whether any mark stands anywhere in the text."""
    return any(mark in xml for mark in marks)


def expand_marks(xml: str) -> str:
    """Return a part with the marks in its text made into elements."""
    return _each(xml, _PARAGRAPH, "</w:p>", _expand_paragraph) if has_marks(xml) else xml


def _each(xml: str, opening: re.Pattern[str], closing: str, expand: Callable[[str], str]) -> str:
    """Rewrite every stretch from an opening tag to the next closing one that bears a mark."""
    marks = [mark for mark in MARKS if mark in xml]  # mostly one: the others need no second look
    *stretches, rest = xml.split(closing)
    for number, stretch in enumerate(stretches):
        if any(mark in stretch for mark in marks):
            found = opening.search(stretch)
            start = found.start() if found else len(stretch)
            stretches[number] = stretch[:start] + expand(stretch[start:])
    return closing.join((*stretches, rest))


def _expand_paragraph(paragraph: str) -> str:
    look = _first(_PARAGRAPH_LOOK, paragraph)
    return _each(paragraph, _RUN, "</w:r>", lambda run: _expand_run(run, look))


def _expand_run(run: str, paragraph_look: str) -> str:
    look = _first(_RUN_LOOK, run)
    return _each(run, _TEXT, "</w:t>", lambda text: _expand_text(text, paragraph_look, look))


def _expand_text(text: str, paragraph_look: str, run_look: str) -> str:
    run = f"<w:r>{run_look}{_KEEP}"
    paragraph = f"<w:p>{paragraph_look}{run}"
    text = text.replace("\t", f"</w:t></w:r><w:r>{run_look}<w:tab/></w:r>{run}")
    text = text.replace("\a", f"</w:t></w:r></w:p>{paragraph}")
    text = set_breaks(text)
    return text.replace("\f", f"</w:t></w:r></w:p>{_NEW_PAGE}{paragraph}")


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
