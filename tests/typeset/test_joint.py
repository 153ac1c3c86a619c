"""The head of joint papers (联合行文) as LibreOffice lays it out, against GB/T 9704-2012 in mm."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests import measure
from tests.joint_papers import NUMBER, SIGNATORIES, issuers_of
from tests.measure import Box, Character, Line

pytestmark = pytest.mark.office

MARKED = ("two", "three", "five", "short five", "unsealed", "secret", "many", "up five")


def mark(pdf: Path) -> list[Character]:
    first = measure.sheets(pdf)[0]
    return [
        character
        for line in first.lines
        for character in line.printed
        if character.size > 20 and character.colour == (1.0, 0.0, 0.0)
    ]


def names_and_document(pdf: Path) -> tuple[list[list[Character]], list[Character]]:
    """Return the rows of names of a joint mark, and 文件."""
    characters = mark(pdf)
    document = sorted(characters, key=lambda one: one.box.x0)[-2:]
    rows: dict[float, list[Character]] = {}
    for character in characters:
        if character not in document:
            rows.setdefault(round(character.baseline), []).append(character)
    return list(rows.values()), document


@pytest.mark.parametrize("name", MARKED)
def test_names_stand_in_order_with_equal_edges(printed: dict[str, Path], name: str) -> None:
    rows, document = names_and_document(printed[name])

    assert ["".join(one.text for one in row) for row in rows] == list(issuers_of(name))
    assert "".join(one.text for one in document) == "文件"
    assert len({round(row[0].box.x0, 1) for row in rows}) == 1
    assert max(row[-1].box.x1 for row in rows) - min(row[-1].box.x1 for row in rows) < 0.3
    assert rows[0][-1].box.x1 < document[0].box.x0


@pytest.mark.parametrize("name", MARKED)
def test_document_stands_at_half_the_height_of_the_names(
    printed: dict[str, Path], name: str
) -> None:
    rows, document = names_and_document(printed[name])
    middle = (rows[0][0].baseline + rows[-1][0].baseline) / 2
    assert document[0].baseline == pytest.approx(middle, abs=0.3)


@pytest.mark.parametrize("name", MARKED)
def test_the_mark_is_centred_in_the_type_area_from_72_mm(
    printed: dict[str, Path], name: str
) -> None:
    characters = mark(printed[name])
    left = min(one.box.x0 for one in characters)
    right = max(one.box.x1 for one in characters)
    assert (left + right) / 2 == pytest.approx(106, abs=0.7)
    assert left > 27.7
    assert right < 184.3
    lowest = max(one.baseline for one in characters) + 8
    red = measure.ink(printed[name], 1, measure.is_red, Box(20, 50, 190, lowest))
    assert red.top == pytest.approx(72, abs=1)


@pytest.mark.parametrize("name", MARKED)
def test_number_and_rule_go_down_with_the_mark_and_text_follows(
    printed: dict[str, Path], name: str
) -> None:
    pdf = printed[name]
    sheet = measure.sheets(pdf)[0]
    number = sheet.line(NUMBER)
    lowest = max(one.baseline for one in mark(pdf))
    bottom = measure.ink(pdf, 1, measure.is_red, Box(20, lowest - 3, 190, lowest + 6)).bottom
    first = number if "up" not in name else sheet.line("签发人：")
    top = measure.ink(pdf, 1, within=Box(20, first.baseline - 6, 190, first.baseline + 1)).top
    assert top - bottom == pytest.approx(20.78, abs=2)
    rule = measure.ink(pdf, 1, measure.is_red, Box(20, number.baseline, 190, number.baseline + 12))
    assert rule.top - number.baseline == pytest.approx(4.5, abs=1)
    assert [rule.x0, rule.x1] == pytest.approx([28, 184], abs=0.5)
    begins = "为贯彻落实" if "up" not in name else "按照"
    assert sheet.line(begins).baseline < 262


def test_the_leads_mark_alone_is_one_line(printed: dict[str, Path]) -> None:
    text = "".join(one.text for one in mark(printed["lead"]))
    assert text == "海州市望潮区司法局文件"


def test_secrecy_stands_flush_in_its_rows_above_the_mark(printed: dict[str, Path]) -> None:
    sheet = measure.sheets(printed["secret"])[0]
    rows = [sheet.line(text) for text in ("000001", "机密★1年", "特急")]
    assert [row.x0 for row in rows] == pytest.approx([28, 28, 28], abs=0.3)
    assert [after.baseline - row.baseline for row, after in pairwise(rows)] == pytest.approx(
        [10.2, 10.2], abs=0.3
    )
    assert {one.font for row in rows[1:] for one in row.printed if one.text in "机密特急"} == {
        one.font for one in rows[2].printed
    }
    assert rows[2].baseline < 72


def names_of(line: Line) -> str:
    return line.text.replace(" ", "").replace("\u3000", "").replace("\t", "")


@pytest.mark.parametrize(("name", "count"), [("up two", 2), ("up three", 3), ("up five", 5)])
def test_signatories_stand_two_a_row_under_the_first(
    printed: dict[str, Path], name: str, count: int
) -> None:
    sheet = measure.sheets(printed[name])[0]
    first = sheet.line("签发人：")
    rows = [line for line in sheet.lines if 0 <= line.baseline - first.baseline < 32]
    rows = rows[: (count + 1) // 2]
    text = "".join(names_of(line).replace(NUMBER, "") for line in rows)
    assert text == "签发人：" + "".join(SIGNATORIES[:count])
    starts = [_start(line, name_) for line, name_ in zip(rows, SIGNATORIES[::2], strict=False)]
    assert starts == pytest.approx([starts[0]] * len(starts), abs=0.3)
    others = SIGNATORIES[1:count:2]
    seconds = [_start(line, name_) for line, name_ in zip(rows, others, strict=False)]
    assert seconds == pytest.approx([seconds[0]] * len(seconds), abs=0.3)
    assert seconds[0] > starts[0] + 16
    # Three characters end one cell from the right.
    assert seconds[0] + 3 * 5.557 == pytest.approx(178.4, abs=0.7)
    number = sheet.line(NUMBER)
    assert number.baseline == pytest.approx(rows[-1].baseline, abs=0.1)
    assert number.x0 == pytest.approx(33.6, abs=0.5)


def _start(line: Line, name: str) -> float:
    texts = "".join(one.text for one in line.printed)
    return line.printed[texts.index(name)].box.x0
