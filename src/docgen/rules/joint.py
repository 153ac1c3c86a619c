"""Rules of joint papers (联合行文): who issues, who signs, whose number, whose seals.

Sources: 条例第九条、第十七条、第二十二条, GB/T 9704-2012, 7.2.4-7.2.6 and 7.3.5.
"""

from collections.abc import Iterator

from docgen.chinese.document_number import parse_document_number
from docgen.findings import Finding, Severity
from docgen.model.stage import Stage
from docgen.rules.composed import Paper, Rule

# Even the smallest marks of more names leave page 1 no text under a title of two lines.
MOST_MARKS = 8


def several_issue_a_joint_paper(paper: Paper) -> Iterator[Finding]:
    """A list of issuers has at least two names, each once."""
    names = paper.texts("issuers")
    if len(names) == 1:
        message = (
            "issuers（联合行文机关）只写了一个机关，联合行文至少两个；不是联合行文就删去这一项。"
        )
        yield paper.finding("issuers_too_few", Severity.ERROR, "issuers", message)
    for name in sorted({name for name in names if names.count(name) > 1}):
        message = f"issuers（联合行文机关）里“{name}”写了不止一次，请删去重复的。"
        yield paper.finding("issuers_repeated", Severity.ERROR, "issuers", message)


def own_office_is_among_issuers(paper: Paper) -> Iterator[Finding]:
    """Who makes the paper is one of those who issue it."""
    names = paper.texts("issuers")
    if names and paper.own_names and not set(paper.own_names) & set(names):
        message = (
            f"issuers（联合行文机关）里没有本机关“{paper.own_names[0]}”，"
            "请核对名称（与 campaign.yaml 的 issuer 一致）。"
        )
        yield paper.finding("issuers_without_own", Severity.WARNING, "issuers", message)


def each_issuer_signs(paper: Paper) -> Iterator[Finding]:
    """A joint paper to superiors names a signatory for each agency, in their order (7.2.6)."""
    signed, issuing = len(paper.texts("signatories")), len(paper.texts("issuers")) or 1
    upward = paper.kind.direction == "upward"
    if upward and signed and signed != issuing:
        message = (
            f"发文机关有{issuing}个，签发人有{signed}位；上行文每个机关一位签发人，"
            "请按机关先后用“、”隔开写在 signatory 里。"
        )
        yield paper.finding("signatories_mismatch", Severity.ERROR, "signatory", message)


def number_is_the_leads(paper: Paper) -> Iterator[Finding]:
    """A joint paper bears the number of its lead (7.2.5): not ours, where another leads."""
    names = paper.texts("issuers")
    if paper.stage is not Stage.FINAL or not names or names[0] in paper.own_names:
        return
    number = parse_document_number(paper.text("number")).value
    codes = paper.campaign.series.values() if paper.campaign else ()
    if number is not None and number.issuer_code in codes:
        message = (
            f"主办机关是“{names[0]}”，文号应由它编，不能用本机关的“{number.issuer_code}”；"
            "请用 --number 写明主办机关编的文号。"
        )
        yield paper.finding("number_not_the_leads", Severity.ERROR, "number", message)


def each_seal_has_its_picture(paper: Paper) -> Iterator[Finding]:
    """Pictures of seals are as many as issuers, in their order (7.3.5.1)."""
    pictures = len(paper.texts("seal_image"))
    issuing = len(paper.texts("issuers")) or 1
    if pictures and pictures != issuing:
        message = (
            f"seal_image（印章图片）写了{pictures}个，发文机关有{issuing}个；"
            "请按机关先后每个机关写一个，或者都不写，打印后盖章。"
        )
        yield paper.finding("seal_images_mismatch", Severity.ERROR, "seal_image", message)


def joint_paper_is_signed_by_its_issuers(paper: Paper) -> Iterator[Finding]:
    """What signs a joint paper are its issuers; another name would be lost."""
    names, told = paper.texts("issuers"), paper.given.get("signed_by")
    if names and told:
        message = f"联合行文按 issuers 署名，signed_by 写的“{told}”没有采用，请删去。"
        yield paper.finding("signed_by_unused", Severity.WARNING, "signed_by", message)


def marks_leave_room(paper: Paper) -> Iterator[Finding]:
    """Page 1 shows text under all marks (7.2.4); of many issuers the lead's mark alone will do."""
    count = len(paper.texts("issuers"))
    if count > MOST_MARKS and not paper.values.get("lead_mark"):
        message = (
            f"{count}个机关的标志并列太高，首页显示不了正文；"
            "请写 lead_mark: 是，红头只印主办机关的名称。"
        )
        yield paper.finding("marks_too_many", Severity.WARNING, "issuers", message)


RULES: tuple[Rule, ...] = (
    several_issue_a_joint_paper,
    own_office_is_among_issuers,
    each_issuer_signs,
    number_is_the_leads,
    each_seal_has_its_picture,
    joint_paper_is_signed_by_its_issuers,
    marks_leave_room,
)
