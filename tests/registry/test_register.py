"""The register gives, issues, voids and records numbers, and tells what happened to each."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.chinese.document_number import DocumentNumber
from docgen.registry import (
    Act,
    Gap,
    Key,
    NumberRefusedError,
    Particulars,
    Recording,
    Register,
    Reservation,
    Status,
    open_register,
)

DAY = date(2024, 11, 8)
NEXT_DAY = date(2024, 11, 9)
NOTICE = Key("wangchao-2024", "notice")
WANTED = Reservation("望司发", 2024, Particulars("关于开展示例工作的通知"), NOTICE)
ANY = Reservation("望司发", 2024)


def number(serial: int, year: int = 2024, series: str = "望司发") -> DocumentNumber:
    return DocumentNumber(series, year, serial)


def test_numbers_follow_each_other_from_one(register: Register) -> None:
    given = [str(register.reserve(ANY, DAY).number) for _ in range(3)]

    assert given == ["望司发〔2024〕1号", "望司发〔2024〕2号", "望司发〔2024〕3号"]


def test_each_year_begins_at_one_and_the_old_year_goes_on(register: Register) -> None:
    register.reserve_all([ANY, ANY], DAY)

    assert register.reserve(replace(ANY, year=2025), date(2025, 1, 2)).number == number(1, 2025)
    assert register.reserve(ANY, date(2025, 1, 3)).number == number(3)


def test_each_series_counts_for_itself(register: Register) -> None:
    register.reserve(ANY, DAY)

    assert register.reserve(replace(ANY, series="望司函"), DAY).number == number(1, 2024, "望司函")


def test_the_same_paper_keeps_its_number(register: Register) -> None:
    first = register.reserve(WANTED, DAY)

    assert register.reserve(WANTED, NEXT_DAY) == first == register.find(NOTICE)
    assert register.reserve(replace(WANTED, year=2025), date(2025, 1, 2)) == first
    assert len(register.history()) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(NOTICE, campaign="other"),
        replace(NOTICE, kind="reminder"),
        replace(NOTICE, unit="D01"),
        replace(NOTICE, round="2024-11-20"),
    ],
)
def test_another_campaign_kind_unit_or_round_is_another_paper(
    register: Register, other: Key
) -> None:
    register.reserve(WANTED, DAY)

    assert register.reserve(replace(WANTED, key=other), DAY).number == number(2)


def test_keys_that_read_alike_are_not_mixed(register: Register) -> None:
    register.reserve(replace(WANTED, key=Key("a", "b", "c,d")), DAY)

    assert register.find(Key("a", "b,c", "d")) is None


def test_the_words_of_a_reserved_number_follow_the_paper(register: Register) -> None:
    register.reserve(replace(WANTED, particulars=Particulars("旧标题", "各单位")), DAY)

    entry = register.reserve(replace(WANTED, particulars=Particulars("新标题")), NEXT_DAY)

    assert entry.particulars == Particulars("新标题", "各单位")
    assert register.entries() == (entry,)
    assert [event.act for event in register.history()] == [Act.RESERVE, Act.AMEND]


def test_the_words_of_an_issued_number_stay(register: Register) -> None:
    register.reserve(WANTED, DAY)
    issued = register.issue(number(1), "王某某", DAY, DAY)

    assert register.reserve(replace(WANTED, particulars=Particulars("新")), NEXT_DAY) == issued


def test_a_paper_with_a_number_gets_none_of_another_series(register: Register) -> None:
    register.reserve(WANTED, DAY)

    with pytest.raises(NumberRefusedError, match=r"已有文号望司发〔2024〕1号.*先作废原号"):
        register.reserve(replace(WANTED, series="望司函"), DAY)


def test_several_numbers_are_reserved_all_or_none(register: Register) -> None:
    with pytest.raises(NumberRefusedError):
        register.reserve_all([ANY, replace(ANY, series="")], DAY)

    assert register.entries() == ()
    assert [entry.number.serial for entry in register.reserve_all([ANY] * 3, DAY)] == [1, 2, 3]


def test_an_issued_number_tells_who_signed_and_when(register: Register) -> None:
    register.reserve(WANTED, DAY)

    entry = register.issue(number(1), " 王某某 ", NEXT_DAY, NEXT_DAY)

    assert (entry.status, entry.signatory, entry.issued) == (Status.ISSUED, "王某某", NEXT_DAY)
    assert register.entries() == (entry,)
    assert register.history()[-1].note == "王某某于2024年11月9日签发"


def test_issuing_twice_alike_is_no_harm_and_otherwise_refused(register: Register) -> None:
    register.reserve(WANTED, DAY)
    issued = register.issue(number(1), "王某某", DAY, DAY)

    assert register.issue(number(1), "王某某", DAY, NEXT_DAY) == issued
    assert len(register.history()) == 2
    with pytest.raises(NumberRefusedError, match="已于2024年11月8日由王某某签发，不能改签"):
        register.issue(number(1), "李某某", DAY, DAY)


def test_a_number_is_issued_in_its_own_year(register: Register) -> None:
    register.reserve(WANTED, DAY)

    with pytest.raises(NumberRefusedError, match="作废后按2025年另外预留"):
        register.issue(number(1), "王某某", date(2025, 1, 2), date(2025, 1, 2))


def test_a_voided_number_is_never_given_again(register: Register) -> None:
    register.reserve(WANTED, DAY)

    voided = register.void(number(1), "标题写错", NEXT_DAY)

    assert (voided.status, voided.voided, voided.reason) == (Status.VOID, NEXT_DAY, "标题写错")
    assert register.find(NOTICE) is None
    assert register.reserve(WANTED, NEXT_DAY).number == number(2)
    assert [entry.key for entry in register.entries()] == [NOTICE, NOTICE]


def test_an_issued_number_can_be_voided_and_still_tells_who_signed(register: Register) -> None:
    register.reserve(WANTED, DAY)
    register.issue(number(1), "王某某", DAY, DAY)

    assert register.void(number(1), "撤销", NEXT_DAY).signatory == "王某某"


def test_a_voided_number_is_neither_voided_again_nor_issued(register: Register) -> None:
    register.reserve(WANTED, DAY)
    register.void(number(1), "标题写错", DAY)

    with pytest.raises(NumberRefusedError, match=r"已于2024年11月8日作废（标题写错），不用再作废"):
        register.void(number(1), "再次", DAY)
    with pytest.raises(NumberRefusedError, match=r"已经作废（标题写错），不能启用；请另外预留"):
        register.issue(number(1), "王某某", DAY, DAY)


def test_an_unknown_number_is_told_with_the_remedy(register: Register) -> None:
    with pytest.raises(NumberRefusedError, match=r"登记簿里没有望司发〔2024〕9号.*补登"):
        register.issue(number(9), "王某某", DAY, DAY)
    with pytest.raises(NumberRefusedError, match=r"登记簿里没有望司发〔2024〕9号.*补登"):
        register.void(number(9), "写错", DAY)


def test_a_number_given_by_hand_is_recorded_and_the_next_comes_after_it(
    register: Register,
) -> None:
    register.reserve(ANY, DAY)

    entry = register.record(Recording(number(5), signatory="王某某", issued=DAY), NEXT_DAY)

    assert (entry.status, entry.by_hand) == (Status.ISSUED, True)
    assert register.reserve(ANY, NEXT_DAY).number == number(6)
    assert register.gaps() == (Gap("望司发", 2024, 2, 4),)


def test_a_paper_whose_number_was_recorded_keeps_it(register: Register) -> None:
    entry = register.record(Recording(number(17), WANTED.particulars, NOTICE), DAY)

    assert entry.status is Status.RESERVED
    assert register.reserve(WANTED, DAY) == entry
    with pytest.raises(NumberRefusedError, match="已有文号望司发〔2024〕17号"):
        register.record(Recording(number(18), key=NOTICE), DAY)


def test_a_known_number_is_not_recorded_again(register: Register) -> None:
    register.reserve(WANTED, DAY)
    register.void(number(1), "写错", DAY)

    with pytest.raises(NumberRefusedError, match="已经有了，是作废的号（关于开展示例工作的通知）"):
        register.record(Recording(number(1)), DAY)


def test_the_history_tells_what_happened_and_when(register: Register) -> None:
    register.reserve(WANTED, DAY)
    register.reserve(ANY, DAY)
    register.void(number(1), "标题写错", NEXT_DAY)

    told = [(event.day, event.act, event.note) for event in register.history(number(1))]

    assert told == [
        (DAY, Act.RESERVE, "关于开展示例工作的通知"),
        (NEXT_DAY, Act.VOID, "标题写错"),
    ]


def test_a_refused_act_leaves_no_trace(register: Register) -> None:
    register.reserve(WANTED, DAY)
    before = register.entries(), register.history()

    with pytest.raises(NumberRefusedError):
        register.void(number(1), "  ", DAY)

    assert (register.entries(), register.history()) == before


def test_everything_is_there_when_the_register_is_opened_again(
    register: Register, database: str
) -> None:
    register.reserve(WANTED, DAY)
    register.issue(number(1), "王某某", DAY, DAY)
    known = register.entries(), register.history()

    with open_register(database) as again:
        assert (again.entries(), again.history()) == known
