"""An edited template comes back with the clerk's words and the house's layout."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.findings import Severity, has_errors
from docgen.pipeline.library import open_library
from docgen.typeset.adoption import adopt_template
from docgen.typeset.linting import lint_template
from tests import measure
from tests.office_editor import edit_in_office
from tests.paper_text import paper_paragraphs
from tests.pdfs import ToPdf
from tests.typeset.editing import (
    DOCUMENT,
    KIND,
    NOTICE,
    OFFICIAL,
    W,
    document,
    document_xml,
    edited,
    text_paragraph,
)
from tests.validator import OoxmlError

CLERK = Path(__file__).with_name("clerk_in_office.py")
RECIPIENTS = "各有关单位、"
ADDED = "以上要求，请“认真”落实（重要）。"
MASTHEAD = ["份号、密级和紧急程度", "发文机关标志"]


def own_copy(folder: Path) -> Path:
    """Return a copy to open: LibreOffice locks the file, and others read it at the same time."""
    path = folder / "印发通知-模板.docx"
    path.write_bytes(OFFICIAL)
    return path


@pytest.fixture(scope="session")
def clerks_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the notice's template, edited in LibreOffice, saved, opened and saved again."""
    folder = tmp_path_factory.mktemp("clerk")
    target = folder / "改过的模板.docx"
    command = ["/usr/bin/python3", str(CLERK), str(own_copy(folder)), str(target), "2"]
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    return target.read_bytes()


@pytest.fixture(scope="session")
def own_templates(clerks_file: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    (folder / "notice").mkdir()
    template = adopt_template(clerks_file, OFFICIAL).template
    (folder / "notice" / "template.docx").write_bytes(template)
    return folder


@pytest.fixture(scope="session")
def paper(own_templates: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example notice, rendered with the adopted template."""
    target = tmp_path_factory.mktemp("paper") / "通知.docx"
    command = [sys.executable, "-m", "docgen", "render", "notice", str(NOTICE / "example.yaml")]
    done = subprocess.run(
        [*command, "--templates", str(own_templates), "-o", str(target)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


@pytest.mark.office
@pytest.mark.parametrize("times", [1, 2, 3])
def test_saving_in_libreoffice_changes_nothing(times: int, tmp_path: Path) -> None:
    saved = edit_in_office(own_copy(tmp_path), tmp_path / "存过.docx", times=times)

    adopted = adopt_template(saved.read_bytes(), OFFICIAL)

    assert adopted.findings == ()
    assert document_xml(adopted.template) == document_xml(OFFICIAL)
    ours, theirs = read_package(OFFICIAL), read_package(adopted.template)
    assert [name for name in ours if name != DOCUMENT and ours[name] != theirs[name]] == []
    assert list(ours) == list(theirs)


@pytest.mark.office
def test_what_the_clerk_wrote_in_libreoffice_stays(clerks_file: bytes) -> None:
    adopted = adopt_template(clerks_file, OFFICIAL)

    texts = paper_paragraphs(adopted.template)
    assert f"{RECIPIENTS}{{{{ paper.recipients }}}}：" in texts
    assert [text for text in texts if text in ("项目", "时限", "自查", "十日")] == [
        "项目",
        "时限",
        "自查",
        "十日",
    ]
    bold = document(adopted.template).iterfind(f".//{W}b/../../{W}t")
    assert [text.text for text in bold] == ["认真"]
    assert texts.count(ADDED) == 1
    assert {finding.code for finding in adopted.findings} == {"style_added"}


@pytest.mark.office
def test_boxes_styles_and_line_rules_are_the_official_ones(clerks_file: bytes) -> None:
    adopted = adopt_template(clerks_file, OFFICIAL).template

    xml = document_xml(adopted)
    names = [node.get("name") for node in document(adopted).iter("{*}docPr")]
    assert names == [*MASTHEAD, "版记"]
    assert [word for word in ("Fallback", "overflowPunct", "kinsoku", "Theme") if word in xml] == []
    official = styles(OFFICIAL)
    assert styles(adopted)[: len(official)] == official


def styles(template: bytes) -> list[bytes]:
    root = etree.fromstring(read_package(template)["word/styles.xml"])
    return [etree.tostring(style, method="c14n", exclusive=True) for style in root]


@pytest.mark.office
def test_the_adopted_template_has_sound_tags(clerks_file: bytes) -> None:
    adopted = adopt_template(clerks_file, OFFICIAL).template

    assert lint_template(adopted, "通知.docx", KIND) == ()


@pytest.mark.office
def test_the_paper_has_the_clerks_words(paper: Path) -> None:
    texts = paper_paragraphs(paper)

    assert f"{RECIPIENTS}区直各行政执法部门，各街道办事处：" in texts
    assert ADDED in texts


@pytest.mark.office
def test_the_papers_pdf_loses_no_character(paper: Path, to_pdf: ToPdf) -> None:
    (pdf,) = to_pdf([paper])

    written = Counter("".join("".join(paper_paragraphs(paper)).split()))
    printed = Counter("".join(measure.text(pdf).split()))
    assert written - printed == Counter()


@pytest.mark.office
@pytest.mark.validator
def test_word_accepts_the_template_and_the_paper(
    own_templates: Path,
    paper: Path,
    validate_ooxml: Callable[[Iterable[Path]], list[OoxmlError]],
) -> None:
    assert validate_ooxml([own_templates / "notice" / "template.docx", paper]) == []


@pytest.mark.parametrize(
    "kind", sorted(path.parent.name for path in NOTICE.parent.glob("*/*.docx"))
)
def test_an_official_template_comes_back_as_it_is(kind: str) -> None:
    official = (NOTICE.parent / kind / "template.docx").read_bytes()

    adopted = adopt_template(official, official)

    assert adopted.findings == ()
    assert document_xml(adopted.template) == document_xml(official)
    assert lint_template(adopted.template, kind, open_library(None).kind(kind)) == ()


def test_the_same_file_gives_the_same_bytes_and_adopting_again_changes_nothing() -> None:
    mine = edited((text_paragraph_of("{%p endfor %}"), text_paragraph("请遵照执行。")))

    once = adopt_template(mine, OFFICIAL).template
    assert once == adopt_template(mine, OFFICIAL).template
    assert adopt_template(once, OFFICIAL).template == once


def text_paragraph_of(words: str) -> str:
    """Return the XML of a paragraph as the official template writes it."""
    return text_paragraph(words).replace("<w:t>", '<w:t xml:space="preserve">')


def test_a_deleted_masthead_keeps_the_template_out() -> None:
    body = document(OFFICIAL)[0]
    anchor = etree.tostring(body[0], encoding="unicode")
    package = read_package(OFFICIAL)
    body.remove(body[0])
    package[DOCUMENT] = etree.tostring(body.getroottree(), encoding="utf-8")
    assert "发文机关标志" in anchor

    adopted = adopt_template(assemble([deflated(n, d) for n, d in package.items()]), OFFICIAL)

    assert has_errors(adopted.findings)
    (error,) = [f for f in adopted.findings if f.severity is Severity.ERROR]
    assert error.code == "masthead_missing"
    assert "发文机关标志" in error.message


def test_a_macro_keeps_the_template_out_and_is_never_carried_over() -> None:
    adopted = adopt_template(edited(parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["macro_refused"]
    assert "word/vbaProject.bin" not in read_package(adopted.template)


def test_a_second_adoption_builds_on_the_first() -> None:
    mine = edited((text_paragraph_of("{%p endfor %}"), text_paragraph("请遵照执行。")))
    first = adopt_template(mine, OFFICIAL).template

    again = adopt_template(edited(("请遵照执行", "请认真执行"), template=first), first)

    assert again.findings == ()
    assert "请认真执行。" in paper_paragraphs(again.template)
