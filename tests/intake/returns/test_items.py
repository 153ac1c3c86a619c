"""The seven items are named or betrayed; numbers of other things are none of them."""

import pytest

from docgen.intake.returns.items import read_categories


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("4.未经依法检定", (4,)),
        ("④未检定", (4,)),
        ("第4项", (4,)),
        ("第四项情形", (4,)),
        ("情形四", (4,)),
        ("属于第1、4项", (1, 4)),
        ("4", (4,)),
        ("1、4", (1, 4)),
        ("设备老化、画面模糊", (3,)),
        ("没有法律依据", (1,)),
        ("与企业分成", (6,)),
        ("1.没有法律依据；4.检定到期", (1, 4)),
        ("1.设备老化 2.检定到期", (3, 4)),
        ("7.其他：未公布设置地点", (7,)),
        ("按上级要求", ()),
        ("详见报告", ()),
        ("", ()),
        ("违反《道路交通安全法》第四条", ()),
    ],
)
def test_items_are_named_or_betrayed_by_their_words(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("3类设备未经检定", (4,)),
        ("4.未经依法检定，涉及3项设备", (4,)),
        ("存在1项问题：未经检定", (4,)),
        ("共2项，设备老化", (3,)),
        ("属于七种情形中的第4项", (4,)),
        ("属于第4项，涉及3项设备", (4,)),
        ("属于第4项，3项设备到期", (4,)),
        ("未经检定的有6项", (4,)),
        ("2种型号老化", (3,)),
        ("1项", ()),
        ("七种情形", ()),
        ("第1项目部门口的设备老化", (3,)),
        ("第七种情形，缺第2类标志", (7,)),
    ],
)
def test_quantities_of_things_are_no_items(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("属于第（四）项", (4,)),
        ("第(4)项", (4,)),
        ("属清理范围第（三）、（四）项", (3, 4)),
        ("第（四）（七）项", (4, 7)),
        ("情形（四）", (4,)),
        ("（四）", (4,)),
        ("第四项、第七项", (4, 7)),
        ("第4项及7项", (4, 7)),
        ("4项、7项", (4, 7)),
        ("第四种情形", (4,)),
        ("工作方案第三条第（四）项", (4,)),
    ],
)
def test_items_in_brackets_and_lists_are_read(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("第1-3项", (1, 2, 3)),
        ("第1至3项", (1, 2, 3)),
        ("第一项至第三项", (1, 2, 3)),
        ("第（一）项到第（三）项", (1, 2, 3)),
        ("第1、3～5项", (1, 3, 4, 5)),
        ("3—5", (3, 4, 5)),
    ],
)
def test_ranges_of_items_are_counted_out(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items


@pytest.mark.parametrize(
    "reason",
    ["《计量法》第九条第（一）项", "违反《道路交通安全法》第四条第一款第三项", "第三条第（二）款"],
)
def test_items_of_a_cited_law_are_none_of_the_seven(reason: str) -> None:
    assert read_categories(reason) == ()


@pytest.mark.parametrize(
    ("reason", "items"),
    [
        ("未委托有资质单位检定", (4,)),
        ("委托计量院检定过期", (4,)),
        ("未委托第三方检测机构检定", (4,)),
        ("委托企业设置并分成", (6,)),
        ("由第三方公司运营", (6,)),
    ],
)
def test_whoever_verifies_a_device_does_not_run_it(reason: str, items: tuple[int, ...]) -> None:
    assert read_categories(reason) == items
