"""The sheet of signatures (发文稿纸): goes round with a paper, and stays in the house with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from docgen.chinese.dates import format_date
from docgen.chinese.lists import parted
from docgen.intake.document import Document
from docgen.intake.paper_data import PaperData
from docgen.pipeline.computed import BOXES
from docgen.pipeline.library import Library
from docgen.pipeline.press import Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf

if TYPE_CHECKING:
    from docgen.intake.field_values import FieldValue

SLIP = "slip"


@dataclass(frozen=True)
class Signing:
    """Who signed a paper, and on which day."""

    signatory: str
    day: date


def slip_press(library: Library, shelf: Shelf, day: date) -> Press:
    """Return the press of sheets that go with papers of a shelf."""
    return Press(library, library.kind(SLIP), shelf, day, final=True)


def put_slip(press: Press, composed: Composed, signing: Signing, name: str) -> Rendered:
    """Put the sheet of one paper under a name."""
    boxes = tuple(
        {"name": box, "content": content} for box, content in _boxes(composed.paper, signing)
    )
    fields: dict[str, FieldValue] = {"boxes": boxes}
    campaign = composed.facts.campaign
    made = press.compose(PaperData(campaign, None, fields, (), Document(SLIP, {})))
    if isinstance(made, Rendered):
        return made
    ready = press.prepare(made, name)
    return ready.put() if isinstance(ready, Ready) else ready


def _boxes(paper: Mapping[str, object], signing: Signing) -> list[tuple[str, str]]:
    """Return the boxes: what the paper tells, what is filled in by hand, who signed."""
    annexes = paper.get("annexes")
    titles = [str(title) for title in annexes] if isinstance(annexes, tuple) else []
    return [
        ("发文字号", str(paper.get("number") or "不编号")),
        ("文件标题", str(paper["title_text"])),
        ("主送机关", str(paper.get("recipients") or "")),
        ("抄送机关", str(paper.get("copy_to") or "").rstrip("。")),
        ("附件", "；".join(titles)),
        ("密级和保密期限", str(paper.get("classification") or "")),
        ("缓急", str(paper.get("urgency") or "")),
        *((name, content) for name, content in BOXES["slip"]),
        *_signed(paper, signing),
    ]


def _signed(paper: Mapping[str, object], signing: Signing) -> list[tuple[str, str]]:
    """Return who signed, and the boxes in which the other issuers of a joint paper sign (会签)."""
    lead, *others = parted(signing.signatory)
    signed = ("签　发", f"{lead}　{format_date(signing.day)}")
    issuers = paper.get("issuers")
    joint = issuers[1:] if isinstance(issuers, tuple) else ()
    boxes = zip_longest(joint, others, fillvalue="")
    return [(f"会　签\n{issuer}", name) for issuer, name in boxes] + [signed]
