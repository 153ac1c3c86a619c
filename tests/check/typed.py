"""A paper typed line by line in a bare document, and what is told of it."""

from pathlib import Path

from docx import Document

from docgen.check import Result, judge_docx


def judge_lines(folder: Path, *lines: str) -> dict[str, Result]:
    """Return the findings on a document of these paragraphs, by code."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = folder / "typed.docx"
    document.save(str(path))
    return {one.code: one for one in judge_docx(path).findings}
