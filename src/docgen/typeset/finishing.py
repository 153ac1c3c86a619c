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
_LOOK = re.compile(r"<w:rPr>(.*?)</w:rPr>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_STYLE = re.compile(r"<w:rStyle [^>]*/>")
_LAST_SECTION = re.compile(
    r"(?P<section><w:sectPr(?:(?!<w:sectPr).)*?</w:sectPr>)(?P<rest></w:pPr></w:p>)"
    r"<w:sectPr(?:(?!<w:sectPr).)*?</w:sectPr>(?=</w:body>)",
    re.DOTALL,
)


def finish(name: str, xml: bytes) -> bytes:
    """Return a part's XML with pending facts highlighted and no empty section at its end."""
    if _MARK not in xml and not (name == _BODY and _ends_in_two_sections(xml)):
        return xml
    text = _RUN.sub(_highlight_run, xml.decode())
    return (drop_empty_section(text) if name == _BODY else text).encode()


def plain_text(xml: str) -> str:
    """Return the text of a part, its runs joined."""
    return "".join(_TEXT.findall(xml))


def drop_empty_section(xml: str) -> str:
    """Let the last section that holds anything be the last: an empty one prints a blank page."""
    return _LAST_SECTION.sub(lambda m: m["rest"] + m["section"], xml)


def _ends_in_two_sections(xml: bytes) -> bool:
    """Tell whether nothing stands between the last section and the one before it."""
    last = max(0, xml.rfind(b"<w:sectPr"))
    return xml.endswith(b"</w:sectPr></w:pPr></w:p>", 0, last)


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
