"""Document numbers are written one way, read in many, ordered, and every repair is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.document_number import DocumentNumber, blank_number, parse_document_number

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
    "text", ["", "17号", "兴司发17号", "兴司发〔24〕17号", "兴司发〔2024〕0号", "兴司发〔2024〕号"]
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
