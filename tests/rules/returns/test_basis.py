"""A basis is a law in force, cited with its article, or a paper cited in full."""

import pytest

from docgen.findings import Severity
from docgen.model.campaign import Campaign
from docgen.model.readings import Reading
from docgen.rules.returns import Setting
from tests.rules.returns.forms import UNITS, codes_beside, first, form, found, only_fault, second

E, W = Severity.ERROR, Severity.WARNING


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
    ("basis_denied", E, based("《道路交通安全法》第一百一十四条已不适用"), "附件1!C6"),
    ("basis_denied", E, based("《道路交通安全法》第114条，但无明确依据"), "附件1!C6"),
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
    ({"basis_none_not_cat1"}, based("无依据（参照《道路交通安全法》第一百一十四条）")),
    ({"basis_normative_incomplete", "basis_below_law"}, based("海州市公安局《停车整治方案》")),
]


@pytest.mark.parametrize(("code", "severity", "reading", "where"), FAULTS)
def test_a_fault_is_found_at_its_cell(
    code: str, severity: Severity, reading: Reading, where: str
) -> None:
    assert only_fault(reading) == (code, severity, where)


@pytest.mark.parametrize(("codes", "reading"), MORE)
def test_faults_that_need_more_changes_are_found(codes: set[str], reading: Reading) -> None:
    assert codes_beside(reading) == codes


def test_a_campaign_that_says_little_judges_little() -> None:
    bare = Campaign(id="lake", title="清理", issuer="海州市望潮区司法局")
    reading = based("《环境噪声污染防治法》第十条")
    assert [item.code for item in found(reading, Setting(bare, UNITS))] == []


@pytest.mark.parametrize(
    "basis",
    [
        "《道路交通安全法》第114条、公安部令第157号《道路交通安全违法行为处理程序规定》第15-18条",
        "公路法第50、76条；公路安全保护条例第33条、第64条",
        "《超限运输车辆行驶公路管理规定》（交通运输部令2016年第62号）第三十三条、《公路法》第五十条",
        "大气法第24、29条；水污染防治法第二十三条、第八十二条；噪声法第38条、第76条",
        "《排污许可管理条例》第二十条、第三十六条",
        "城市市容和环境卫生管理条例第14条、第36条；《城市道路管理条例》第27条、第42条",
        "《水法》第39条、《中华人民共和国河道管理条例》第25条、第44条",
        "取水许可和水资源费征收管理条例第四十三条、第五十三条",
        "《城镇排水与污水处理条例》第24条、第50条；《渔业法》第38条",
        "消防法第28条、第60条；固废法第49条、第111条；城乡规划法第64条",
    ],
)
def test_what_units_rightly_cite_gives_no_finding(basis: str) -> None:
    assert found(based(basis)) == []
