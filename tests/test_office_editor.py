"""A document edited in LibreOffice comes back with the words changed."""

from pathlib import Path

import pytest
from docx import Document

from tests.office_editor import edit_in_office

pytestmark = pytest.mark.office


def test_words_are_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    source = tmp_path / "原稿.docx"
    document = Document()
    document.add_paragraph("请于十一月二十日前报送。")
    document.add_paragraph("{{ paper.title }}")
    document.save(str(source))

    target = edit_in_office(source, tmp_path / "改稿.docx", old="报送", new="反馈", times=2)

    texts = [paragraph.text for paragraph in Document(str(target)).paragraphs]
    assert texts == ["请于十一月二十日前反馈。", "{{ paper.title }}"]
