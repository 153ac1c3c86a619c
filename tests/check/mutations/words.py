"""Faults of words; faults of letters."""

from tests.check.mutations.mutation import fault, paragraph
from tests.check.papers import Change, text

WORDS = (
    fault("待补", text("现将有关事项", "现将〔待补：事项〕"), "unfilled"),
    fault("引用文号方括号", text("国发〔2024〕5号", "国发[2024]5号"), "number_brackets"),
    fault("引用文号有第字", text("国发〔2024〕5号", "国发〔2024〕第5号"), "number_brackets"),
    fault("引用文号虚位", text("国发〔2024〕5号", "国发〔2024〕05号"), "number_brackets"),
    fault("半角逗号", text("规范非现场执法，", "规范非现场执法,"), "marks_width"),
    fault("半角括号", text("汇总表，撰写", "汇总表(附后)，撰写"), "marks_width"),
    fault("直引号", text("《行政处罚法》", '"行政处罚法"'), "marks_width"),
    fault("重复标点", text("如下。", "如下。。"), "marks_doubled"),
    fault("书名号不成对", text("《行政处罚法》", "《行政处罚法"), "marks_paired"),
    fault(
        "书名号间有顿号",
        text("《行政处罚法》", "《行政处罚法》、《行政许可法》"),
        "titles_adjacent",
    ),
    fault("汉字间有空格", text("现将有关", "现将 有关"), "blanks_inside"),
    fault("文中日期虚位", text("2025年11月20日前", "2025年01月08日前"), "date_in_text"),
    fault("文中日期用横线", text("2025年11月20日前", "2025-11-20前"), "date_in_text"),
    fault("文中没有的日子", text("2025年11月20日前", "2025年11月31日前"), "date_in_text"),
    fault("全角数字", text("11月20日前", "１１月２０日前"), "digits_width"),
    fault("阿拉伯数字加千", text("汇总表，", "汇总表3千份，"), "digits_mixed"),
    fault("范围缺百分号", text("15%～30%", "15～30%"), "range_unit"),
)

_FORMAT = '<w:pPrChange w:id="1" w:author="甲"><w:pPr/></w:pPrChange>'


def _marked(markup: str) -> Change:
    """Put a mark of review before a word of the text."""
    return text("现将有关事项", f"</w:t></w:r>{markup}<w:r><w:t>现将有关事项")


REVIEW = (
    fault(
        "没有接受的修订",
        _marked('<w:ins w:id="1" w:author="甲"><w:r><w:t>兹</w:t></w:r></w:ins>'),
        "changes_open",
    ),
    fault("没有接受的段落格式", paragraph("BodyText", _FORMAT), "changes_open"),
    fault("留着批注", _marked('<w:r><w:commentReference w:id="1"/></w:r>'), "comments_left"),
)

LETTER = (
    fault(
        "信函标志低",
        Change(
            r'(V relativeFrom="page"><wp:posOffset>)\d+(?=<[^>]*><[^>]*><wp:extent cx="6336000")',
            r"\g<1>1500000",
        ),
        "mark_top",
        base="letter",
    ),
    fault(
        "信函线黑色",
        Change('<a:srgbClr val="FF0000"/>', '<a:srgbClr val="000000"/>'),
        "letter_rules",
        base="letter",
    ),
    fault(
        "信函线 156 毫米",
        Change('<wp:extent cx="6120000"', '<wp:extent cx="5616000"'),
        "letter_rules",
        base="letter",
    ),
    fault("信函首页有页码", Change("<w:titlePg/>", ""), "letter_first_number", base="letter"),
)
