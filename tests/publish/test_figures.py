"""What changed between two papers: only paragraphs whose figures differ."""

from docgen.archive import assemble, deflated
from docgen.publish.figures import changed_figures
from tests.typed_paper import typed


def test_a_changed_figure_is_shown_beside_the_old_one() -> None:
    old = typed("标题", "设备41台，罚款1,246.38万元。")
    new = typed("标题", "设备43台，罚款1,246.38万元。")

    assert changed_figures(old, new) == [
        "原：设备41台，罚款1,246.38万元。\n新：设备43台，罚款1,246.38万元。"
    ]


def test_changed_words_are_no_changed_figures() -> None:
    assert changed_figures(typed("设备41台。"), typed("共有设备41台。")) == []


def test_a_new_paragraph_with_figures_is_shown() -> None:
    assert changed_figures(typed("一"), typed("一", "已停止使用2台。")) == [
        "原：（没有）\n新：已停止使用2台。"
    ]


def test_what_is_no_paper_has_nothing_to_compare() -> None:
    assert changed_figures(b"x", b"y") == []


def test_a_paper_whose_text_is_cut_off_has_nothing_to_compare() -> None:
    cut_off = assemble([deflated("word/document.xml", b"<w:document")])

    assert changed_figures(cut_off, cut_off) == []
    assert changed_figures(cut_off, typed("设备41台。")) == ["原：（没有）\n新：设备41台。"]
