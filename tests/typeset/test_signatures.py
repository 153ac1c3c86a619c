"""Signature and date are placed by their widths."""

from decimal import Decimal

import pytest

from docgen.typeset.ooxml import qualified
from docgen.typeset.signatures import Sealing, Signature, signature_block
from tests.typeset.parsed import indents, parsed

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


def test_a_name_on_two_rows_begins_a_row_higher_so_that_the_seal_covers_the_date() -> None:
    def before(name: str) -> int:
        block = signature_block(Signature((name,), "2025年11月8日", Sealing.SEALED))
        return int(next(parsed(block).iter(qualified("w:spacing"))).get(qualified("w:before"), "0"))

    assert before("局" * 28) == before("司法局")
    assert before("局" * 35) == before("司法局") - round(Decimal("28.95") * 20)


@pytest.mark.parametrize("length", [27, 28, 35])
def test_a_date_stands_two_cells_after_a_signature_that_begins_at_the_left_edge(
    length: int,
) -> None:
    signed, dated = indents(
        signature_block(Signature(("局" * length,), "2025年11月8日", Sealing.UNSEALED))
    )
    assert signed == 0
    assert abs(dated - 2 * CELL) < 2
