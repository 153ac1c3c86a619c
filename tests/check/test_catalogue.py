"""The page of clauses is what the judges say, and every clause has a judge."""

import os
from pathlib import Path

from docgen.check import docx_clauses, pdf_clauses, words
from docgen.check.catalogue import write_catalogue
from docgen.check.clause import load_clauses

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "clauses.md"


def test_the_page_is_up_to_date() -> None:
    page = write_catalogue()
    if os.environ.get("DOCGEN_GOLDEN") == "write":
        _PAGE.write_text(page, encoding="utf-8")

    assert _PAGE.read_text(encoding="utf-8") == page


def test_every_clause_has_a_judge_and_every_judge_a_clause() -> None:
    rooms = (docx_clauses.JUDGES, pdf_clauses.JUDGES, words.JUDGES)
    judged = {judge.__name__ for room in rooms for judge in room}

    assert sorted(set(load_clauses()) ^ judged) == []
