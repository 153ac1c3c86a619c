"""Document numbers are written one way, read in many, ordered, and every repair is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.document_number import (
    RUNNING,
    DocumentNumber,
    blank_number,
    blank_order_number,
    is_running,
    parse_document_number,
    parse_order_number,
)

NUMBER = DocumentNumber("兴司发", 2024, 17)
NUMBERS = st.builds(
    DocumentNumber,
    st.text(alphabet="兴司发国办函政字", min_size=1, max_size=6),
    st.integers(1900, 2099),
    st.integers(1, 99999),
)


def test_a_number_has_tortoise_shell_brackets_and_no_leading_zero() -> None:
    assert str(NUMBER) == "兴司发\u30142024\u301517号"


def test_a_draft_leaves_the_serial_blank() -> None:
    assert blank_number("兴司发", 2024) == "兴司发〔2024〕　号"


@given(NUMBERS)
def test_a_number_is_read_back_without_repair(number: DocumentNumber) -> None:
    parsed = parse_document_number(str(number))
    assert (parsed.value, parsed.findings) == (number, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("兴司发[2024]17号", "六角括号"),
        ("兴司发【2024】17号", "六角括号"),
        ("兴司发（2024）17号", "六角括号"),
        ("兴司发(2024)17号", "六角括号"),
        ("兴司发［２０２４］１７号", "六角括号"),
        ("兴司发〔2024〕第17号", "第"),
        ("兴司发〔2024〕017号", "虚位"),
        ("兴司发〔2024〕17", "号"),
        ("兴司发 〔2024〕 17 号", "空格"),
        ("兴司发〔２０２４〕１７号", "半角"),
    ],
)
def test_wrong_forms_are_understood_and_the_repair_is_told(text: str, reason: str) -> None:
    parsed = parse_document_number(text)
    assert parsed.value == NUMBER
    (finding,) = parsed.findings
    assert finding.code == "number_repaired"
    assert reason in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17号",
        "兴司发17号",
        f"兴司发〔2024〕{'9' * 5000}号",
        "兴司发〔24〕17号",
        "兴司发〔2024〕0号",
        "兴司发〔2024〕号",
    ],
)
def test_what_cannot_be_meant_is_an_error(text: str) -> None:
    parsed = parse_document_number(text)
    assert parsed.value is None
    assert [finding.code for finding in parsed.findings] == ["number_invalid"]


@given(st.lists(NUMBERS, max_size=8))
def test_numbers_are_ordered_by_code_year_and_serial(numbers: list[DocumentNumber]) -> None:
    keys = [(n.issuer_code, n.year, n.serial) for n in sorted(numbers)]
    assert keys == sorted(keys)


def test_serial_nine_comes_before_serial_ten() -> None:
    assert DocumentNumber("兴司发", 2024, 9) < DocumentNumber("兴司发", 2024, 10)


ORDER = DocumentNumber("海州市人民政府令", RUNNING, 12)
ORDERS = st.builds(
    DocumentNumber,
    st.sampled_from(["海州市人民政府令", "海州市人民政府命令", "示例省人民政府令"]),
    st.just(RUNNING),
    st.integers(1, 99999),
)


def test_an_order_counts_on_through_the_years() -> None:
    assert str(ORDER) == "海州市人民政府令第12号"
    assert blank_order_number() == "第　号"
    assert is_running("海州市人民政府令")
    assert not is_running("望司发")


@given(ORDERS)
def test_the_number_of_an_order_is_read_back_without_repair(number: DocumentNumber) -> None:
    for parsed in (parse_document_number(str(number)), parse_order_number(str(number))):
        assert (parsed.value, parsed.findings) == (number, ())


@pytest.mark.parametrize(
    "text", ["12号", "第012号", "第12", "12", "第 12 号", "第１２号", "海州市人民政府令12号"]
)
def test_wrong_forms_of_an_orders_number_are_understood_and_told(text: str) -> None:
    parsed = parse_order_number(text, "海州市人民政府令")
    assert parsed.value == ORDER
    assert [finding.code for finding in parsed.findings] == ["number_repaired"]
    assert "第12号" in parsed.findings[0].message


@pytest.mark.parametrize(
    "text", ["", "第号", f"第{'9' * 20}号", "第0号", "第十二号", "望政〔2025〕12号", "第12号令"]
)
def test_what_no_order_can_bear_is_an_error(text: str) -> None:
    parsed = parse_order_number(text)
    assert parsed.value is None
    assert [finding.code for finding in parsed.findings] == ["number_invalid"]


def test_a_number_with_a_year_is_no_orders_though_its_code_ends_alike() -> None:
    assert parse_document_number("望政令〔2025〕3号").value == DocumentNumber("望政令", 2025, 3)
