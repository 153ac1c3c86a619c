"""The cell styles of a workbook (.xlsx): which number format each has, which strikes out."""

from lxml import etree

from docgen.intake.returns.number_formats import NumberFormat, number_format
from docgen.intake.returns.xml_part import is_on


def read_formats(styles: etree._Element) -> tuple[NumberFormat, ...]:
    """Return the format of each cell style, by its index."""
    codes = {
        item.get("numFmtId", ""): item.get("formatCode", "") for item in styles.iter("{*}numFmt")
    }
    formats = styles.find("{*}cellXfs")
    numbers = () if formats is None else (style.get("numFmtId", "0") for style in formats)
    return tuple(
        number_format(codes.get(number, ""), int(number) if number.isdecimal() else None)
        for number in numbers
    )


def read_struck(styles: etree._Element) -> frozenset[int]:
    """Return the cell styles whose font is struck out, by their indexes."""
    fonts, formats = styles.find("{*}fonts"), styles.find("{*}cellXfs")
    if fonts is None or formats is None:
        return frozenset()
    struck = {str(place) for place, font in enumerate(fonts) if is_on(font.find("{*}strike"))}
    return frozenset(
        place for place, style in enumerate(formats) if style.get("fontId", "0") in struck
    )
