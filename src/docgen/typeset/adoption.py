"""Take a template back from Word, WPS or LibreOffice (收回模板).

The clerk's words, tables and pictures stay; the layout comes from the official template again,
found by style *name*. Only known parts of the edited file are carried over: nothing in it runs.
"""

from dataclasses import dataclass

from lxml import etree

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.boxes import restore_boxes
from docgen.typeset.adopt.foreign import KNOWN, remove_foreign
from docgen.typeset.adopt.formats import read_looks, restore_formats
from docgen.typeset.adopt.head_rows import restore_head_rows
from docgen.typeset.adopt.margins import tell_margins
from docgen.typeset.adopt.numbering import carry_numbering
from docgen.typeset.adopt.packing import Carried, pack
from docgen.typeset.adopt.page_breaks import restore_page_breaks
from docgen.typeset.adopt.pictures import Pictures, carry_pictures
from docgen.typeset.adopt.runs import join_runs
from docgen.typeset.adopt.sections import restore_sections
from docgen.typeset.adopt.style_names import StyleNames, rename_styles
from docgen.typeset.adopt.tables import restore_tables
from docgen.typeset.adopt.telling import tell
from docgen.typeset.ooxml import Node, part, qualified
from docgen.typeset.word_file import WordFile, open_word

_EDITED, _OFFICIAL = "收回的模板", "原模板"
_MACROS = "vbaProject"


@dataclass(frozen=True)
class Adopted:
    """The restored template, and what the clerk should mend or know."""

    template: bytes
    findings: tuple[Finding, ...]


def adopt_template(edited: bytes, official: bytes) -> Adopted:
    """Return the edited template with the official layout; with an error it must not be used."""
    theirs, ours = open_word(edited, _EDITED), open_word(official, _OFFICIAL)
    body, styles = theirs.body(), ours.tree("word/styles.xml")
    looks, names = read_looks(styles), StyleNames(styles, theirs.part_of_kind("styles"))
    pictures = Pictures(theirs)
    findings = [
        *_refuse_macros(theirs),
        *tell_margins(theirs, ours),
        *remove_foreign(body),
        *rename_styles(body, names, ours.body()),
        *carry_pictures(body, pictures),
        *restore_formats(body, looks),
    ]
    join_runs(body)
    findings += _restore_layout(body, ours.body())
    numbering = carry_numbering(theirs, names, body, styles)
    added = ours.parts["word/styles.xml"] if not names.added else part(styles)
    carried = Carried(_document(body), added, pictures.parts, pictures.relations, numbering)
    return Adopted(pack(ours.parts, carried), tuple(findings))


def _restore_layout(body: Node, official: Node) -> list[Finding]:
    restore_page_breaks(body)
    findings = restore_boxes(body, official)
    restore_head_rows(body, official)
    findings += restore_sections(body, official)
    restore_tables(body, official)
    return findings


def _refuse_macros(file: WordFile) -> list[Finding]:
    if any(_MACROS in name for name in file.parts):
        message = "模板里有宏，不能收回：请另存为不带宏的 .docx。"
        return tell("macro_refused", Severity.ERROR, message)
    return []


def _document(body: Node) -> bytes:
    """Write the main part around the restored body."""
    root = etree.Element(qualified("w:document"), nsmap=KNOWN)
    root.append(body)
    return part(root)
