"""Lines become paragraphs, though a short paper has few full rows that tell where rows reach."""

from docgen.check.pdf.pieces import join_lines
from tests.check.pdf.rows import sheet


def test_short_rows_are_no_measure_of_full_ones() -> None:
    rows = [
        (28.0, "区直各行政执法部门，各街道办事处："),
        (39.1, "定于近日召开会议。"),
        (39.1, "一、会议时间"),
        (39.1, "下周一。"),
        (39.1, "二、会议地点"),
        (39.1, "区政府会议室。"),
        (39.1, "联系人：刘某"),
    ]

    assert [piece.text for piece in join_lines((sheet(*rows),))] == [text for _, text in rows]


def test_full_rows_go_on_in_the_next() -> None:
    rows = [
        (39.1, "各" * 26),
        (28.0, "各" * 28),
        (28.0, "各" * 28),
        (28.0, "单位。"),
        (39.1, "请办理。"),
    ]

    whole, last = join_lines((sheet(*rows),))

    assert (len(whole.text), last.text) == (26 + 28 + 28 + 3, "请办理。")


def test_a_list_that_hangs_has_as_many_items_as_numbers_however_long_each_is() -> None:
    rows = [
        (28.0, "各" * 28),
        (28.0, "办理。"),
        (39.1, "附件：1." + "名" * 19),
        (56.0, "2.联络员名单"),
        (56.0, "3." + "名" * 22),
        (62.0, "称回行"),
    ]
    said = [piece.text for piece in join_lines((sheet(*rows),))]
    assert said[1:] == ["附件：1." + "名" * 19, "2.联络员名单", "3." + "名" * 22 + "称回行"]


def test_a_row_that_hangs_and_begins_with_an_amount_is_no_item() -> None:
    rows = [(28.0, "各" * 28), (39.1, "附件：1." + "名" * 21), (62.0, "2.5米的设备")]
    assert len(join_lines((sheet(*rows),))) == 2
