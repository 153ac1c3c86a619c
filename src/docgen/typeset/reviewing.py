"""Traces of review (审阅) in a document: changes that nobody settled, comments that nobody deleted.

Word shows and prints both, so no paper that goes out may bear any.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.adopt.vocabulary import words
from docgen.typeset.ooxml import Node
from docgen.typeset.revisions import revisions
from docgen.typeset.word_file import MAIN, WordFile

_COMMENTED = words("commentReference")
_BESIDE = ("header", "footer", "footnotes", "endnotes")  # parts that hold text as well


def find_review(document: WordFile) -> list[Finding]:
    """Return what shows that the review of a document is not over."""
    return [*_find_revisions(document), *_find_comments(document)]


def _find_revisions(document: WordFile) -> list[Finding]:
    """Return an error if a document holds tracked changes (修订)."""
    message = "里面有没处理的修订：请在“审阅”里接受或拒绝全部修订，保存后重试。"
    return _told(document, revisions, "revisions_pending", message)


def _find_comments(document: WordFile) -> list[Finding]:
    message = "里面有批注，会随文书一起发出：请在“审阅”里删除全部批注，保存后重试。"
    return _told(document, lambda root: root.iter(*_COMMENTED), "comments_pending", message)


def _told(
    document: WordFile, find: Callable[[Node], Iterable[Node]], code: str, message: str
) -> list[Finding]:
    places = [near(node) for root in _texts(document) for node in find(root)]
    found = tell(code, Severity.ERROR, message, places) if places else []
    return [replace(one, place=replace(one.place, file=document.name)) for one in found]


def _texts(document: WordFile) -> Iterator[Node]:
    yield document.tree(MAIN)
    for relation in document.relations.values():
        if relation.kind in _BESIDE and not relation.external and relation.target in document.parts:
            yield document.tree(relation.target)
