"""Those at a meeting are listed as 10.3 orders them; an empty list is none."""

from docgen.compose.attendance import attendance


def test_those_present_come_first_then_the_excused_then_those_who_sat_in() -> None:
    paper = {"sitting_in": "区人大常委会冯示例", "excused": "郑示例", "present": "张示例、李示例。"}

    assert attendance(paper) == (
        {"label": "出席", "names": "张示例、李示例"},
        {"label": "请假", "names": "郑示例"},
        {"label": "列席", "names": "区人大常委会冯示例"},
    )


def test_a_list_without_names_is_not_printed() -> None:
    assert attendance({"present": "张示例", "excused": "", "sitting_in": ""}) == (
        {"label": "出席", "names": "张示例"},
    )


def test_other_papers_list_nobody() -> None:
    assert attendance({"title": "关于示例的通知"}) == ()
