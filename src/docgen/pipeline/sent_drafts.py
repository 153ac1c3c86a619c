"""The draft that lies there (送审稿): who signs has read this one, and nothing that came after it.

A paper is signed as of the day of its draft; where the data have changed since, it is not signed
until the new draft has been read.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from docgen.findings import Finding, Place, Severity
from docgen.pipeline.shelf import LIVING
from docgen.publish.figures import figures_of, paragraphs_of, side_by_side
from docgen.publish.ledger import Ledger
from docgen.publish.lines import FolderLines
from docgen.publish.manifest import Document
from docgen.publish.papers import MARK, digest, digest_within, new_names

OUTDATED = "draft_outdated"
SHOWN, AROUND = 3, 24  # differences that a message tells, and characters of each


def sent_draft(folder: Path, kind: str, unit: str) -> Document | None:
    """Return the entry of the last draft of a paper that lies in a folder and still applies."""
    lying = [
        entry
        for entry in Ledger(FolderLines(folder)).documents()
        if (entry.kind, entry.unit or "", entry.stage) == (kind, unit, "draft")
        and entry.drafted is not None
        and entry.status in LIVING
        and MARK not in entry.path
        and (folder / entry.path).is_file()
    ]
    return max(lying, key=lambda entry: str(entry.drafted), default=None)


def changed_since(entry: Document, folder: Path, stamped: bytes) -> Finding | None:
    """Tell what the data say now, `stamped` anew, that the draft does not.

    In a draft that a person edited, only the figures that it lacks count.
    """
    if entry.stamped == digest_within(stamped):
        return None
    lying = (folder / entry.path).read_bytes()
    edited = digest(lying) != entry.sha256
    what = lost_figures(lying, stamped) if edited else _changes(_pairs(lying, stamped))
    if not what:
        return None
    message = (
        f"{_beside(entry.path, folder)}稿子里的数不是现在的数：{what}。"
        "请把这份旧稿改名留存，再运行 docgen make，在新的送审稿上改好、送审后再签发。"
        if edited
        else f"送审稿做好以后数据有变化，签发的会和送审的不一样：{what}。"
        "请再运行 docgen make，把新的送审稿送审后再签发。"
    )
    return Finding(OUTDATED, Severity.ERROR, message, Place(entry.path))


def lost_figures(lying: bytes, stamped: bytes) -> str:
    """Tell which figures of a paper, `stamped` anew, a draft that a person edited lacks."""
    return _changes([(old, new) for old, new in _pairs(lying, stamped) if _lacks(old, new)])


def _pairs(lying: bytes, stamped: bytes) -> list[tuple[str, str]]:
    return list(side_by_side(paragraphs_of(lying), paragraphs_of(stamped)))


def _beside(path: str, folder: Path) -> str:
    """Name the new draft that lies beside an edited one."""
    name = next(iter(new_names(path)))
    new = f"（新数据的稿子在旁边：{Path(name).name}）" if (folder / name).is_file() else ""
    return f"送审稿被人改过，以后数据又有变化{new}，"


def _lacks(old: str, new: str) -> bool:
    """Tell whether a paragraph lacks a figure that stands in the new one."""
    return bool(Counter(figures_of(new)) - Counter(figures_of(old)))


def _changes(pairs: Sequence[tuple[str, str]]) -> str:
    told = "；".join(_change(old, new) for old, new in pairs[:SHOWN])
    return told + (f"等{len(pairs)}处" if len(pairs) > SHOWN else "")


def _change(old: str, new: str) -> str:
    """Tell a difference by the few words around it."""
    pairs = enumerate(zip(old, new, strict=False))
    parting = next((at for at, (was, is_) in pairs if was != is_), min(len(old), len(new)))
    at = max(0, parting - AROUND // 2)
    return f"{_cut(old, at)}，现在是{_cut(new, at)}"


def _cut(text: str, at: int) -> str:
    if not text:
        return "（没有这一段）"
    cut = text[at : at + AROUND]
    return f"“{'…' if at else ''}{cut}{'…' if at + AROUND < len(text) else ''}”"
