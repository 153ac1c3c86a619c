"""Number formats of a workbook (.xlsx): which one each cell style has."""

from lxml import etree

from docgen.intake.returns.number_formats import NumberFormat, number_format


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
