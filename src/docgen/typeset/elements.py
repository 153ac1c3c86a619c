"""The elements that a wording can place (`::name argument`), the same in every layout."""

import re
from collections.abc import Callable

from docgen.errors import DataError
from docgen.model.kind import Kind
from docgen.standard import load_facts
from docgen.typeset.blocks import blocks
from docgen.typeset.format import ParagraphFormat
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import each, paragraph, run, tag, when
from docgen.typeset.sections import landscape, portrait
from docgen.typeset.table import table
from docgen.typeset.wording import Control, Directive, Heading, Item, Text

# How far a title stands from what is above it depends on the layout.
TITLES = {
    "general": "Title",
    "letter": "LetterTitle",
    "order": "LetterTitle",
    "minutes": "Title",
    "plain": "PlainTitle",
    "form": "FormTitle",
}
_SINGLE = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_VALUES, _CONTROLS = re.compile(r"\{\{.*?\}\}"), re.compile(r"\{%.*?%\}")
_SOME = "　" * 6  # as long as most values are
ONE_ROW, TWO_ROWS = 26, 50  # characters, with room for a value that is longer
NEW_PAGE = ParagraphFormat(new_page=True)


def set_items(items: tuple[Item, ...], kind: Kind) -> list[Node]:
    """Return the paragraphs and tables of a wording."""
    items = _with_end_kept(items)
    return [
        node
        for before, item in zip((None, *items), items, strict=False)
        for node in (*_room(before, item), *_set_item(item, kind))
    ]


def _with_end_kept(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items with the text before closing words of one row kept with them.

    Signature and date stand with two rows of text at least (7.3.5.5). Text that is long, or the
    first of its paper, is let be (7.3.3).
    """
    kept = list(items)
    for place in range(1, len(items)):
        match items[place - 1 : place + 1]:
            case (Text(text), Directive("closing", words, line)) if _is_short(words, text):
                if any(isinstance(one, Text) for one in items[: place - 1]):
                    kept[place - 1] = Directive("closing", text, line)
    return tuple(kept)


def _is_short(closing: str, before: str) -> bool:
    """Tell whether closing words take one row, and the text before them two at most."""
    words, text = (_CONTROLS.sub("", _VALUES.sub(_SOME, one)) for one in (closing, before))
    return len(words) <= ONE_ROW and len(text) <= TWO_ROWS


def _room(before: Item | None, item: Item) -> list[Node]:
    """Return the white that keeps a table off the row of text above it."""
    stuck = isinstance(before, Text) and isinstance(item, Directive) and item.name == "table"
    return [paragraph("TableRoom")] if stuck else []


def _set_item(item: Item, kind: Kind) -> list[Node]:
    match item:
        case Heading(level, text):
            return [paragraph(f"Level{level}", text)]
        case Text(text):
            return [paragraph("BodyText", text)]
        case Control(expression):
            return [tag(expression)]
        case Directive("title" | "recipients" as name, argument, _):
            return _opening(name, argument, kind.layout)
        case Directive("table", argument, line):
            return _table(argument, line, kind)
        case Directive(name, argument, line):
            if name not in ELEMENTS:
                known = "、".join(["title", "recipients", "table", *ELEMENTS])
                raise DataError(f"wording.md 第{line}行：没有“::{name}”，可用的有：{known}。")
            return ELEMENTS[name](argument)


def _opening(name: str, argument: str, layout: str) -> list[Node]:
    """Return the title, or the recipients unless they stand in the colophon (7.3.2)."""
    if name == "title":
        return [paragraph(TITLES[layout], argument)]
    recipients = paragraph("Recipients", argument)
    return (
        when("not paper.colophon_recipients", recipients) if layout == "general" else [recipients]
    )


def _table(name: str, line: int, kind: Kind) -> list[Node]:
    for spec in kind.tables:
        if spec.id == name:
            return [table(spec)]
    raise DataError(f"wording.md 第{line}行：kind.yaml 的 tables 中没有“{name}”这张表。")


def _in_style(style: str) -> Callable[[str], list[Node]]:
    return lambda argument: [paragraph(style, argument)]


def _opening_title(argument: str) -> list[Node]:
    return [paragraph("OpeningTitle", argument, look=NEW_PAGE)]


def _attachment_note(path: str) -> list[Node]:
    """List the attachments under the text: one without a number, several numbered (7.3.4)."""
    first, following = (
        "附件：{{ item.number }}\t{{ item.title }}",
        "{{ item.number }}\t{{ item.title }}",
    )
    choices = (
        ("if not item.number", "AttachmentNote", "附件：{{ item.title }}"),
        ("elif loop.first and loop.length > 9", "AttachmentNoteFirstOfTens", first),
        ("elif loop.first", "AttachmentNoteFirst", first),
        ("elif loop.length > 9", "AttachmentNoteNextOfTens", following),
        ("else", "AttachmentNoteNext", following),
    )
    pieces = (
        node for asked, style, text in choices for node in (tag(asked), paragraph(style, text))
    )
    return each(f"item in {path}", *pieces, tag("endif"))


def _signature(_: str) -> list[Node]:
    return when("paper.signature", paragraph("SignedBy", "{{p paper.signature }}"))


def _note(argument: str) -> list[Node]:
    """Set a note; one that is a single value appears only when there is one."""
    only = _SINGLE.fullmatch(argument)
    note = paragraph("Note", argument)
    return when(only[1], note) if only else [note]


def _attendance(path: str) -> list[Node]:
    """List those present, excused and sitting in, one list under the other (10.3)."""
    first, following = (
        paragraph(style, run("{{ list.label }}：", "AttendanceLabel"), "{{ list.names }}")
        for style in ("AttendanceFirst", "AttendanceNext")
    )
    choice = [tag("if loop.first"), first, tag("else"), following, tag("endif")]
    return each(f"list in {path}", *choice)


def _turned(_: str) -> list[Node]:
    """End the upright pages: what follows stands on turned sheets."""
    return [paragraph("Anchor", section=portrait(load_facts()))]


def _upright(_: str) -> list[Node]:
    """End the turned pages."""
    return [paragraph("Anchor", section=landscape(load_facts()))]


ELEMENTS: dict[str, Callable[[str], list[Node]]] = {
    "opening_title": _opening_title,
    "text": _in_style("BodyText"),
    "closing": _in_style("Closing"),
    "blocks": blocks,
    "attachment_note": _attachment_note,
    "attendance": _attendance,
    "signature": _signature,
    "note": _note,
    "attachment_label": _in_style("AttachmentLabel"),
    "attachment_title": _in_style("AttachmentTitle"),
    "form_title": _in_style("FormTitle"),
    "caption": _in_style("TableCaption"),
    "table_header": _in_style("TableHeader"),
    "table_note": _in_style("TableNotes"),
    "turned": _turned,
    "upright": _upright,
}
