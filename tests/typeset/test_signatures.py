"""Signature and date are placed by their widths."""

from decimal import Decimal

from docgen.typeset.signatures import Sealing, Signature, signature_block
from tests.typeset.parsed import indents

WIDTH = Decimal(156) * 72 / Decimal("25.4") * 20
CELL = Decimal("15.75") * 20


def test_sealed_signature_and_date_share_one_axis() -> None:
    signed, dated = indents(
        signature_block(Signature(("海州市望潮区司法局",), "2025年11月8日", Sealing.SEALED))
    )
    assert signed == dated


def test_a_sealed_date_ends_four_cells_from_the_right() -> None:
    # 2025年11月8日: seven digits, three characters, five seams of a fifth of an em.
    date = (7 * Decimal(8) + 3 * 16 + 5 * Decimal("3.2") - 10 * Decimal("0.25")) * 20
    left, _ = indents(
        signature_block(Signature(("海州市望潮区司法局",), "2025年11月8日", Sealing.SEALED))
    )
    axis_from_right = (WIDTH - left) / 2
    assert abs(axis_from_right - (4 * CELL + date / 2)) < 2


def test_an_unsealed_date_begins_two_cells_after_the_signature() -> None:
    signed, dated = indents(
        signature_block(Signature(("海州市望潮区司法局",), "2025年11月8日", Sealing.UNSEALED))
    )
    assert abs(dated - signed - 2 * CELL) < 2
    assert abs(signed + 9 * CELL - (WIDTH - 2 * CELL)) < 2


def test_a_date_longer_than_the_signature_keeps_the_two_cells_itself() -> None:
    date = (7 * Decimal(8) + 3 * 16 + 5 * Decimal("3.2") - 10 * Decimal("0.25")) * 20
    signed, dated = indents(
        signature_block(Signature(("司法局",), "2025年11月8日", Sealing.UNSEALED))
    )
    assert abs(dated + date - (WIDTH - 2 * CELL)) < 2
    assert abs(dated - signed - 2 * CELL) < 2
