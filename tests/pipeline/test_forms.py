"""Packages for the units: what is in them, for whom they are made, and the text beside them."""

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen import carried
from docgen.pipeline.due_papers import MakeOrder
from docgen.pipeline.forms import FormsOrder, Packages, make_packages
from docgen.pipeline.make import make_papers
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("待发")
    return make_packages(FormsOrder(SAMPLE, folder, date(2024, 11, 5)))


def inside(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_every_unit_that_owes_an_answer_gets_a_package(packages: Packages) -> None:
    assert len(packages.made) == 26
    assert "审计" not in "".join(package.unit.name for package in packages.made)


def test_a_package_holds_what_a_unit_needs(packages: Packages) -> None:
    files = inside(packages.made[0].archive.path)

    assert sorted(files) == sorted(
        ["填报工作簿.xlsx", "附件1（空白）.docx", "情况说明.docx", "填报须知.docx"]
    )


def test_the_reply_lacks_only_what_a_person_knows(packages: Packages) -> None:
    reply = "".join(paper_paragraphs(inside(packages.made[0].archive.path)["情况说明.docx"]))

    assert reply.count("〔待补：") == 1
    assert "〔待补：自查结束日期〕" in reply
    assert "2024年　月　日" in reply
    assert "李示例" in reply


def test_the_blank_form_is_that_of_the_notice(packages: Packages, tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    attachment = {"title": "执法类电子技术监控设备清理规范情况汇总表", "form": True}
    paper = {"title": "通知", "recipients": "各单位", "body": "文", "attachments": [attachment]}
    sheet = yaml.safe_dump({"paper": paper}, allow_unicode=True)
    (campaign / "papers" / "notice.yaml").write_text(sheet, encoding="utf-8")
    order = MakeOrder(campaign, tmp_path / "文书", date(2024, 11, 5), ("notice",))
    (notice,) = make_papers(order).papers

    blank = form_of(inside(packages.made[0].archive.path)["附件1（空白）.docx"])

    assert notice.path is not None
    assert form_of(notice.path) == blank
    assert blank[0] == "（近三年指2021年11月1日至2024年10月31日，金额单位：元；示例数据）"
    assert blank[-1].startswith("4.“总计”")
    assert [line for line in blank if line.isdigit()] == ["1", "2", "3"]


def form_of(paper: Path | bytes) -> list[str]:
    """Return what stands from the form's caption to its last note, what units fill in left out."""
    lines = paper_paragraphs(paper)
    start = next(at for at, line in enumerate(lines) if line.startswith("（近三年"))
    end = next(at for at, line in enumerate(lines) if line.startswith("4.“总计”"))
    return [
        line.partition("：")[0] if "填报" in line[:2] else line for line in lines[start : end + 1]
    ]


def test_the_mail_names_the_unit_the_day_and_whom_to_ask(packages: Packages) -> None:
    mail = packages.made[0].text.path.read_text(encoding="utf-8")

    for words in ("区交通运输局您好", "2024年11月20日前", "张示例", "shili@example.invalid"):
        assert words in mail


def test_units_whose_names_a_file_cannot_tell_apart_get_a_package_each(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    roster = (campaign / "units.yaml").read_text(encoding="utf-8")
    for name, new in (("应急管理局", "执法局/一队"), ("统计局", "执法局-一队")):
        roster = roster.replace(f"name: 海州市望潮区{name},", f"name: 海州市望潮区{new},")
    (campaign / "units.yaml").write_text(roster, encoding="utf-8")

    made = make_packages(FormsOrder(campaign, tmp_path / "待发", date(2024, 11, 5))).made

    paths = [path for package in made for path in (package.archive.path, package.text.path)]
    assert len(set(paths)) == 52 == len([*(tmp_path / "待发").glob("[!m]*.*")])
    alike = [package for package in made if "一队" in package.unit.name]
    assert [package.archive.path.name for package in alike] == [
        "海州市望潮区执法局-一队-填报材料.zip",
        "海州市望潮区执法局-一队-填报材料（2）.zip",
    ]
    assert [package.text.path.name for package in alike] == [
        "海州市望潮区执法局-一队-邮件和短信.txt",
        "海州市望潮区执法局-一队-邮件和短信（2）.txt",
    ]


def test_the_same_campaign_gives_the_same_packages(packages: Packages, tmp_path: Path) -> None:
    again = make_packages(FormsOrder(SAMPLE, tmp_path, date(2024, 11, 5)))

    for before, after in zip(packages.made, again.made, strict=True):
        assert before.archive.path.read_bytes() == after.archive.path.read_bytes()


def test_a_text_that_a_person_edited_stays(tmp_path: Path) -> None:
    order = FormsOrder(SAMPLE, tmp_path, date(2024, 11, 5))
    text = make_packages(order).made[0].text.path
    edited = f"{text.read_text(encoding='utf-8')}另附宣传单一张。"
    text.write_text(edited, encoding="utf-8")

    again = make_packages(order).made

    assert text.read_text(encoding="utf-8") == edited
    assert again[0].text.kept == text
    assert again[0].text.path.name.endswith("（新数据稿）.txt")
    assert {package.text.status for package in again[1:]} == {"unchanged"}
    assert {package.archive.status for package in again} == {"unchanged"}


def test_what_the_campaign_leaves_open_is_told_before_the_packages_go_out(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sheet = campaign / "campaign.yaml"
    lines = sheet.read_text(encoding="utf-8").splitlines()
    left_out = ("  title:", "fine_window", "contact:")
    known = [line for line in lines if not line.startswith(left_out)]
    sheet.write_text("\n".join(known), encoding="utf-8")

    made = make_packages(FormsOrder(campaign, tmp_path / "待发", date(2024, 11, 5)))

    assert {str(finding.place) for finding in made.findings} == {
        f"campaign.yaml {field}"
        for field in ("notice", "fine_window", "contact.name", "contact.phone")
    }
    assert "〔待补：通知标题和文号〕" in "".join(finding.message for finding in made.findings)
    mail = made.made[0].text.path.read_text(encoding="utf-8")
    assert "联系人：〔待补：联系人姓名〕，电话：〔待补：联系人电话〕" in mail


def test_packages_without_anything_left_open_are_told_nothing(packages: Packages) -> None:
    assert packages.findings == ()
