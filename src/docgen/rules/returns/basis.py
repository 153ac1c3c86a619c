"""Rules on the basis (设置依据): 行政处罚法, art. 41, wants a law for every device."""

import re
from collections.abc import Iterator
from datetime import date

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Severity
from docgen.laws import Basis, Citation, Law, looks_national
from docgen.model.returns import BasisLevel
from docgen.rules.returns.case import Case, Rule, is_untold, written

_BELOW_LAW = (BasisLevel.LOCAL, BasisLevel.RULE, BasisLevel.NORMATIVE)
_LAW = (BasisLevel.LAW, BasisLevel.ADMINISTRATIVE)
_SAYS_NONE = re.compile(
    "(?:没有|无|缺乏|缺少)(?:法律|行政法规|法规|设置|设定|明确|相应|[、和的])*依据"
)


def basis_is_told(case: Case) -> Iterator[Finding]:
    """Each row says on what basis devices were set up."""
    for item, basis in case.bases:
        if is_untold(item, "basis") or basis.as_above:
            message = "没有填写“设置依据”；没有依据请填“无依据”。"
            yield case.at_row("basis_missing", Severity.ERROR, (item, "basis"), message)


def basis_is_not_denied(case: Case) -> Iterator[Finding]:
    """A row that cites a law does not say in the same cell that there is none, or not that one."""
    for item, basis in case.bases:
        if basis.doubted:
            message = "“设置依据”引用了法规，又写无依据或者不适用，请核对；没有依据请填“无依据”。"
            yield case.at_row("basis_denied", Severity.ERROR, (item, "basis"), message)


def law_is_cited_with_its_article(case: Case) -> Iterator[Finding]:
    """A law is cited with the article."""
    for item, basis in case.bases:
        if _lacks_article(basis) and written(item, "basis"):
            message = "“设置依据”只有名称，请写明第几条。"
            yield case.at_row("basis_no_article", Severity.WARNING, (item, "basis"), message)


def paper_is_cited_in_full(case: Case) -> Iterator[Finding]:
    """A paper (规范性文件) is cited with name, issuer and number (form, note 2)."""
    for item, basis in case.bases:
        if basis.level is not BasisLevel.NORMATIVE:
            continue  # beside a law, a paper is only told
        missing = [part for citation in basis.citations for part in citation.lacks]
        if missing:
            lacks = "、".join(dict.fromkeys(missing))
            message = f"以规范性文件为依据，还缺{lacks}。"
            spot = (item, "basis")
            yield case.at_row("basis_normative_incomplete", Severity.ERROR, spot, message)


def basis_below_law_is_item_one(case: Case) -> Iterator[Finding]:
    """What is neither law nor administrative regulation may be item 1."""
    for item, basis in case.bases:
        if basis.level in _BELOW_LAW and 1 not in item.row.categories:
            message = "依据不是法律、行政法规，可能属于第1项情形，请核实。"
            yield case.at_row("basis_below_law", Severity.WARNING, (item, "basis"), message)


def no_basis_is_item_one(case: Case) -> Iterator[Finding]:
    """Devices without a basis need cleaning for item 1."""
    for item, basis in case.bases:
        listed = item.row.need is True and 1 in item.row.categories
        if basis.level is BasisLevel.NONE and not listed:
            message = "“无依据”属于第1项，应填需要清理并写明事由。"
            yield case.at_row("basis_none_not_cat1", Severity.ERROR, (item, "basis"), message)


def law_and_item_one_exclude_each_other(case: Case) -> Iterator[Finding]:
    """A row that cites a law does not say that there is none."""
    for item, basis in case.bases:
        denied = 1 in item.row.categories or _SAYS_NONE.search(written(item, "reason"))
        if basis.level in _LAW and denied:
            message = "引用了法律却称无依据，请核对。"
            yield case.at_row("basis_contradicts_cat1", Severity.WARNING, (item, "basis"), message)


def cited_laws_exist(case: Case) -> Iterator[Finding]:
    """What looks like a national law is in the table of laws."""
    for item, basis in case.bases:
        for citation in basis.citations:
            if citation.law is None and looks_national(citation.name):
                message = f"“{citation.name}”没有查到这部法规，请核对。"
                yield case.at_row("law_unknown", Severity.WARNING, (item, "basis"), message)


def cited_articles_exist(case: Case) -> Iterator[Finding]:
    """A cited article is not beyond the last one of its law."""
    for item, basis in case.bases:
        for citation, law in _cited_laws(basis):
            last = law.articles_on(case.setting.on or date.max)
            beyond = [number for number in citation.articles if last and number > last]
            if beyond:
                message = f"“{citation.name}”共{last}条，没有第{beyond[0]}条，请核对。"
                spot = (item, "basis")
                yield case.at_row("law_article_out_of_range", Severity.WARNING, spot, message)


def cited_laws_are_in_force(case: Case) -> Iterator[Finding]:
    """A cited law is in force on the day of the campaign."""
    on = case.setting.on
    for item, basis in case.bases:
        for citation, law in _cited_laws(basis):
            if on and law.in_force(on) is False:
                message = f"“{citation.name}”{_out_of_force(law, on)}，请核对。"
                yield case.at_row("law_abolished", Severity.WARNING, (item, "basis"), message)


def _lacks_article(basis: Basis) -> bool:
    if basis.level is BasisLevel.UNKNOWN and not basis.citations and not basis.as_above:
        return True  # 相关法律法规
    return any(
        citation.name and citation.level is not BasisLevel.NORMATIVE and not citation.articles
        for citation in basis.citations
    )


def _cited_laws(basis: Basis) -> Iterator[tuple[Citation, Law]]:
    for citation in basis.citations:
        law = citation.law
        if law:
            yield citation, law


def _out_of_force(law: Law, on: date) -> str:
    if law.in_force_from and on < law.in_force_from:
        return f"自{format_date(law.in_force_from)}起施行，当时尚未施行"
    return f"已于{format_date(law.repealed_from)}废止" if law.repealed_from else "已废止"


RULES: tuple[Rule, ...] = (
    basis_is_told,
    basis_is_not_denied,
    law_is_cited_with_its_article,
    paper_is_cited_in_full,
    basis_below_law_is_item_one,
    no_basis_is_item_one,
    law_and_item_one_exclude_each_other,
    cited_laws_exist,
    cited_articles_exist,
    cited_laws_are_in_force,
)
