"""The faithful notice as docgen makes it, and the same data typed into a plain .docx.

The plain one needs nothing of docgen: with it the comparison proves itself and the data is judged
apart from the layout.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from docx import Document
from docx.document import Document as DocumentObject
from pydantic import BaseModel

from tests.notice.papers import Made, make_papers
from tests.pdfs import ToPdf

# The nine columns stand in kind.yaml; here they are typed by hand.
COLUMNS = (
    "序号",
    "具体情形",
    "设置依据",
    "设备数量",
    "近三年罚款金额",
    "是否需要清理",
    "具体事由",
    "清理规范结果",
    "备注",
)
_ROOT = Path(__file__).resolve().parents[2]


class _Campaign(BaseModel):
    issuer: str


class _Enclosure(BaseModel):
    title: str
    body: str
    attachment_note: list[str]


class _Form(BaseModel):
    label: str
    title: str
    caption: str
    form_header: list[str]
    rows: list[str]
    total_label: str
    notes_heading: str
    notes: list[str]


class _Paper(BaseModel):
    number: str
    signatory: str
    title: str
    recipients: str
    body: str
    enclosures: list[_Enclosure]
    attachments: list[_Form]


class _Notice(BaseModel):
    campaign: _Campaign
    paper: _Paper


@pytest.fixture(scope="session")
def faithful_data() -> Path:
    return _ROOT / "data" / "notice-2024-17" / "notice.yaml"


@pytest.fixture(scope="session")
def faithful_notice_docx(faithful_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("notice") / "notice.docx"
    command = [sys.executable, "-m", "docgen", "render", "notice", str(faithful_data)]
    done = subprocess.run(
        [*command, "-o", target], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="session")
def typed_notice_docx(faithful_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    notice = _Notice.model_validate(yaml.safe_load(faithful_data.read_text(encoding="utf-8")))
    document = Document()
    for text in _letter_lines(notice):
        document.add_paragraph(text)
    for form in notice.paper.attachments:
        _type_form(document, form)
    target = tmp_path_factory.mktemp("typed") / "typed.docx"
    document.save(str(target))
    return target


def _letter_lines(notice: _Notice) -> Iterator[str]:
    paper = notice.paper
    yield f"{notice.campaign.issuer}文件"
    yield f"{paper.number}\t签发人：{paper.signatory}"
    yield from (paper.title, f"{paper.recipients}：")
    yield from paper.body.splitlines()
    for enclosure in paper.enclosures:
        yield enclosure.title
        yield from enclosure.body.splitlines()
        for number, name in enumerate(enclosure.attachment_note, start=1):
            yield f"附件：{number}.\t{name}"


def _type_form(document: DocumentObject, form: _Form) -> None:
    for text in (form.label, form.title, form.caption, *form.form_header):
        document.add_paragraph(text)
    grid = [COLUMNS, *([head] for head in (*form.rows, form.total_label))]
    table = document.add_table(rows=len(grid), cols=len(COLUMNS))
    for row, texts in zip(table.rows, grid, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    for text in (form.notes_heading, *form.notes):
        document.add_paragraph(text)


@pytest.fixture(scope="package")
def made(
    to_pdf: ToPdf, faithful_notice_docx: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Made]:
    """Return the faithful notice and every invented one, each with its PDF."""
    return make_papers(to_pdf, faithful_notice_docx, tmp_path_factory.mktemp("papers"))
