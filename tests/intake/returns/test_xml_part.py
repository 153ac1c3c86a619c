"""XML parts are walked in little room, or refused before they fill the memory."""

import time
import tracemalloc

import pytest

from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.xml_part import parse_tree, walk

MEBIBYTE = 1024 * 1024


def refused(part: bytes) -> str:
    tracemalloc.start()
    start = time.process_time()
    with pytest.raises(RefusedError) as caught:
        list(walk(part, ("row",)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * MEBIBYTE
    assert time.process_time() - start < 10
    return caught.value.code


def test_a_row_of_a_million_cells_is_refused() -> None:
    assert refused(b"<a><row>" + b"<c><v>1</v></c>" * 1_000_000 + b"</row></a>") == "file_too_large"


def test_a_cell_of_a_million_pieces_is_refused() -> None:
    piece = b"<r><t>x</t></r>"
    assert refused(b"<a><row><c>" + piece * 1_000_000 + b"</c></row></a>") == "file_too_large"


def test_a_part_beyond_all_measure_is_not_even_parsed() -> None:
    assert refused(b"<a>" + b" " * (65 * MEBIBYTE) + b"</a>") == "file_too_large"


@pytest.mark.parametrize("part", [b"", b"<a>", b"<a></b>", b"<a>" * 1000, b"<a>\x01</a>"])
@pytest.mark.parametrize("size", [0, 2 * MEBIBYTE])
def test_broken_xml_is_damage(part: bytes, size: int) -> None:
    assert refused(part + b"<b/>" * (size // 4)) in ("file_damaged", "file_too_large")


@pytest.mark.parametrize("count", [10, 200_000])
def test_rows_are_met_in_order_whatever_their_number(count: int) -> None:
    part = b"<a>" + b"".join(b'<row r="%d"><c/></row>' % row for row in range(count)) + b"</a>"
    met = [int(row.get("r", "")) for row in walk(part, ("row",))]
    assert met == list(range(count))


def test_a_tree_is_bounded_and_knows_no_document_type() -> None:
    with pytest.raises(RefusedError):
        parse_tree(b"<a>" + b"<b/>" * (4 * MEBIBYTE) + b"</a>")
    with pytest.raises(RefusedError):
        parse_tree(b"<!DOCTYPE a><a/>")


@pytest.mark.parametrize("size", [0, 2 * MEBIBYTE])
def test_a_document_type_behind_a_long_comment_is_damage(size: int) -> None:
    comment = b"<!--" + b"x" * 2000 + b"-->"
    declared = comment + b'<!DOCTYPE a [<!ENTITY b "x">]>'
    rows = b"<row><c>&b;</c></row>" + b"<b/>" * (size // 4)
    assert refused(declared + b"<a>" + rows + b"</a>") == "file_damaged"
