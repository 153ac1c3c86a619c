"""Rules that every outgoing paper meets, on what it is about to print.

Sources: 党政机关公文处理工作条例 (条例) and GB/T 9704-2012 (标准).
"""

from collections.abc import Iterator
from math import ceil

from docgen.findings import Finding, Severity
from docgen.model.pending import MARK
from docgen.model.stage import Stage
from docgen.rules import days, filing, joint, written_days
from docgen.rules.composed import Paper, Rule, texts_in

ENDS = "。，；：！？、.,;:!?"
LONGEST_TITLE = 100
MOST_COPIES = 350
MOST_IN_COLOPHON = 590
# Characters of a row of recipients, of a title; rows of titles, recipients and text on page one.
TEXT_ROW, TITLE_ROW, ROWS_ON_PAGE_ONE = 27, 19, 10
# Layouts whose papers bear a number and a statutory title; those whose colophon says who prints.
NUMBERED = ("general", "letter", "order", "minutes")
PRINTED = ("general", "order", "minutes")


def check_paper(paper: Paper) -> tuple[Finding, ...]:
    """Return the findings of every rule, in the order of the rules."""
    return tuple(finding for rule in RULES for finding in rule(paper))


def final_needs_number(paper: Paper) -> Iterator[Finding]:
    """A signed red-head paper carries its number (条例第九条)."""
    if paper.stage is Stage.FINAL and paper.kind.layout in NUMBERED and not paper.text("number"):
        name = "令号" if paper.kind.layout == "order" else "发文字号"
        message = f"正式文件必须有{name}，请填写 number。"
        yield paper.finding("number_missing", Severity.ERROR, "number", message)


def final_needs_date(paper: Paper) -> Iterator[Finding]:
    """A signed paper carries the date on which it was signed (条例第九条); a table has none."""
    dated = any(field.name == "date_of_issue" for field in paper.kind.fields)
    if dated and paper.stage is Stage.FINAL and not paper.text("date_of_issue"):
        message = "正式文件必须有成文日期，请填写 date_of_issue。"
        yield paper.finding("date_of_issue_missing", Severity.ERROR, "date_of_issue", message)


def final_has_nothing_pending(paper: Paper) -> Iterator[Finding]:
    """A final paper is refused while a fact is still to be filled in."""
    if paper.stage is Stage.FINAL:
        # A fact is told once, at the field that a person fills in, not where it is printed again.
        facts: dict[str, str] = {}
        for field, fact in pending_facts(paper.values):
            facts.setdefault(fact, field)
        for fact, field in facts.items():
            message = f"还有待补事项“{fact}”，补齐后才能生成正式文件。"
            yield paper.finding("pending_fact", Severity.ERROR, field, message)


def classified_needs_copy_number(paper: Paper) -> Iterator[Finding]:
    """A classified paper carries a copy number (条例第九条第一项)."""
    if paper.text("classification") and not paper.text("copy_number"):
        message = "标注了密级就必须有份号，请填写六位数字的 copy_number。"
        yield paper.finding("copy_number_missing", Severity.ERROR, "copy_number", message)


def copy_number_has_six_digits(paper: Paper) -> Iterator[Finding]:
    """The copy number is six Arabic digits (标准 7.2.1)."""
    number = paper.text("copy_number")
    if number and not (number.isascii() and number.isdigit() and len(number) == 6):
        message = f"份号“{number}”应为六位阿拉伯数字，如 000001。"
        yield paper.finding("copy_number_invalid", Severity.ERROR, "copy_number", message)


def signatory_is_for_upward_papers(paper: Paper) -> Iterator[Finding]:
    """Only a paper to a superior names its signatory (条例第九条第六项)."""
    if paper.kind.direction != "upward" and paper.text("signatory"):
        message = "“签发人”只用于上行文，本文书不是上行文，请确认是否保留。"
        yield paper.finding("signatory_not_upward", Severity.WARNING, "signatory", message)


def upward_needs_signatory(paper: Paper) -> Iterator[Finding]:
    """A signed paper to a superior names its signatory (条例第九条第六项)."""
    upward = paper.kind.direction == "upward" and paper.stage is Stage.FINAL
    if upward and not paper.text("signatory"):
        message = "上行文必须标注签发人，请填写 signatory。"
        yield paper.finding("signatory_missing", Severity.ERROR, "signatory", message)


def title_names_its_document_type(paper: Paper) -> Iterator[Finding]:
    """A title ends with the document type (文种), without a mark behind it."""
    title, wanted = paper.text("title_text"), paper.kind.document_type
    if not title or MARK in title or paper.kind.layout not in NUMBERED:
        return
    bare = title.rstrip(ENDS)
    if not bare.endswith(wanted):
        message = f"标题“{title}”没有以文种“{wanted}”结尾，请核对。"
        yield paper.finding("title_without_type", Severity.WARNING, "title", message)
    elif bare != title:
        message = f"标题末尾不用标点，请删去“{title[len(bare) :]}”。"
        yield paper.finding("title_end_marked", Severity.WARNING, "title", message)


def order_names_who_orders(paper: Paper) -> Iterator[Finding]:
    """The mark of an order is the issuer's full name with 命令 or 令 (标准 10.2)."""
    mark = paper.text("mark")
    if paper.kind.layout != "order" or (paper.text("issuer") and mark.endswith("令")):
        return
    message = (
        f"命令的标志“{mark}”应为发文机关全称加“命令”或者“令”，请填写 mark，"
        "或者在 campaign.yaml 写明 government（本级人民政府）。"
    )
    yield paper.finding("mark_invalid", Severity.ERROR, "mark", message)


def minutes_say_so_in_their_mark(paper: Paper) -> Iterator[Finding]:
    """The mark of minutes ends with 纪要 (标准 10.3)."""
    mark = paper.text("mark")
    if paper.kind.layout == "minutes" and not mark.endswith("纪要"):
        message = f"纪要的标志“{mark}”应为“×××纪要”，请改 mark。"
        yield paper.finding("mark_invalid", Severity.ERROR, "mark", message)


def copy_signs_and_dates(paper: Paper) -> Iterator[Finding]:
    """A copy leaves the place of what its original lacks blank, and says so."""
    if paper.stage is Stage.COPY:
        for field, label in (("signed_by", "署名"), ("date_of_issue", "成文日期")):
            if not paper.text(field):
                message = f"原文没有{label}，照录时此处留空，未代填。"
                yield paper.finding(f"{field}_missing", Severity.WARNING, field, message)


def title_is_not_endless(paper: Paper) -> Iterator[Finding]:
    """Warn of a title longer than five lines of twenty characters (标准 7.3.1)."""
    length = len(paper.text("title_text"))
    if length > LONGEST_TITLE:
        message = f"标题有{length}字，超过{LONGEST_TITLE}字不能自动回行，请压缩。"
        yield paper.finding("title_too_long", Severity.WARNING, "title", message)


def copies_stand_in_a_colophon(paper: Paper) -> Iterator[Finding]:
    """Copies stand above who prints the paper (标准 7.4); nobody is left out without a word."""
    named = paper.text("printing_office") or not paper.text("copy_to")
    if paper.kind.layout in PRINTED and not named:
        message = "没有印发机关就不印版记，抄送机关没有印出来：请填写 printing_office（印发机关）。"
        yield paper.finding("printing_office_missing", Severity.WARNING, "copy_to", message)


def copies_fit_the_colophon(paper: Paper) -> Iterator[Finding]:
    """The colophon holds fourteen rows of copies and never leaves its page (标准 7.4.1)."""
    length = len(paper.text("copy_to"))
    if length > MOST_COPIES:
        message = (
            f"抄送机关有{length}字，版记最多容纳{MOST_COPIES}字，"
            "请改用规范化统称（如“各街道办事处”）。"
        )
        yield paper.finding("copies_too_long", Severity.ERROR, "copy_to", message)


def recipients_leave_room_for_text(paper: Paper) -> Iterator[Finding]:
    """Page one shows text: of its ten rows below a title of one row, one at least (标准 7.3.2).

    A paper that has a colophon takes its recipients there, as far as there is room.
    """
    length = len(paper.text("recipients"))
    title = ceil(len(paper.text("title_text")) / TITLE_ROW)
    if paper.kind.layout != "general" or ceil(length / TEXT_ROW) <= ROWS_ON_PAGE_ONE - title:
        return
    if not paper.text("printing_office"):
        message = (
            f"主送机关有{length}字，首页可能排不下正文，"
            "请改用规范化统称（如“各街道办事处”），或者填写 printing_office（印发机关），"
            "主送机关就会移到版记。"
        )
        yield paper.finding("recipients_too_long", Severity.WARNING, "recipients", message)
    elif length + len(paper.text("copy_to")) > MOST_IN_COLOPHON:
        message = (
            f"主送机关有{length}字，标题下和版记都排不下（版记连抄送机关最多{MOST_IN_COLOPHON}字），"
            "请改用规范化统称（如“各街道办事处”）。"
        )
        yield paper.finding("recipients_too_long", Severity.ERROR, "recipients", message)


RULES: tuple[Rule, ...] = (
    *joint.RULES,
    final_needs_number,
    final_needs_date,
    final_has_nothing_pending,
    classified_needs_copy_number,
    copy_number_has_six_digits,
    signatory_is_for_upward_papers,
    upward_needs_signatory,
    title_names_its_document_type,
    order_names_who_orders,
    minutes_say_so_in_their_mark,
    *days.RULES,
    *filing.RULES,
    written_days.written_days_exist,
    copy_signs_and_dates,
    title_is_not_endless,
    copies_stand_in_a_colophon,
    copies_fit_the_colophon,
    recipients_leave_room_for_text,
)


def pending_facts(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every pending fact in a composed value with the field it stands in, however deep."""
    for place, text in texts_in(value, field):
        for piece in text.split(MARK)[1:]:
            yield place, piece.partition("〕")[0]
