"""`docgen pack`: what a clerk sees when papers are packed."""

import shutil
from pathlib import Path

from docgen import carried
from tests.cli.conftest import Docgen

SAMPLE = carried.sample_data() / "wangchao-2024"


def test_each_package_is_told_with_what_is_in_it(docgen: Docgen, tmp_path: Path) -> None:
    where = ("-o", tmp_path / "文书")
    signed = ("--signatory", "示例局长", "--date", "2024-11-25")
    database = ("--database", tmp_path / "登记簿.db")
    docgen("issue", SAMPLE, "reminder", "--unit", "区应急局", *signed, *database, *where)

    said = docgen("pack", SAMPLE, *where)

    assert said.code == 0
    assert (
        "海州市望潮区应急管理局：《关于尽快报送执法类电子技术监控设备清理规范有关材料的函》"
        "望司函〔2024〕1号" in said.out
    )
    assert "共1个压缩包" in said.out
    assert "发送登记" in said.out


def test_nothing_signed_is_nothing_to_pack(docgen: Docgen, tmp_path: Path) -> None:
    docgen("make", SAMPLE, "--kind", "overview", "-o", tmp_path / "文书")

    said = docgen("pack", SAMPLE, "-o", tmp_path / "文书")

    assert said.code == 0
    assert "先用 docgen issue 签发" in said.out


def test_a_classified_paper_alone_is_told_as_the_reason(docgen: Docgen, tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    with (campaign / "papers" / "reminder.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write('  classification: 秘密\n  copy_number: "000012"\n')
    where = ("-o", tmp_path / "文书")
    signed = ("--signatory", "示例局长", "--date", "2024-11-25")
    database = ("--database", tmp_path / "登记簿.db")
    docgen("issue", campaign, "reminder", "--unit", "区应急局", *signed, *database, *where)

    said = docgen("pack", campaign, *where)

    assert said.code == 0
    assert "请按保密规定通过机要渠道送达，不要用邮件、微信发送" in said.err
    assert "没有要打包的正式文件：原因见上。" in said.out
    assert not (tmp_path / "文书" / "待发送").exists()
