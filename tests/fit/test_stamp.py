"""Pictures of stamps go beside the offices of who signs, as they are, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.archive import read_package
from docgen.fit import place_stamps
from docgen.fit.document import find_all, open_document, qualified
from docgen.fit.measures import OFFICE
from tests.examples import paper_of, render_example, stamp
from tests.validator import OoxmlError

CELL = 15.75
MM = 72 / 25.4


@pytest.fixture
def order(tmp_path: Path) -> bytes:
    """Return an order of two signers, not yet stamped."""
    offices = [{"office": "海州市公安局局长"}, {"office": "海州市司法局局长"}]
    made = render_example("order", tmp_path, number="第12号", signers=offices)
    return paper_of(made).read_bytes()


def rights(package: bytes) -> list[float]:
    """Return how far each office stands from the right edge, in points."""
    paper = open_document(package)
    offices = [node for node, style in paper.flow() if style == OFFICE]
    found = [find_all(node, "w:pPr/w:ind")[0].get(qualified("w:right"), "") for node in offices]
    return [int(right) / 20 for right in found]


def test_each_signer_has_his_own_picture_as_it_is(order: bytes) -> None:
    pictures = [stamp(), stamp(300, 300)]
    stamped = place_stamps(order, pictures)

    assert stamped is not None
    parts = read_package(stamped)
    assert [parts[f"word/media/stamp{number}.png"] for number in (1, 2)] == pictures


def test_the_office_follows_the_edge_of_its_stamp(order: bytes) -> None:
    stamped = place_stamps(order, [stamp(400, 200), stamp(300, 300)])

    assert stamped is not None
    wanted = [6 * CELL + 40 * MM, 6 * CELL + 20 * MM]
    assert rights(stamped) == pytest.approx(wanted, abs=0.1)


def test_one_who_has_no_picture_is_stamped_by_hand(order: bytes) -> None:
    stamped = place_stamps(order, [None, stamp()])

    assert stamped is not None
    assert "word/media/stamp1.png" not in read_package(stamped)
    assert rights(stamped) == rights(order)


def test_there_is_a_place_for_each_stamp_or_none_is_set(order: bytes) -> None:
    assert place_stamps(order, [stamp()]) is None


@pytest.mark.validator
def test_microsofts_validator_accepts_a_stamped_paper(
    order: bytes, tmp_path: Path, validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    stamped = place_stamps(order, [stamp(), stamp(300, 300)])
    assert stamped is not None
    (tmp_path / "stamped.docx").write_bytes(stamped)

    assert validate_ooxml([tmp_path / "stamped.docx"]) == []
