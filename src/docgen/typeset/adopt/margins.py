"""Headers and footers: they are the official ones again; words that the clerk wrote there are told.

The number of a page, with its dashes and blanks, is no word: programs write it as they please.
"""

import re
from collections.abc import Iterator

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.telling import tell
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.tag_marks import own_text
from docgen.typeset.word_file import WordFile

_REFERENCES = (qualified("w:headerReference"), qualified("w:footerReference"))
_PICTURES = (qualified("a:blip"), qualified("v:imagedata"))
_WATERMARK = qualified("v:textpath")
_NO_WORDS = re.compile(r"[\s\d\-—–－―·.]+")
_LONGEST = 14


def tell_margins(theirs: WordFile, ours: WordFile) -> list[Finding]:
    """Return what stands in the edited headers and footers and not in the official ones."""
    known = {_bare(text) for text in _texts(ours)} | {""}
    lost = [text[:_LONGEST] for text in _texts(theirs) if _bare(text) not in known]
    message = "页眉、页脚里自己加的内容没有收回，请把要印的话写进正文。"
    return tell("margin_dropped", Severity.WARNING, message, lost) if lost else []


def _bare(text: str) -> str:
    return _NO_WORDS.sub("", text)


def _texts(file: WordFile) -> Iterator[str]:
    """Yield the paragraphs of all headers and footers that a document uses, as text."""
    keys = {node.get(qualified("r:id"), "") for node in file.body().iter(*_REFERENCES)}
    targets = {file.relations[key].target for key in keys if key in file.relations}
    for part in sorted(targets & set(file.parts)):
        yield from _texts_in(file.tree(part))


def _texts_in(root: Node) -> Iterator[str]:
    for paragraph in root.iter(qualified("w:p")):
        yield own_text(paragraph).strip()
    for mark in root.iter(_WATERMARK):
        yield mark.get("string", "").strip()
    if any(True for _ in root.iter(*_PICTURES)):
        yield "图片"
