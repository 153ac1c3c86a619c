"""Every kind proves itself: its example renders, and says what its golden text says.

A kind is found by its folder. After a wanted change of words, write the goldens anew with
`DOCGEN_GOLDEN=write pytest tests/test_kinds.py` and read the diff.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from docgen.carried import official_templates
from docgen.pipeline.job import Job
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.paper_text import paper_paragraphs
from tests.validator import OoxmlError

DAY = date(2025, 11, 3)
TWO_ROWS = 54  # characters, the first two blank
KINDS = sorted(path.parent for path in official_templates().glob("*/kind.yaml"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rendered]:
    """Render every kind's example as a draft."""
    folder = tmp_path_factory.mktemp("kinds")
    return {
        kind.name: render_papers(
            Job(kind.name, kind / "example.yaml", Folder(folder), DAY), f"{kind.name}.docx"
        )[0]
        for kind in KINDS
    }


def docx(made: dict[str, Rendered], kind: Path) -> Path:
    path = made[kind.name].path
    assert path is not None, [str(finding) for finding in made[kind.name].findings]
    return path


def test_there_are_kinds() -> None:
    assert KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_a_kind_has_its_four_files(kind: Path) -> None:
    for name in ("kind.yaml", "wording.md", "template.docx", "example.yaml"):
        assert (kind / name).is_file()


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_an_example_says_what_its_golden_says(made: dict[str, Rendered], kind: Path) -> None:
    lines = [text for text in paper_paragraphs(docx(made, kind)) if text.strip()]
    text = "\n".join(lines) + "\n"
    golden = kind / "example.txt"
    if os.environ.get("DOCGEN_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_an_example_gives_no_finding(made: dict[str, Rendered], kind: Path) -> None:
    assert [str(finding) for finding in made[kind.name].findings] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_python_docx_reads_an_example_back(made: dict[str, Rendered], kind: Path) -> None:
    document = Document(str(docx(made, kind)))
    assert document.paragraphs
    assert all(paragraph.style is not None for paragraph in document.paragraphs)


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_words_kept_with_the_signature_take_no_more_rows_than_it_needs(
    made: dict[str, Rendered], kind: Path
) -> None:
    # LibreOffice sends a kept paragraph over whole: a long one leaves its page half empty.
    document = Document(str(docx(made, kind)))
    texts = [(one.style.name, one.text) for one in document.paragraphs if one.style]
    kept = [text for style, text in texts if style == "结束语"]
    alone = all(style != "公文正文" for style, _ in texts)  # a letter of one paragraph
    assert alone or [words for words in kept if len(words) > TWO_ROWS] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_an_example_says_that_its_data_are_invented(made: dict[str, Rendered], kind: Path) -> None:
    assert "示例数据" in "".join(paper_paragraphs(docx(made, kind)))


@pytest.mark.validator
def test_microsofts_validator_finds_no_error(
    made: dict[str, Rendered], validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    templates = [kind / "template.docx" for kind in KINDS]
    assert validate_ooxml([docx(made, kind) for kind in KINDS] + templates) == []
