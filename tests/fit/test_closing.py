"""Text before the signature is set closer or wider within its play, all else stays."""

from pathlib import Path

import pytest
from lxml import etree

from docgen.fit.closing import (
    Step,
    better,
    pitch_steps,
    respaced,
    stands_alone,
    tracking_steps,
    well_closed,
    with_rows_over,
)
from docgen.fit.document import Document, Node, find_all, open_document, qualified, style_of
from docgen.fit.measures import Donor, Measures
from tests.fit.papers import ATTACHED, make_paper, rows


@pytest.fixture
def paper(tmp_path: Path) -> Document:
    return open_document(make_paper(rows(3, attachments=ATTACHED), tmp_path))


def _changed(before: Document, after: Document) -> set[str]:
    """Return the styles of the paragraphs that a change touched."""
    pairs = zip(before.flow(), after.flow(), strict=True)
    return {style for (one, style), (other, _) in pairs if _xml(one) != _xml(other)}


def _xml(node: Node) -> str:
    text: str = etree.tostring(node, encoding="unicode")
    return text


def test_steps_grow_and_closer_comes_first() -> None:
    pitches = [step.pitch for step in pitch_steps()]

    assert pitches == sorted(pitches, key=lambda pitch: (abs(pitch), pitch))
    assert max(map(abs, pitches)) == 29  # twips: 1.45 pt, one row more or less a page
    assert {abs(step.tracking) for step in tracking_steps()} == {11}


def test_only_the_text_before_the_signature_is_respaced(paper: Document) -> None:
    after = respaced(paper, Step(pitch=-6))

    notes = {"AttachmentNoteFirst", "AttachmentNoteNext"}
    assert _changed(paper, after) == {"BodyText", "Closing", *notes}
    texts = [node for node, style in after.flow() if style in ("BodyText", "Closing")]
    assert [len(find_all(node, "w:pPr/w:spacing[@w:line='573']")) for node in texts] == [
        1,
        1,
        1,
        0,
        0,
    ]


def test_tracking_goes_to_the_runs(paper: Document) -> None:
    after = respaced(paper, Step(tracking=6))

    text = next(node for node, style in after.flow() if style == "BodyText")
    run = next(text.iter(qualified("w:r")))
    assert find_all(run, "w:rPr/w:spacing[@w:val='1']")


def test_the_paper_itself_is_not_touched(paper: Document) -> None:
    before = paper.package()

    respaced(paper, Step(-6, -5))

    assert paper.package() == before


@pytest.mark.parametrize(
    ("page", "text", "alone"), [(None, 0, False), (1, 0, False), (2, 1, True), (2, 2, False)]
)
def test_a_signature_wants_two_rows_of_text(page: int | None, text: int, alone: bool) -> None:
    assert stands_alone(Measures(pages=2, signed_on=page, text_rows=text)) is alone


def test_a_try_that_takes_the_text_from_page_one_is_no_better() -> None:
    before = Measures(pages=2, signed_on=2, text_rows=0)
    after = Measures(pages=2, signed_on=2, text_rows=5, text_on_first=False)

    assert not better(after, before)
    assert better(after.model_copy(update={"text_on_first": True}), before)


def test_a_page_that_begins_with_one_character_is_worse_than_one_that_does_not() -> None:
    alone = Measures(pages=2, signed_on=2, text_rows=1)
    awkward = Measures(pages=2, signed_on=2, text_rows=2, awkward=True)
    good = Measures(pages=2, signed_on=2, text_rows=3)

    assert better(awkward, alone)
    assert better(good, awkward)
    assert not better(awkward, good)
    assert [well_closed(one) for one in (alone, awkward, good)] == [False, False, True]


def test_one_awkward_row_above_much_text_is_left() -> None:
    assert well_closed(Measures(pages=2, signed_on=2, text_rows=9, awkward=True))


def test_rows_go_over_because_a_white_block_takes_their_place(paper: Document) -> None:
    donor = Donor(baselines=(640.0, 611.0, 582.0), paragraph=2)
    measures = Measures(pages=2, signed_on=2, text_rows=1, donor=donor)

    moved = with_rows_over(paper, measures)

    for after, baseline in zip(moved, (640, 611, 582), strict=True):
        (anchor,) = find_all(after.root, "//wp:docPr[@name='留白']/..")
        (top,) = find_all(anchor, "wp:positionV/wp:posOffset")
        assert baseline - 13 < int(top.text or 0) / 12700 < baseline - 10
        assert style_of(find_all(anchor, "ancestor::w:p")[0]) == style_of(
            [node for node, _ in after.flow()][2]
        )


def test_without_a_page_to_take_from_no_rows_go_over(paper: Document) -> None:
    assert with_rows_over(paper, Measures(pages=2, signed_on=2)) == []
