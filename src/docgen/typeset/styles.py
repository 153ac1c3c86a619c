"""The named paragraph and character styles of a paper, drawn from the standard's facts.

A clerk meets them by their Chinese names in Word; `docgen template adopt` restores them by name.
"""

from decimal import Decimal
from functools import cache

from docgen.standard import Facts, Profile, Typeface, active_profile, load_facts
from docgen.standard.facts import mm_to_twips
from docgen.typeset.closing_styles import closing_styles
from docgen.typeset.format import RED, ParagraphFormat, Rule, RunFormat
from docgen.typeset.metrics import Line, space_before
from docgen.typeset.style import Style, text_line, title_line


def text_format(facts: Facts) -> tuple[ParagraphFormat, RunFormat]:
    """Return the format of running text (正文): 22 rows of 28 characters (5.2.2, 5.2.3)."""
    paragraph = ParagraphFormat(
        line=facts["text.line_pitch"].twips, before=0, after=0, align="both", grounded=True
    )
    run = RunFormat(Typeface.FANGSONG, facts["text.size"].points, facts["text.tracking"].points)
    return paragraph, run


def _hairline(facts: Facts) -> int:
    """Return a height that is less than what 22 rows leave of the page: it never starts one."""
    margins = facts["margin.head"].twips + facts["margin.foot"].twips
    rows = int(facts["text.rows"].value) * facts["text.line_pitch"].twips
    return facts["page.height"].twips - margins - rows - 4


def _masthead(facts: Facts) -> list[Style]:
    inset = facts.cells("number.inset")
    right = facts["type_area.width"].twips - facts.cells("signatory.inset")
    hei = RunFormat(Typeface.HEI)
    rule = Rule(facts["masthead_rule.weight"].points, RED)
    return [
        Style("CopyNumber", "份号", ParagraphFormat(align="left")),
        Style("Classification", "密级和保密期限", ParagraphFormat(align="left"), hei),
        Style("Urgency", "紧急程度", ParagraphFormat(align="left"), hei),
        Style(
            "IssuerMark",
            "发文机关标志",
            ParagraphFormat(line=MARK_LINE, align="center"),
            RunFormat(Typeface.XIAOBIAOSONG, facts["mark.size"].points, Decimal(0), RED),
        ),
        Style(
            "LetterNumber",
            "信函发文字号",
            ParagraphFormat(
                align="left", tabs=(("right", facts["type_area.width"].twips),), keep_next=True
            ),
        ),
        Style("DocumentNumber", "发文字号", ParagraphFormat(align="center", keep_next=True)),
        Style(
            "NumberAndSignatory",
            "发文字号和签发人",
            ParagraphFormat(align="left", left=inset, tabs=(("right", right),), keep_next=True),
        ),
        Style(
            "IssueLine",
            "编印机关和日期",
            ParagraphFormat(align="left", left=inset, tabs=(("right", right),), keep_next=True),
        ),
        Style("MastheadRule", "红色分隔线", ParagraphFormat(line=RULE_LINE, rule_below=rule)),
    ]


def _rooms(facts: Facts) -> list[Style]:
    """Return the white lines under heads whose text begins without a title (10.2, 10.3)."""
    text = text_line(facts)
    below_number = space_before(text, text, facts["order.text_gap"].mm)
    below_rule = space_before(NOTHING, text, facts["minutes.text_gap"].mm)
    return [
        Style("OrderRoom", "命令正文上方留白", ParagraphFormat(line=below_number, align="left")),
        Style("MinutesRoom", "纪要正文上方留白", ParagraphFormat(line=below_rule, align="left")),
    ]


def _main(facts: Facts) -> list[Style]:
    text, title = text_line(facts), title_line(facts)
    after_rule = space_before(NOTHING, title, facts["title.gap_above"].mm)
    after_head = space_before(text, title, facts["letter.title_gap"].mm)
    after_title = space_before(title, text, facts["recipients.gap_above"].mm)
    one_row = facts["text.line_pitch"].twips
    two = facts.cells("text.first_line")
    body = ParagraphFormat(first=two)
    title_run = RunFormat(Typeface.XIAOBIAOSONG, title.size, Decimal(0))
    title_format = ParagraphFormat(
        line=facts["title.line_pitch"].twips,
        before=after_rule,
        after=after_title,
        align="center",
        keep_next=True,
    )
    return [
        Style("Title", "公文标题", title_format, title_run),
        Style("LetterTitle", "信函标题", title_format.with_(before=after_head), title_run),
        Style("OpeningTitle", "文首标题", title_format.with_(before=one_row), title_run),
        # Without a head above it a title begins on the first row.
        Style("PlainTitle", "白头标题", title_format.with_(before=0), title_run),
        Style("Recipients", "主送机关", ParagraphFormat(align="left")),
        Style("BodyText", "公文正文", body),
        # The closing words go to the page of the signature (7.3.5.5).
        Style("Closing", "结束语", body.with_(keep_next=True)),
        *_levels(body),
    ]


def _levels(body: ParagraphFormat) -> list[Style]:
    names = ("一级标题", "二级标题", "三级标题", "四级标题")
    faces = (Typeface.HEI, Typeface.KAI, Typeface.FANGSONG, Typeface.FANGSONG)
    return [
        Style(f"Level{n}", name, body.with_(keep_next=True, outline=n - 1), RunFormat(face))
        for n, (name, face) in enumerate(zip(names, faces, strict=True), start=1)
    ]


def _tables(facts: Facts) -> list[Style]:
    size = facts["table.size"].points
    small = RunFormat(Typeface.FANGSONG, size, Decimal(0))
    head = RunFormat(Typeface.HEI, size, Decimal(0))
    centred = ParagraphFormat(line=360, align="center")
    return [
        Style("TableCaption", "表题注", ParagraphFormat(align="center")),
        Style("TableHeader", "填报栏", ParagraphFormat(align="left")),
        # With the white below the last row of text this is what stands below a table.
        Style("TableRoom", "表上留白", ParagraphFormat(line=TABLE_ROOM, keep_next=True)),
        Style("TableHead", "表头", centred, head),
        Style("TableText", "表格文字", centred.with_(align="left"), small),
        Style("TableCentred", "表格居中", centred, small),
        Style("TableNumber", "表格数字", centred.with_(align="right"), small),
        Style("TableNotes", "表注", ParagraphFormat(line=380, align="both", first=480), small),
    ]


def _colophon(facts: Facts) -> list[Style]:
    size = facts["colophon.size"].points
    inset = int(size * 20)
    line = facts["colophon.row_pitch"].twips
    run = RunFormat(Typeface.FANGSONG, size, Decimal(0))
    copies = ParagraphFormat(line=line, left=4 * inset, first=-3 * inset, right=inset, align="left")
    right = facts["type_area.width"].twips - inset
    printing = ParagraphFormat(line=line, left=inset, tabs=(("right", right),), align="left")
    song = RunFormat(Typeface.SONG, facts["page_number.size"].points, Decimal(0))
    number = ParagraphFormat(line=PAGE_NUMBER_LINE, align="right", right=inset)
    return [
        Style("CopyRecipients", "抄送机关", copies, run),
        Style("Printing", "印发机关和印发日期", printing, run),
        Style("OddPageNumber", "单页页码", number, song),
        Style("EvenPageNumber", "双页页码", number.with_(align="left", right=0, left=inset), song),
        Style("Anchor", "版面定位", ParagraphFormat(line=_hairline(facts), align="left")),
        Style("ColophonSpace", "版记留白", ParagraphFormat(line=line, keep_next=True)),
    ]


# What a rule is to the ink below it: no white of its own.
NOTHING = Line(Decimal(0), Decimal(0))
MARK_LINE = 1000
RULE_LINE = mm_to_twips(Decimal("3.0"))
PAGE_NUMBER_LINE = 320
TABLE_ROOM = 120


def _characters() -> list[Style]:
    return [
        Style("Pending", "待补事项", None, RunFormat(shading="FFFF00")),
        Style("SignatoryName", "签发人姓名", None, RunFormat(Typeface.KAI)),
        Style("AttendanceLabel", "出席等字样", None, RunFormat(Typeface.HEI)),
        Style("RunIn1", "一级标题文字", None, RunFormat(Typeface.HEI)),
        Style("RunIn2", "二级标题文字", None, RunFormat(Typeface.KAI)),
    ]


def all_styles() -> dict[str, Style]:
    """Return every style of a paper by its id."""
    return _styles(active_profile())


@cache
def _styles(profile: Profile) -> dict[str, Style]:
    facts = load_facts(profile)
    groups = (_masthead, _rooms, _main, closing_styles, _tables, _colophon)
    styles = [style for group in groups for style in group(facts)] + _characters()
    return {style.id: style for style in styles}
