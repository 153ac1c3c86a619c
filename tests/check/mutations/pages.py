"""More faults judged on pages: of clauses that the words decide, and of whole sheets."""

from docgen.check import words
from tests.check.mutations.closing import CLOSING, COLOPHON
from tests.check.mutations.head import MASTHEAD
from tests.check.mutations.mutation import Mutation, fault, margin
from tests.check.mutations.text import TEXT, TITLE
from tests.check.mutations.upward import MISSING, OPEN, UPWARD
from tests.check.mutations.words import WORDS
from tests.check.papers import Change, in_paragraph, in_style, text

_SAID = {judge.__name__ for judge in words.JUDGES}
_ALL = (*MASTHEAD, *TITLE, *TEXT, *CLOSING, *COLOPHON, *WORDS, *UPWARD, *MISSING)
# The first fault of each clause on words: what is told of a file is told of its pages.
SPOKEN: tuple[Mutation, ...] = tuple(
    {one.root: one for one in reversed(_ALL) if one.root in _SAID}.values()
)

SHEETS: tuple[Mutation, ...] = (
    *(one for one in MASTHEAD if one.name == "文号方括号"),
    fault(
        "纸高 300 毫米",
        Change('w:w="11906" w:h="16838"', 'w:w="11906" w:h="17008"'),
        "sheet_size",
        "page_number_height",
        "row_count",
        "colophon_side",
    ),
    fault(
        "右边距多 10 毫米",
        margin("right", 2041),
        "type_area_width",
        "number_place",
        "masthead_rule_width",
        "title_centred",
        "page_number_side",
        base="example",
    ),
    fault(
        "一段超出版心",
        in_paragraph("BodyText", "</w:pPr>", '<w:ind w:left="-600" w:firstLine="0"/></w:pPr>'),
        "type_area_kept",
        "text_indent",
    ),
    fault("标志太宽", Change('<w:w w:val="95"/>', '<w:w w:val="104"/>'), "mark_within"),
    fault(
        "分隔线 4.5 磅", in_style("MastheadRule", 'w:sz="12"', 'w:sz="36"'), "masthead_rule_weight"
    ),
    fault(
        "主送机关占满首页",
        text("区直各行政执法部门：", "区直各行政执法部门，" * 60 + "市公安局："),
        "first_page_text",
        "colophon_side",
    ),
    fault(
        "附件说明不缩进",
        in_style("AttachmentNoteFirst", 'w:hanging="1280"', 'w:hanging="1910"'),
        "attachment_note_indent",
    ),
    fault(
        "署名和日期偏左四字",
        Change(
            '(<w:keepNext/>(?:<w:spacing[^>]*/>)?)<w:ind w:left="3974"/>',
            r'\g<1><w:ind w:left="2714" w:right="1260"/>',
        ),
        "date_place",
    ),
    fault("附注不缩进", in_style("Note", '<w:ind w:firstLine="630"/>', ""), "note_indent"),
    fault(
        "版记线 140 毫米", Change('<w:tblW w:w="8844"', '<w:tblW w:w="7937"'), "colophon_rule_width"
    ),
    fault(
        "版记落在单数面",
        Change(
            r'(<w:p><w:pPr><w:pStyle w:val="ColophonSpace"/>)',
            '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:pageBreakBefore/></w:pPr>'
            r"<w:r><w:t>名单另发。</w:t></w:r></w:p>\g<1>",
        ),
        "colophon_side",
    ),
)

# A mark may be a picture; of titles and dates that are not recognised nothing is said for sure.
OPEN_PAGES: tuple[Mutation, ...] = (
    *(one for one in MISSING if one.root == "mark_missing"),
    *OPEN,
)
