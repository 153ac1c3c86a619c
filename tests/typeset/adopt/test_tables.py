"""Official tables keep their look; tables of another grid stay as the clerk made them."""

import re

from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import OFFICIAL, document_xml, edited


def test_rounded_widths_and_lost_borders_are_put_right() -> None:
    mine = edited(
        ('<w:gridCol w:w="1928"/>', '<w:gridCol w:w="1927"/>'),
        ('<w:tcW w:w="680" w:type="dxa"/>', '<w:tcW w:w="680" w:type="dxa"/><w:tcBorders/>'),
        ('<w:insideV w:val="single"', '<w:insideV w:val="none"'),
        ("<w:cantSplit/>", ""),
    )

    assert document_xml(adopt_template(mine, OFFICIAL).template) == document_xml(OFFICIAL)


def test_columns_that_the_clerk_made_wider_stay_so() -> None:
    wider = (
        '<w:gridCol w:w="680"/><w:gridCol w:w="1928"/>',
        '<w:gridCol w:w="980"/><w:gridCol w:w="1628"/>',
    )

    adopted = adopt_template(edited(wider), OFFICIAL).template

    widths = re.findall(r'gridCol w:w="(\d+)', document_xml(adopted))
    assert widths[:2] == ["980", "1628"]
