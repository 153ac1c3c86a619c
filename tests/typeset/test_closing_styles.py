"""What closes the text: the attachment note lists names one under the other, of any number."""

from pathlib import Path

import pytest

from tests import measure
from tests.examples import paper_of, render_example
from tests.measure import Line
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office

TITLES = tuple(f"{name}类设备名单" for name in "甲乙丙丁戊己庚辛壬癸子丑")


def start(line: Line, title: str) -> float:
    """Return where a title begins on its line, in millimetres."""
    return line.printed[-len(title)].box.x0


@pytest.mark.parametrize("count", [2, 9, 10, 12])
def test_all_names_begin_at_one_place(count: int, tmp_path: Path, to_pdf: ToPdf) -> None:
    titles = TITLES[:count]
    attachments = [{"title": title, "body": "示例内容。"} for title in titles]
    made = paper_of(render_example("notice", tmp_path, final=False, attachments=attachments))
    (pdf,) = to_pdf([made])
    lines = [line for sheet in measure.sheets(pdf) for line in sheet.lines]

    listed = [
        next(line for line in lines if line.text.endswith(f"{number}.{title}"))
        for number, title in enumerate(titles, start=1)
    ]

    starts = [start(line, title) for line, title in zip(listed, titles, strict=True)]
    assert max(starts) - min(starts) < 0.1
