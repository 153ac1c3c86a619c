"""Mark and signature are placed by their widths."""

from decimal import Decimal

import pytest
from lxml import etree

from docgen.typeset.ooxml import NAMESPACES, qualified
from docgen.typeset.placing import (
    Sealing,
    Signature,
    colophon_rows,
    issuer_mark,
    signature_block,
)

WIDTH = Decimal(156) * 72 / Decimal("25.4") * 20
CELL = Decimal("15.75") * 20


def parsed(xml: str) -> etree._Element:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<root {declared}>{xml}</root>")


def indents(xml: str) -> list[int]:
    return [
        int(node.get(qualified("w:left"), "0")) for node in parsed(xml).iter(qualified("w:ind"))
    ]


def value(xml: str, name: str) -> str | None:
    node = parsed(xml).find(f".//{qualified(name)}")
    return None if node is None else node.get(qualified("w:val"))


def test_a_short_mark_keeps_its_full_width() -> None:
    assert value(issuer_mark("望潮区司法局文件"), "w:w") is None


def test_a_longer_mark_is_narrowed_to_the_type_area() -> None:
    width = value(issuer_mark("盘锦市兴隆台区司法局文件"), "w:w")
    assert width is not None
    assert 12 * 42 * 20 * int(width) / 100 <= WIDTH


def test_a_very_long_mark_is_set_smaller_and_raised() -> None:
    mark = issuer_mark("中共海州市望潮区委全面依法治区委员会办公室文件")
    assert int(value(mark, "w:sz") or 0) < 84
    assert int(value(mark, "w:position") or 0) > 0


def test_a_mark_is_escaped() -> None:
    assert "甲&amp;乙&lt;" in issuer_mark("甲&乙<")


def test_sealed_signature_and_date_share_one_axis() -> None:
    signed, dated = indents(
        signature_block(Signature("海州市望潮区司法局", "2025年11月8日", Sealing.SEALED))
    )
    assert signed == dated


def test_a_sealed_date_ends_four_cells_from_the_right() -> None:
    # 2025年11月8日: seven digits, three characters, five seams of a fifth of an em.
    date = (7 * Decimal(8) + 3 * 16 + 5 * Decimal("3.2") - 10 * Decimal("0.25")) * 20
    left, _ = indents(
        signature_block(Signature("海州市望潮区司法局", "2025年11月8日", Sealing.SEALED))
    )
    axis_from_right = (WIDTH - left) / 2
    assert abs(axis_from_right - (4 * CELL + date / 2)) < 2


def test_an_unsealed_date_begins_two_cells_after_the_signature() -> None:
    signed, dated = indents(
        signature_block(Signature("海州市望潮区司法局", "2025年11月8日", Sealing.UNSEALED))
    )
    assert abs(dated - signed - 2 * CELL) < 2
    assert abs(signed + 9 * CELL - (WIDTH - 2 * CELL)) < 2


def test_a_date_longer_than_the_signature_keeps_the_two_cells_itself() -> None:
    date = (7 * Decimal(8) + 3 * 16 + 5 * Decimal("3.2") - 10 * Decimal("0.25")) * 20
    signed, dated = indents(signature_block(Signature("司法局", "2025年11月8日", Sealing.UNSEALED)))
    assert abs(dated + date - (WIDTH - 2 * CELL)) < 2
    assert abs(dated - signed - 2 * CELL) < 2


@pytest.mark.parametrize(("copies", "rows"), [("", 1), ("市司法局。", 2), ("市司法局，" * 8, 3)])
def test_the_colophon_counts_its_rows(copies: str, rows: int) -> None:
    assert colophon_rows(copies) == rows
