"""The table knows what it knows, says None for the rest, and tells where it comes from."""

from datetime import date

import pytest

from docgen.laws.table import bare_name, known_names, look_up, source_date
from docgen.model.returns import BasisLevel

THEN = date(2024, 10, 25)


@pytest.mark.parametrize(
    "name",
    [
        "中华人民共和国道路交通安全法",
        "道路交通安全法",
        "《道路交通安全法》",
        "《中华人民共和国道路交通安全法（2021修正）》",
        "道交法",
        "道路 交通安全法",
    ],
)
def test_a_law_is_known_by_each_of_its_names(name: str) -> None:
    law = look_up(name)
    assert law is not None
    assert (law.name, law.level, law.articles) == (
        "中华人民共和国道路交通安全法",
        BasisLevel.LAW,
        124,
    )


def test_ministerial_rules_and_regulations_have_their_ranks() -> None:
    ranks = [look_up(name) for name in ("公路安全保护条例", "道路交通安全违法行为处理程序规定")]
    assert [law and law.level for law in ranks] == [BasisLevel.ADMINISTRATIVE, BasisLevel.RULE]


def test_a_name_that_nobody_gave_is_unknown() -> None:
    assert look_up("城市停车场管理法") is None
    assert look_up("") is None


def test_a_law_is_judged_on_the_day_that_is_spoken_of() -> None:
    air = look_up("大气污染防治法")
    assert air is not None
    assert air.in_force(THEN) is True
    assert air.in_force(date(2026, 8, 15)) is False
    supervision = look_up("行政执法监督条例")
    assert supervision is not None
    assert supervision.in_force(THEN) is False


def test_a_repeal_without_a_date_says_nothing_of_the_time_before_the_table() -> None:
    law = look_up("信访条例")
    assert law is not None
    assert (law.in_force(THEN), law.in_force(source_date())) == (None, False)


def test_the_articles_of_a_later_version_say_nothing() -> None:
    law = look_up("会计法")
    assert law is not None
    assert law.articles_on(THEN) == 51
    assert law.articles_on(date(2020, 1, 1)) is None


def test_every_name_finds_its_law() -> None:
    assert all(look_up(name) for name in known_names())


def test_bare_names_are_compared_without_marks_of_any_kind() -> None:
    assert bare_name("辽宁省实施〈中华人民共和国大气污染防治法〉办法") == (
        "辽宁省实施《大气污染防治法》办法"
    )
