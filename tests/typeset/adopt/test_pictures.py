"""Plain pictures come along; what is linked from elsewhere does not."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import IMAGE, OFFICIAL, document, edited
from tests.validator import OoxmlError

TAG = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
RELATIONS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CLICK = '<a:hlinkClick r:id="rIdClick"/>'


def with_picture(target: str, mode: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """Return the template with a picture before the recipients."""
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>'
        f'<wp:docPr id="1" name="版记"/><a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}">'
        f'<pic:pic xmlns:pic="{PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="x">{CLICK}</pic:cNvPr>'
        '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPic"/><a:stretch>'
        "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        '<a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
    relations = read_package(OFFICIAL)[RELATIONS].decode()
    entry = f'<Relationship Id="rIdPic" Type="{KIND}/image" Target="{target}"{mode}/>'
    changed = relations.replace("</Relationships>", f"{entry}</Relationships>")
    return edited((TAG, drawing + TAG), parts={RELATIONS: changed.encode(), **(parts or {})})


@pytest.mark.validator
def test_a_picture_comes_along(
    tmp_path: Path, validate_ooxml: Callable[[Iterable[Path]], list[OoxmlError]]
) -> None:
    mine = with_picture("media/图 1.PNG", parts={"word/media/图 1.PNG": IMAGE})

    adopted = adopt_template(mine, OFFICIAL)

    assert adopted.findings == ()
    assert read_package(adopted.template)["word/media/image1.png"] == IMAGE
    ids = [node.get("id") for node in document(adopted.template).iter("{*}docPr")]
    assert len(ids) == len(set(ids)) == 4
    path = tmp_path / "模板.docx"
    path.write_bytes(adopted.template)
    assert validate_ooxml([path]) == []


@pytest.mark.parametrize(
    ("target", "mode"),
    [
        ("https://example.invalid/x.png", ' TargetMode="External"'),
        ("media/missing.png", ""),
        ("media/program.emf", ""),
    ],
)
def test_a_picture_that_is_linked_missing_or_no_plain_image_goes(target: str, mode: str) -> None:
    mine = with_picture(target, mode, {"word/media/program.emf": b"x"})

    adopted = adopt_template(mine, OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("picture_dropped", Severity.WARNING)
    assert list(read_package(adopted.template)) == list(read_package(OFFICIAL))


def test_adopting_over_an_adopted_template_carries_each_picture_once() -> None:
    mine = with_picture("media/1.png", parts={"word/media/1.png": IMAGE})
    first = adopt_template(mine, OFFICIAL).template

    again = adopt_template(first, first)

    assert again.findings == ()
    assert again.template == first
