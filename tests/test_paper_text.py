"""The reader of finished papers sees what a person sees, once and in order."""

from io import BytesIO
from zipfile import ZipFile

from tests.paper_text import paper_paragraphs

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_BOX = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
_TWICE_STORED_BOX = (
    "<w:r><mc:AlternateContent>"
    f"<mc:Choice>{_BOX}</mc:Choice><mc:Fallback>{_BOX}</mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def _docx(body: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        document = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document)
    return stream.getvalue()


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_a_box_that_is_stored_twice_is_read_once_before_its_paragraph() -> None:
    body = f"<w:p>{_TWICE_STORED_BOX}{_run('段落')}</w:p>"
    assert paper_paragraphs(_docx(body)) == ["框内", "段落"]


def test_a_box_anchored_behind_text_is_read_after_the_whole_paragraph() -> None:
    body = f"<w:p>{_run('前')}{_TWICE_STORED_BOX}{_run('后')}</w:p>"
    assert paper_paragraphs(_docx(body)) == ["前后", "框内"]


def test_table_cells_are_read_in_place() -> None:
    cells = "".join(f"<w:tc><w:p>{_run(text)}</w:p></w:tc>" for text in "甲乙")
    body = f"<w:p>{_run('上')}</w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p>{_run('下')}</w:p>"
    assert paper_paragraphs(_docx(body)) == ["上", "甲", "乙", "下"]


def test_tab_stops_page_breaks_and_deleted_words_are_no_text() -> None:
    stops = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="100"/></w:tabs></w:pPr>'
    marks = '<w:r><w:br w:type="page"/><w:tab/><w:br/></w:r>'
    gone = f"<w:moveFrom>{_run('移走')}</w:moveFrom><w:del>{_run('删')}</w:del>"
    body = f"<w:p>{stops}{_run('一')}{marks}{gone}{_run('二')}</w:p>"
    assert paper_paragraphs(_docx(body)) == ["一\t\n二"]
