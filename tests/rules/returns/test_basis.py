"""A basis is a law in force, cited with its article, or a paper cited in full."""

import pytest

from docgen.findings import Severity
from docgen.model.campaign import Campaign
from docgen.model.readings import Reading
from docgen.rules.returns import Setting
from tests.rules.returns.forms import (
    UNITS,
    first,
    form,
    found,
    second,
)

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def based(basis: str) -> Reading:
    return form(first(basis=basis), second())


FAULTS: list[tuple[str, Severity, Reading, str]] = [
    ("basis_missing", E, based("/"), "附件1!C6"),
    ("basis_missing", E, based("同上"), "附件1!C6"),
    ("basis_no_article", W, based("《道路交通安全法》"), "附件1!C6"),
    ("basis_no_article", W, based("相关法律法规"), "附件1!C6"),
    ("basis_below_law", W, based("《海州市停车条例》第五条"), "附件1!C6"),
    ("law_unknown", W, based("《停车场管理法》第五条"), "附件1!C6"),
    ("law_article_out_of_range", W, based("《道路交通安全法》第214条"), "附件1!C6"),
    ("law_abolished", W, based("《环境噪声污染防治法》第十条"), "附件1!C6"),
    ("law_abolished", W, based("《行政执法监督条例》第十条"), "附件1!C6"),
    (
        "basis_contradicts_cat1",
        W,
        form(first(), second(read={"categories": (1,)}, reason="1.没有法律依据")),
        "附件1!C7",
    ),
]
MORE: list[tuple[set[str], Reading]] = [
    ({"basis_none_not_cat1"}, based("无依据")),
    ({"basis_normative_incomplete", "basis_below_law"}, based("海州市公安局《停车整治方案》")),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    (finding,) = found(reading)
    assert (finding.code, finding.severity) == (code, severity)
    assert (finding.place.file, finding.place.where) == ("望潮区城市管理局.xlsx", where)
    assert finding.message.endswith(("。", "）"))


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert {finding.code for finding in found(reading)} - {
        "total_missing",
        "answer_missing",
    } == codes


def test_a_campaign_that_says_little_judges_little() -> None:
    bare = Campaign(id="lake", title="清理", issuer="海州市望潮区司法局")
    reading = based("《环境噪声污染防治法》第十条")
    assert [item.code for item in found(reading, Setting(bare, UNITS))] == []
