"""A paper that is neither form nor letter nor report is told as what it is."""

from pathlib import Path

import pytest

from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import codes, read
from tests.intake.returns.papers import letter, paper


def test_a_paper_that_says_nothing_of_the_kind_is_told(tmp_path: Path) -> None:
    reading = read(paper(tmp_path, ("会议通知", "请于明日参加会议。")))
    assert (reading.kind, codes(reading)) == (ReturnKind.REFUSED, ["paper_unclear"])


@pytest.mark.parametrize(
    ("title", "body", "code"),
    [
        (
            "关于报送执法类电子技术监控设备清理规范情况汇总表的函",
            "现将汇总表报送，请查收。",
            "paper_extra",
        ),
        ("关于报送执法类电子技术监控设备清理规范总体情况的函", "现将报告报送贵局。", "paper_extra"),
        ("检定证书清单", "共8份。", "paper_extra"),
        ("报送材料的函", "现将材料报送贵局。\n附件：1.汇总表\n2.总体情况报告", "paper_extra"),
        ("情况说明", "现将情况报送如下：我局均为人工执法。", "paper_unclear"),
        ("情况说明", "我局设有抓拍设备8台。", "no_table"),
        ("安全生产自查报告", "我局开展了自查。", "paper_unclear"),
    ],
)
def test_a_paper_that_is_neither_is_told_as_what_it_is(
    title: str, body: str, code: str, tmp_path: Path
) -> None:
    reading = letter(tmp_path, *body.splitlines(), title=title)
    assert (reading.kind, codes(reading)) == (ReturnKind.REFUSED, [code])


def test_who_sent_another_table_lacks_the_form(tmp_path: Path) -> None:
    reading = read(paper(tmp_path, ("抓拍设备清单",), (("序号", "编号", "证书"), (1, "A-1", "有"))))
    assert codes(reading) == ["no_table"]


def test_a_list_of_certificates_lacks_no_form(tmp_path: Path) -> None:
    table = (("序号", "设备", "数量"), (1, "测速抓拍设备", "3台"))
    assert codes(read(paper(tmp_path, ("检定证书清单",), table))) == ["paper_extra"]
