"""`docgen kinds`: which papers there are, and what each asks for."""

from tests.cli.conftest import Docgen


def test_kinds_are_listed_with_their_chinese_names(docgen: Docgen) -> None:
    said = docgen("kinds")
    assert said.code == 0
    assert "notice" in said.out
    assert "印发通知（文种：通知；版式：红头文件）" in said.out


def test_a_kind_tells_its_fields_and_who_knows_them(docgen: Docgen) -> None:
    said = docgen("kinds", "notice")
    assert "title  标题（必填，本单位定）" in said.out
    assert "date_of_issue  成文日期（选填，经办人填）" in said.out


def test_what_is_computed_is_told_to_be_so_from_a_campaigns_folder(docgen: Docgen) -> None:
    told = "docgen render 能由数据文件里所列各项算出的不用写，其余要自己写"
    assert told in docgen("kinds", "filing").out
    assert told not in docgen("kinds", "notice").out


def test_an_unknown_kind_is_told(docgen: Docgen) -> None:
    assert docgen("kinds", "notise").code == 2
