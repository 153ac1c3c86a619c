"""The first page of a letter bears no number: where no page has one, it has none either."""

from pathlib import Path

from docgen.check import Verdict, judge_docx
from tests.check.papers import Change, change, make_base


def test_a_letter_without_any_page_number_has_none_on_its_first_page(tmp_path: Path) -> None:
    letter = make_base("letter", tmp_path)
    bare = tmp_path / "bare.docx"
    bare.write_bytes(change(letter, (Change(r"<w:footerReference [^>]*/>|<w:titlePg/>", ""),)))

    said = {one.code: one.verdict for one in judge_docx(bare).results}

    assert said["letter_first_number"] is Verdict.PASS
