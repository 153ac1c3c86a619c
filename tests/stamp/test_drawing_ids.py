"""Drawings get numbers of their own, in the order in which they stand."""

import pytest

from docgen.stamp.drawing_ids import number_drawings


@pytest.mark.parametrize(
    ("given", "numbered"),
    [
        ('<wp:docPr id="7" name="a"/>', '<wp:docPr id="1001" name="a"/>'),
        ("<wp:docPr name='a' id='7'/>", "<wp:docPr name='a' id=\"1001\"/>"),
        ('<wp:docPr name="a"/>', '<wp:docPr id="1001" name="a"/>'),
        ('<wp:docPr r:id="x" id="7"/>', '<wp:docPr r:id="x" id="1001"/>'),
        ('<wp:docPrOther id="7"/>', '<wp:docPrOther id="7"/>'),
    ],
)
def test_a_drawing_is_numbered_from_1001(given: str, numbered: str) -> None:
    assert number_drawings(given) == numbered


def test_no_two_drawings_share_a_number() -> None:
    assert number_drawings('<wp:docPr id="1"/>' * 2) == (
        '<wp:docPr id="1001"/><wp:docPr id="1002"/>'
    )
