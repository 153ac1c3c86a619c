"""Invented notices as final papers with their PDFs, rendered and converted once for all tests."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests import measure
from tests.measure import Sheet
from tests.pdfs import ToPdf

SENTENCE = "行政执法机关应当依法使用电子技术监控设备并按要求公布设置地点接受社会监督"
CAMPAIGN = {
    "id": "example",
    "title": "示例",
    "issuer": "海州市望潮区司法局",
    "series": {"通知": "望司发"},
}


@dataclass(frozen=True)
class Made:
    """A paper and its PDF."""

    docx: Path
    pdf: Path

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return measure.sheets(self.pdf)


def notice(paragraphs: int, **changes: object) -> dict[str, object]:
    """Return the data of an invented notice with that many paragraphs of plain Hanzi."""
    paper = {
        "title": "关于开展示例工作的通知",
        "recipients": "区直各行政执法部门",
        "body": "\n".join([SENTENCE * 3 + "。"] * paragraphs),
        "number": "望司发〔2025〕7号",
        "date_of_issue": "2025-11-08",
        "print_date": "2025-11-08",
        "printing_office": "海州市望潮区司法局办公室",
        "note": "此件公开发布",
    }
    return {"campaign": CAMPAIGN, "paper": paper | changes}


COPIES = "区委办公室、区人大常委会办公室、区政府办公室、区政协办公室，区纪委监委机关，区人民法院"
LONG_BODY = "中共海州市望潮区委全面依法治区委员会办公室"
VERY_LONG_BODY = "中共海州市望潮区委推进依法行政工作领导小组办公室"
PAPERS: dict[str, dict[str, object]] = {
    "two_pages": notice(6),
    "three_pages": notice(10, copy_to=COPIES),
    "many_copies": notice(2, copy_to="某某某单位，" * 58),
    "unsealed": notice(2, sealed=False),
    "classified": notice(
        2, copy_number="000001", classification="秘密", secrecy_period="1年", urgency="特急"
    ),
    "long_mark": {
        "campaign": {**CAMPAIGN, "issuer": LONG_BODY},
        "paper": notice(2)["paper"],
    },
    "very_long_mark": {
        "campaign": {**CAMPAIGN, "issuer": VERY_LONG_BODY},
        "paper": notice(2)["paper"],
    },
    "attachments": notice(
        2,
        attachments=[
            {"title": "示例工作任务分解和责任分工表示例工作任务分解和责任分工表", "body": SENTENCE},
            {"title": "名单", "body": SENTENCE},
        ],
    ),
}


def make_papers(to_pdf: ToPdf, faithful: Path, folder: Path) -> dict[str, Made]:
    """Render every paper as a final one and convert all of them at once."""
    papers = {"faithful": faithful}
    for name, data in PAPERS.items():
        source = folder / f"{name}.yaml"
        source.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        papers[name] = folder / f"{name}.docx"
        command = [sys.executable, "-m", "docgen", "render", "notice", str(source), "--final"]
        done = subprocess.run(
            [*command, "-o", str(papers[name])], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
    pdfs = to_pdf(papers.values())
    return {name: Made(papers[name], pdf) for name, pdf in zip(papers, pdfs, strict=True)}


def text_rows(sheet: Sheet) -> list[measure.Line]:
    """Return the rows inside the type area."""
    return [line for line in sheet.lines if 37 < line.baseline < 263]
