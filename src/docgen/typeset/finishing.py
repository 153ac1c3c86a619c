"""Finishing touches on rendered text: highlights for what is pending, no empty last section.

They work on the XML text of a part, after its tags have been filled and before it is packed.
"""

import re

from docgen.model.pending import MARK

_BODY = "word/document.xml"
_MARK = MARK.encode()
PENDING = re.compile(rf"({MARK}[^〔〕]*〕)")
# The innermost runs: a run that anchors a text box holds further runs.
_RUN = re.compile(r"(<w:r(?: [^>]*)?>)((?:(?!<w:r[ >]|</w:r>).)*)</w:r>", re.DOTALL)
# A tracked change of the look holds the look before it.
_LOOK = re.compile(r"<w:rPr>((?:<w:rPr>.*?</w:rPr>|(?!</?w:rPr>).)*)</w:rPr>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_STYLE = re.compile(r"<w:rStyle [^>]*/>")
_SECTION, _SECTION_END = b"<w:sectPr", b"</w:sectPr>"
_PARAGRAPH_END = b"</w:pPr></w:p>"


def finish(name: str, xml: bytes) -> bytes:
    """Return a part's XML with pending facts highlighted and no empty section at its end."""
    if _MARK in xml:
        xml = _RUN.sub(_highlight_run, xml.decode()).encode()
    return drop_empty_section(xml) if name == _BODY else xml


def plain_text(xml: str) -> str:
    """Return the text of a part, its runs joined."""
    return "".join(_TEXT.findall(xml))


def drop_empty_section(xml: bytes) -> bytes:
    """Let the last section that holds anything be the last: an empty one prints a blank page.

    The last is empty if nothing stands between it and the paragraph that ends the one before it.
    """
    last = max(0, xml.rfind(_SECTION))
    start = xml.rfind(_SECTION, 0, last)
    end = xml.find(_SECTION_END, last) + len(_SECTION_END)
    is_empty = start >= 0 and xml.endswith(_SECTION_END + _PARAGRAPH_END, start, last)
    if not is_empty or not xml.startswith(b"</w:body>", end):
        return xml
    section = xml[start : last - len(_PARAGRAPH_END)]
    return xml[:start] + _PARAGRAPH_END + section + xml[end:]


def _highlight_run(match: re.Match[str]) -> str:
    opening, content = match[1], match[2]
    if MARK not in content:
        return match[0]
    found = _LOOK.match(content)
    inner = _STYLE.sub("", found[1]) if found else ""
    marked = f'{opening}<w:rPr><w:rStyle w:val="Pending"/>{inner}</w:rPr>'
    plain = f"{opening}{found[0]}" if found else opening
    runs = f"{opening}{_TEXT.sub(lambda text: _split(text[1], plain, marked), content)}</w:r>"
    return runs.replace(f"{plain}</w:r>", "")


def _split(text: str, plain: str, marked: str) -> str:
    """Close the run around each pending fact and open it again behind."""
    pieces = []
    for piece in PENDING.split(text):
        kept = f'<w:t xml:space="preserve">{piece}</w:t>' if piece else ""
        is_pending = piece.startswith(MARK)
        pieces.append(f"</w:r>{marked}{kept}</w:r>{plain}" if is_pending else kept)
    return "".join(pieces)
