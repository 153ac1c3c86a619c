"""Every figure that a person changed is found, words may be changed freely."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document as DocxDocument
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import carried
from docgen.check.docx import Document, read_docx
from docgen.check.figures import DIFFERS, UNKNOWN, compare_figures, similarity
from docgen.check.verdicts import Result
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example("overview", tmp_path_factory.mktemp("paper"))


def example(kind: str, folder: Path) -> Path:
    data = carried.official_templates() / kind / "example.yaml"
    (paper,) = render_papers(Job(kind, data, Folder(folder), date(2025, 11, 25)))
    assert paper.path is not None
    return paper.path


def paragraphs(document: DocxDocument) -> Iterator[Paragraph]:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in dict.fromkeys(row.cells):
                yield from cell.paragraphs


def say(paragraph: Paragraph, text: str) -> None:
    """Write a text into a paragraph as a person does, in the looks of its first words."""
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text


def changed(made: Path, start: str, old: str, new: str) -> list[tuple[str, str, str]]:
    document = docx.Document(str(made))
    paragraph = next(one for one in paragraphs(document) if start in one.text)
    say(paragraph, paragraph.text.replace(old, new, 1))
    return found(document, made)


def found(document: DocxDocument, made: Path) -> list[tuple[str, str, str]]:
    return [(one.code, one.measured, one.expected) for one in compared(document, made)]


def compared(document: DocxDocument, made: Path) -> list[Result]:
    stream = io.BytesIO()
    document.save(stream)
    return list(compare_figures(read_docx(stream.getvalue()), read_docx(made)))


def test_an_untouched_paper_is_as_the_data_make_it(made: Path) -> None:
    assert found(docx.Document(str(made)), made) == []


def test_each_figure_that_becomes_another_is_told_with_the_right_one(made: Path) -> None:
    count = sum(bool(NUMBER.search(one.text)) for one in paragraphs(docx.Document(str(made))))
    assert count > 20
    tried = 0
    for at in range(count):
        document = docx.Document(str(made))
        paragraph = [one for one in paragraphs(document) if NUMBER.search(one.text)][at]
        figures = list(NUMBER.finditer(paragraph.text))
        if "　" in paragraph.text:  # what signing fills in
            continue
        last = figures[-1]
        text = paragraph.text
        say(paragraph, f"{text[: last.start()]}9{last[0]}{text[last.end() :]}")
        assert found(document, made) == [(DIFFERS, f"9{last[0]}", last[0])], text
        tried += 1
    assert tried > 20


def test_a_place_is_one_that_a_clerk_finds(made: Path) -> None:
    document = docx.Document(str(made))
    note = next(one for one in document.paragraphs if one.text.startswith("（小计、总计只计"))
    say(note, f"{note.text}另有8765台。")
    for row, column in ((1, 4), (-1, 4)):
        cell = document.tables[0].rows[row].cells[column]
        say(cell.paragraphs[0], "9876")

    places = [one.place for one in compared(document, made)]

    rows = len(document.tables[0].rows)
    assert places == [
        "以“（小计、总计只计”开头的一段",
        "第1个表第2行（含表头）第5列",
        f"第1个表第{rows}行（含表头）第2格",
    ]


def test_other_words_around_the_same_figures_are_no_fault(made: Path) -> None:
    assert changed(made, "清理前，全区", "近三年", "最近三年以来") == []
    assert changed(made, "清理前，全区", "1,551.93", "1551.93") == []


def test_a_figure_is_compared_though_the_words_around_it_were_changed(made: Path) -> None:
    results = changed(made, "清理前，全区", "全区4家", "我区共有5家")

    assert results == [(DIFFERS, "5", "4")]


def test_a_figure_that_a_person_added_is_to_be_looked_up(made: Path) -> None:
    results = changed(made, "特此报告", "特此报告", "另有8765处路口正在论证。特此报告")

    assert results == [(UNKNOWN, "8765", "资料里有的数")]


def test_number_day_and_signatory_are_not_asked(made: Path) -> None:
    document = docx.Document(str(made))
    for paragraph in paragraphs(document):
        if "　号" in paragraph.text:
            say(paragraph, paragraph.text.replace("　号", "31号"))
        if "年　月　日" in paragraph.text:
            say(paragraph, paragraph.text.replace("　月　日", "12月31日"))

    assert found(document, made) == []


def test_a_paper_reads_most_like_itself(made: Path, tmp_path: Path) -> None:
    other = read_docx(example("reminder", tmp_path))
    assert similarity(read_docx(made), read_docx(made)) == 1
    assert similarity(other, read_docx(made)) < 0.3


def of(text: str) -> Document:
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(text)
    document.save(stream)
    return read_docx(stream.getvalue())


@pytest.mark.parametrize(
    ("made", "edited", "told"),
    [
        ("设备设在1#、2#卡口共12台，均已公布。", "设备设在1#、2#卡口共12台，均已公布。", []),
        ("设备设在1#、2#卡口共12台，均已公布。", "设备设在2#卡口共12台，均已公布。", []),
        ("设备设在1#、2#卡口共12台，均已公布。", "设备设在1#、2#卡口共21台，均公布。", ["21"]),
        ("在A#楼设有设备。", "在A1楼设有设备。", ["1"]),
        ("在A1楼设有设备。", "在A#楼设有设备。", []),
    ],
)
def test_a_number_sign_of_the_text_is_no_figure(made: str, edited: str, told: list[str]) -> None:
    assert [one.measured for one in compare_figures(of(edited), of(made))] == told


@settings(max_examples=30)
@given(*[st.text(alphabet="12#，台卡口A", min_size=1, max_size=20)] * 2)
def test_any_two_texts_can_be_compared(made: str, edited: str) -> None:
    results = list(compare_figures(of(edited), of(made)))

    assert (results == []) or made != edited
