"""Packing: only what is final and untouched goes out, to whom it is addressed, and once."""

import io
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from docgen.errors import DataError
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.pipeline.pack import Packed, PackOrder, pack_papers
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify

DAY, LATER = date(2024, 11, 25), date(2024, 11, 28)
OFFICE, EMERGENCY = "海州市望潮区司法局", "海州市望潮区应急管理局"
LETTER = f"{OFFICE}-催报便函-区应急局.docx"


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue papers of a sample of which everything is drafted."""
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    text = (campaign / "campaign.yaml").read_text(encoding="utf-8")
    text = text.replace("as_of: 2024-11-25", "as_of: null")
    (campaign / "campaign.yaml").write_text(text, encoding="utf-8")
    make_papers(MakeOrder(campaign, tmp_path / "文书", DAY))
    database = str(tmp_path / "登记簿.db")
    return IssueOrder(
        campaign, "reminder", "示例局长", DAY, DAY, database, "D06", output=tmp_path / "文书"
    )


def pack(order: IssueOrder, day: date = DAY, *, pdf: bool = False) -> Packed:
    return pack_papers(PackOrder(order.campaign, order.output, day, pdf=pdf))


def inside(packed: Packed) -> dict[str, list[str]]:
    return {
        parcel.recipient: zipfile.ZipFile(parcel.archive).namelist() for parcel in packed.parcels
    }


def test_each_recipient_gets_its_finals_and_nothing_else(order: IssueOrder) -> None:
    issue_paper(order)
    issue_paper(replace(order, kind="overview", unit=""))

    assert inside(pack(order)) == {
        "望潮区人民政府": [f"{OFFICE}-全区总体情况报告.docx"],
        EMERGENCY: [LETTER],
    }


def test_those_who_are_listed_or_get_a_copy_are_recipients_too(order: IssueOrder) -> None:
    issue_paper(replace(order, kind="reminder_notice", unit=""))
    (order.campaign / "papers" / "overview.yaml").write_text(
        "paper:\n  copy_to: 市司法局\n  printing_office: 办公室\n", encoding="utf-8"
    )
    make_papers(MakeOrder(order.campaign, order.output, DAY, kinds=("overview",)))
    issue_paper(replace(order, kind="overview", unit=""))

    recipients = [parcel.recipient for parcel in pack(order).parcels]
    assert set(recipients[:2]) == {"望潮区人民政府", "市司法局"}
    assert recipients[2:] == [
        EMERGENCY,
        "海州市望潮区消防救援大队",
        "海州市望潮区白鹭街道办事处",
        "海州市望潮区灯塔街道办事处",
    ]


def test_a_unit_that_a_notice_is_not_addressed_to_is_told(order: IssueOrder) -> None:
    sheet = order.campaign / "papers" / "notice.yaml"
    words = sheet.read_text(encoding="utf-8").replace("，驻区有关单位", "")
    sheet.write_text(words, encoding="utf-8")
    make_papers(MakeOrder(order.campaign, order.output, DAY, kinds=("notice",)))
    issue_paper(replace(order, kind="notice", unit=""))

    packed = pack(order)

    (finding,) = packed.findings
    assert "名单中的交警望潮大队、生态环境望潮分局不在" in finding.message
    assert "海州市公安局交通警察支队望潮大队" not in inside(packed)


def test_the_text_beside_names_every_paper_with_its_number(order: IssueOrder) -> None:
    issue_paper(order)
    issue_paper(replace(order, kind="reminder_notice", unit=""))

    (parcel,) = [one for one in pack(order).parcels if one.recipient == EMERGENCY]
    lines = parcel.archive.with_name(f"{EMERGENCY}-邮件和短信.txt").read_text("utf-8").splitlines()
    assert (
        "  2. 关于做好执法类电子技术监控设备清理规范材料补报工作的通知（望司发〔2024〕1号）"
        in lines
    )
    assert (
        "  1. 关于尽快报送执法类电子技术监控设备清理规范有关材料的函（望司函〔2024〕1号）" in lines
    )
    assert "  现将下列公文发给你们（见压缩包“海州市望潮区应急管理局.zip”），请查收。" in lines


def test_the_record_has_a_line_for_each_paper_and_recipient(order: IssueOrder) -> None:
    issue_paper(order)
    issue_paper(replace(order, kind="reminder_notice", unit=""))

    record = pack(order).record
    assert record is not None
    sheet = load_workbook(io.BytesIO(record.read_bytes())).worksheets[0]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [(line[1], line[3], line[4]) for line in lines] == [
        (EMERGENCY, "望司函〔2024〕1号", "2024年11月25日"),
        (EMERGENCY, "望司发〔2024〕1号", "2024年11月25日"),
        ("海州市望潮区消防救援大队", "望司发〔2024〕1号", "2024年11月25日"),
        ("海州市望潮区白鹭街道办事处", "望司发〔2024〕1号", "2024年11月25日"),
        ("海州市望潮区灯塔街道办事处", "望司发〔2024〕1号", "2024年11月25日"),
    ]


def test_what_went_out_is_not_packed_again_on_a_later_day(order: IssueOrder) -> None:
    issue_paper(order)
    first = pack(order)
    content = first.parcels[0].archive.read_bytes()
    again = pack(order)
    assert again.parcels[0].archive.read_bytes() == content

    issue_paper(replace(order, unit="S08", issued=LATER, today=LATER))

    assert [parcel.recipient for parcel in pack(order, LATER).parcels] == [
        "海州市望潮区灯塔街道办事处"
    ]
    assert order.output is not None
    assert verify(Folder(order.output)) == ()


def test_a_final_that_was_changed_stays_and_the_others_go(order: IssueOrder) -> None:
    changed, lost = issue_paper(order).paper.path, issue_paper(replace(order, unit="D17")).paper
    issue_paper(replace(order, unit="S08"))
    assert changed is not None
    assert lost.path is not None
    changed.write_bytes(changed.read_bytes() + b"\0")
    lost.path.unlink()

    packed = pack(order)

    assert [parcel.recipient for parcel in packed.parcels] == ["海州市望潮区灯塔街道办事处"]
    assert {finding.code for finding in packed.findings} == {"file_changed", "file_missing"}


def test_a_classified_paper_is_neither_packed_nor_named_and_the_others_go(
    order: IssueOrder,
) -> None:
    with (order.campaign / "papers" / "reminder.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write('  classification: 机密\n  secrecy_period: 1年\n  copy_number: "000012"\n')
    make_papers(MakeOrder(order.campaign, order.output, DAY, kinds=("reminder",)))
    secret = issue_paper(order)
    issue_paper(replace(order, kind="reminder_notice", unit=""))
    assert secret.paper.path is not None

    packed = pack(order)

    (finding,) = packed.findings
    assert (finding.code, finding.place.file) == ("paper_classified", secret.paper.name)
    assert "标有密级“机密”" in finding.message
    assert "请按保密规定通过机要渠道送达" in finding.message
    assert LETTER not in inside(packed)[EMERGENCY]
    (parcel,) = [one for one in packed.parcels if one.recipient == EMERGENCY]
    text = parcel.archive.with_name(f"{EMERGENCY}-邮件和短信.txt").read_text("utf-8")
    assert secret.number not in text
    assert secret.paper.title not in text


def test_papers_that_units_issue_are_sent_by_them(order: IssueOrder) -> None:
    number = "望交报〔2024〕9号"
    issue_paper(replace(order, kind="filing", unit="D01", number=number))

    assert pack(order) == Packed((), None, ())


def test_without_papers_there_is_nothing_to_pack(tmp_path: Path) -> None:
    campaign = carried.sample_data() / "wangchao-2024"
    with pytest.raises(DataError, match="docgen issue"):
        pack_papers(PackOrder(campaign, tmp_path / "没有", DAY))


@pytest.mark.office
def test_the_printed_paper_goes_with_its_docx(order: IssueOrder) -> None:
    issue_paper(order)

    name = LETTER.removesuffix(".docx")
    assert inside(pack(order, pdf=True)) == {EMERGENCY: [f"{name}.docx", f"{name}.pdf"]}
    # What is known to be this very paper, printed, goes along without being printed again.
    assert inside(pack(order)) == {EMERGENCY: [f"{name}.docx", f"{name}.pdf"]}
    assert order.output is not None
    (pdf,) = order.output.rglob("*.pdf")
    pdf.write_bytes(b"another")
    assert inside(pack(order)) == {EMERGENCY: [f"{name}.docx"]}
