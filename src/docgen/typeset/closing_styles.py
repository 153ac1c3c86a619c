"""The styles of what closes the text: notes, signature, date, attendance, attachments (7.3.4-7)."""

from decimal import Decimal

from docgen.standard import Facts, Typeface
from docgen.standard.facts import to_twips
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.metrics import Line, space_before
from docgen.typeset.style import Style, text_line, title_line


def closing_styles(facts: Facts) -> list[Style]:
    """Return the styles of what follows the text, up to the titles of attachments."""
    text = text_line(facts)
    note_gap = space_before(text, text, facts["attachment_note.gap_above"].mm)
    plain = ParagraphFormat(align="left")
    # Kept with the signature, which never stands alone on a page (7.3.5.5).
    note = plain.with_(keep_next=True)
    title_run = RunFormat(Typeface.XIAOBIAOSONG, facts["title.size"].points, Decimal(0))
    attachment_title = ParagraphFormat(
        line=facts["title.line_pitch"].twips,
        before=facts["text.line_pitch"].twips,
        after=space_before(title_line(facts), text, facts["recipients.gap_above"].mm),
        align="center",
        keep_next=True,
    )
    return [
        *_attachment_notes(facts, note.with_(before=note_gap), note),
        Style("SignedBy", "发文机关署名", ParagraphFormat(align="center", keep_next=True)),
        Style("SignerOffice", "签发人职务", ParagraphFormat(align="right", keep_next=True)),
        Style("SignerRoom", "签名章留白", ParagraphFormat(align="right", keep_next=True)),
        Style("DateOfIssue", "成文日期", ParagraphFormat(align="center")),
        *_attendance(facts, text),
        Style("Note", "附注", plain.with_(first=facts.cells("note.inset"))),
        Style(
            "AttachmentLabel",
            "附件标识",
            ParagraphFormat(align="left", new_page=True, keep_next=True),
            RunFormat(Typeface.HEI),
        ),
        Style("AttachmentTitle", "附件标题", attachment_title, title_run),
        Style("FormTitle", "表格标题", attachment_title.with_(before=0, after=60), title_run),
    ]


def _attachment_notes(
    facts: Facts, first: ParagraphFormat, following: ParagraphFormat
) -> list[Style]:
    """Return the styles of the attachment note; from ten on, all numbers have room for two digits.

    Names start a point behind the widest number (fonts differ in the width of the dot).
    """
    two, cell = facts.cells("attachment_note.inset"), facts.cells("number.inset")
    number = two + 3 * cell
    styles = [
        Style("AttachmentNote", "附件说明", first.with_(left=number, first=two - number)),
    ]
    for ending, said, room in (("", "", cell), ("OfTens", "（十项以上）", cell + cell // 2)):
        name = number + room + 20
        look = {"left": name, "tabs": (("left", name),)}
        styles += [
            Style(
                f"AttachmentNoteFirst{ending}",
                f"附件说明首项{said}",
                first.with_(first=two - name, **look),
            ),
            Style(
                f"AttachmentNoteNext{ending}",
                f"附件说明续项{said}",
                following.with_(first=number - name, **look),
            ),
        ]
    return styles


def _attendance(facts: Facts, text: Line) -> list[Style]:
    """Return the styles of those present: further rows begin under the first name (10.3)."""
    gap = space_before(text, text, facts["attendance.gap_above"].mm)
    label = facts.cells("attendance.inset")
    names = label + to_twips(3 * facts.cell)
    listed = ParagraphFormat(align="left", left=names, first=label - names)
    return [
        Style("AttendanceFirst", "出席人员", listed.with_(before=gap)),
        Style("AttendanceNext", "请假列席人员", listed),
    ]
