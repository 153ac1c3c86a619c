"""The sheet of signatures (发文稿纸): goes round with a paper, and stays in the house with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from math import ceil
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
# How its sheet stands on the page, as LibreOffice prints it: least heights of rows in mm (the
# three tables of the kind), the room for all of them, a line, characters in a line of each column.
_SPACINGS = {"宽": 14.0, "中": 10.0, "窄": 7.5}
_ROOM_MM, _LINE_MM, _WHITE_MM = 182.0, 6.3, 1.5
_NAMES, _CONTENTS = 7, 27
# From how long an issuer's name on the title takes a second row, and what that takes away.
_ONE_ROW, _TITLE_ROW_MM = 15, 12.0


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
    campaign = composed.facts.campaign
    boxes = _boxes(composed.paper, signing)
    fields: dict[str, FieldValue] = {
        "boxes": tuple({"name": box, "content": content} for box, content in boxes),
        "spacing": spacing_of(boxes, campaign.issuer),
    }
    made = press.compose(PaperData(campaign, None, fields, (), Document(SLIP, {})))
    if isinstance(made, Rendered):
        return made
    ready = press.prepare(made, name)
    return ready.put() if isinstance(ready, Ready) else ready


def _boxes(paper: Mapping[str, object], signing: Signing) -> list[tuple[str, str]]:
    """Return the boxes: what the paper tells, what is filled in by hand, who signed."""
    return [
        ("发文字号", str(paper.get("number") or "不编号")),
        ("文件标题", str(paper["title_text"])),
        ("主送机关", str(paper.get("recipients") or "")),
        ("抄送机关", str(paper.get("copy_to") or "").rstrip("。")),
        ("附件", "；".join(_annexed(paper))),
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
    return [("会　签", f"{issuer}　{name}".rstrip()) for issuer, name in boxes] + [signed]


def _annexed(paper: Mapping[str, object]) -> list[str]:
    """Return the titles of what stands behind a paper: by its kind, and by its own sheet."""
    annexes, attachments = paper.get("annexes"), paper.get("attachments")
    titles = list(annexes) if isinstance(annexes, tuple) else []
    if isinstance(attachments, tuple):
        titles += [attachment["title"] for attachment in attachments]
    return [str(title).replace("\n", "") for title in titles]


def spacing_of(boxes: Iterable[tuple[str, str]], issuer: str) -> str:
    """Return how high the rows may be so that the sheet stands on one page, the signing with it."""
    room = _ROOM_MM - (_TITLE_ROW_MM if len(issuer) > _ONE_ROW else 0)
    rows = [max(_lines(name, _NAMES), _lines(content, _CONTENTS)) for name, content in boxes]
    fitting = (
        spacing
        for spacing, least in _SPACINGS.items()
        if sum(max(least, lines * _LINE_MM + _WHITE_MM) for lines in rows) <= room
    )
    return next(fitting, list(_SPACINGS)[-1])


def _lines(text: str, room: int) -> int:
    """Return how many lines a text takes that wraps after so many characters."""
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
