"""A data file is read safely, and a slip in it is told in a clerk's words with its line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.findings import Place
from docgen.intake.document import Data, Document
from docgen.intake.yaml_file import parse_yaml, read_document

PLAIN: st.SearchStrategy[Data] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.dates()
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])),
    lambda children: st.lists(children) | st.dictionaries(st.text("abcx_局"), children),
    max_leaves=10,
)


def test_values_keep_their_kind_and_odd_numbers_stay_text() -> None:
    text = """
    day: 2024-11-20
    count: 86
    money: 12.50
    flag: true
    blank:
    copy_number: 000001
    phone: "0427"
    long_id: 12345678901234567890123
    answer: 是
    norway: no
    impossible: 2024-11-31
    clock: 12:30
    """
    assert parse_yaml(text, "a.yaml").value == {
        "day": date(2024, 11, 20),
        "count": 86,
        "money": Decimal("12.50"),
        "flag": True,
        "blank": None,
        "copy_number": "000001",
        "phone": "0427",
        "long_id": "12345678901234567890123",
        "answer": "是",
        "norway": "no",
        "impossible": "2024-11-31",
        "clock": "12:30",
    }


def test_a_bare_value_can_be_taken_as_it_was_written() -> None:
    document = parse_yaml("a: 12.50\nb: 2024-11-20\nc: True\n", "a.yaml")
    assert isinstance(document.value, dict)
    written = [document.text((name,), value) for name, value in document.value.items()]
    assert written == ["12.50", "2024-11-20", "True"]


def test_every_value_has_its_line() -> None:
    document = parse_yaml("a: 1\nb:\n  - c: 2\n    d: |\n      text\n  - e: 3\n", "a.yaml")
    assert document.place(("b", 0, "d")) == Place("a.yaml", "b[第1项].d", 4)
    assert document.place(("b", 1, "e")).line == 6
    assert document.place(("b", 1, "missing", "deeper")).line == 6
    assert str(document.place(("a",))) == "a.yaml 第1行 a"


@given(PLAIN)
def test_whatever_yaml_writes_is_read_again(value: Data) -> None:
    text = yaml.safe_dump({"value": value}, allow_unicode=True)
    assert parse_yaml(text, "a.yaml").value == {"value": value}


@settings(deadline=None)  # the disk has its own pace
@given(
    st.text(st.sampled_from("a局: ：-\n\t\"'[]{},|>&*!%@#?~0.1\\xU") | st.characters(codec="utf-8"))
)
def test_any_text_is_data_or_a_complaint(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(text.encode())
    try:
        document = read_document(path)
    except DataError:
        return
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("id: x\n\ttitle: y\n", 2, "制表符"),
        ("a:\n  b: 1\n\tc: 2\n", 3, "制表符"),
        ("id: x\ntitle：关于\nissuer: z\n", 2, "全角“：”"),
        ("issuer: z\ntitle：关于", 2, "全角“：”"),
        ("- id: x\n  title：关于\n", 2, "全角“：”"),
        ("id: x\ntitle:关于\n", 2, "少了一个空格"),
        ("title:关于\nissuer: y\n", 1, "少了一个空格"),
        ('title: "关于\nissuer: z\n', 1, "引号没有配对"),
        ("title: '关于\n", 1, "引号没有配对"),
        ('id: x\ntitle: "关于"印发\n', 2, "引号后面还有内容"),
        ("id: x\ntitle: @关于\n", 2, "用引号括起来"),
        ("title: 第一章: 总则\n", 1, "用引号括住整段内容"),
        ("a: [1, 2\nb: 3\n", 2, "方括号或花括号没有配对"),
        ("a:\n  b: 1\n c: 2\n", 3, "缩进"),
        ("body: |\n  甲\n 乙\nb: 1\n", 3, "缩进"),
        ("id: x\ntitle: *关于\n", 2, "引号括起来"),
        ("- *关于\n", 1, "引号"),
        ("id: &x 关于\n", 1, "加引号"),
        ("id: !!python/object/apply:os.system [ls]\n", 1, "加引号"),
        ("title: {{ title }}\n", 1, "加引号"),
        ("id: x\n---\nid: y\n", 2, "一份资料"),
        ('path: "C:\\模板"\n', 1, "反斜杠"),
        ("a: " + "[" * 100, 1, "20 层"),
        ("a: " + "{b: " * 100, 1, "20 层"),
    ],
)
def test_a_slip_is_told_with_its_line_and_remedy(text: str, line: int, remedy: str) -> None:
    with pytest.raises(DataError) as caught:
        parse_yaml(text, "a.yaml")
    assert str(caught.value).startswith(f"a.yaml 第{line}行：")
    assert remedy in str(caught.value)


def test_a_character_that_does_not_exist_is_refused() -> None:
    with pytest.raises(DataError, match="不存在的字符"):
        parse_yaml('a: "\\UFFFFFFFF"', "a.yaml")


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(DataError, match="加引号"):
        parse_yaml("\n".join(lines), "a.yaml")


def test_a_field_written_twice_is_an_error_and_the_first_one_counts() -> None:
    document = parse_yaml("id: x\ntitle: 甲\ntitle:\n  deep: 乙\n", "a.yaml")
    assert document.value == {"id": "x", "title": "甲"}
    assert [str(finding) for finding in document.findings] == [
        "a.yaml 第3行 title：“title”写了两次，只能保留一个（第一次在第2行）。"
    ]


def test_a_colon_that_joined_name_and_value_is_an_error() -> None:
    document = parse_yaml("series: {通知:望司发}\n", "a.yaml")
    assert [finding.code for finding in document.findings] == ["colon_invalid"]


def test_an_empty_file_has_no_value(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# only a comment\n", encoding="utf-8")
    assert read_document(tmp_path / "a.yaml").value is None


def test_json_is_read_by_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.JSON").write_text('{\n"a": [1,\n{"b": 1.50}]}', encoding="utf-8")
    document = read_document(tmp_path / "a.JSON")
    assert document.value == {"a": [1, {"b": Decimal("1.50")}]}
    assert document.place(("a", 1, "b")).line == 3
