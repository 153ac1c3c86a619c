"""Page 1 keeps a row of text under whatever stands above it."""

from decimal import Decimal
from pathlib import Path

import pytest

from docgen.typeset.first_page import mark_room, recipients_rows
from docgen.typeset.heads import Head
from tests import measure
from tests.examples import paper_of
from tests.joint_papers import LEAD, NUMBER, render
from tests.pdfs import ToPdf


@pytest.mark.parametrize(
    ("recipients", "rows"), [("", 0), ("区直各部门", 1), ("区直各部门" * 6, 2)]
)
def test_recipients_take_rows_as_they_wrap(recipients: str, rows: int) -> None:
    assert recipients_rows(recipients) == rows


def test_every_row_and_every_line_of_a_title_takes_from_the_mark() -> None:
    assert mark_room(1, 2) - mark_room(1, 3) == Decimal("28.95")
    assert mark_room(1, 2) - mark_room(2, 2) == 33


def _recipients(count: int) -> str:
    return "、".join(f"海州市望潮区第{number}街道办事处" for number in range(1, count + 1))


def _stay(count: int) -> bool:
    head = Head((LEAD,), (), NUMBER, _recipients(count), title_lines=1, has_colophon=True)
    return not head.dressed()["colophon_recipients"]


@pytest.mark.office
def test_the_last_recipients_that_stay_leave_text_on_page_1_and_one_more_leaves_it(
    tmp_path: Path, to_pdf: ToPdf
) -> None:
    most = next(count for count in range(1, 60) if not _stay(count + 1))
    papers = [
        paper_of(
            render(tmp_path, str(count), title="关于示例工作的通知", recipients=_recipients(count))
        )
        for count in (most, most + 1)
    ]
    full, moved = (measure.sheets(pdf) for pdf in to_pdf(papers))

    last = next(line for line in full[0].lines if line.text.endswith("："))
    below = [line for line in full[0].lines if last.baseline < line.baseline < 262]
    assert len(below) >= 1  # the text itself: nothing else stands between it and the recipients
    assert max(line.baseline for line in below) > 262 - 3 * 10.3
    assert not any("第1街道办事处" in line.text for line in moved[0].lines)
    assert moved[-1].line("主送：海州市望潮区第1街道办事处")
