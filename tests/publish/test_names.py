"""File names survive Windows, e-mail and ZIP, and nothing leads out of its folder."""

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.publish.names import Names, inside, names_beside, safe_name

SUFFIXES = st.sampled_from([".docx", ".xlsx", ".pdf", "（新数据稿）.docx"])
NASTY = st.text(st.sampled_from('..//\\<>:"|?* \t\n\x00\u202e\ud800CONcon1局e\u0301'))
RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"
}


@given(st.text() | NASTY, SUFFIXES)
@example("CON", ".docx")
@example("nul.tar.gz", ".docx")
@example("COM1 .x", ".docx")
@example("局" * 300, ".docx")
@example("...", ".docx")
def test_any_text_gives_a_name_that_windows_takes(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert name.endswith(suffix)
    assert not set(name) & set('<>:"|?*/\\')
    assert all(unicodedata.category(character)[0] != "C" for character in name)
    assert name[0] not in " ."
    assert name.removesuffix(suffix)
    assert name.removesuffix(suffix)[-1] not in " ."
    assert name.partition(".")[0].strip().upper() not in RESERVED
    assert len(name.encode()) <= 180
    assert PureWindowsPath(name).name == PurePosixPath(name).name == name


@given(st.text() | NASTY, SUFFIXES)
def test_a_safe_name_is_safe_already(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert safe_name(name.removesuffix(suffix), suffix) == name


@given(st.text() | NASTY, SUFFIXES)
def test_a_safe_name_lies_directly_in_its_folder(text: str, suffix: str) -> None:
    folder = Path("/output")
    assert inside(folder, safe_name(text, suffix)).parent == folder


def test_a_chinese_name_stays_as_it_is() -> None:
    assert safe_name("望潮区听潮街道办事处-总体情况报告-送审稿", ".docx") == (
        "望潮区听潮街道办事处-总体情况报告-送审稿.docx"
    )


def test_marks_that_windows_refuses_get_full_width_twins() -> None:
    assert safe_name('关于"甲/乙"的通知: 一?', ".docx") == "关于”甲-乙”的通知： 一？.docx"


LONG = "莫力达瓦达斡尔族自治旗司法局" * 4


def test_a_long_name_loses_its_middle_and_keeps_round_and_stage() -> None:
    name = safe_name(f"{LONG}-催报便函-某局-2024年11月25日-送审稿", ".docx")

    assert name.startswith(LONG[:20])
    assert name.endswith("-催报便函-某局-2024年11月25日-送审稿.docx")
    assert 175 <= len(name.encode()) <= 180


@given(st.text("甲乙𠮷a", min_size=40, max_size=70), st.integers(0, 69), SUFFIXES)
def test_long_names_that_differ_in_one_place_stay_apart(text: str, at: int, suffix: str) -> None:
    whole = f"{LONG}{text}"
    place = at % len(whole)
    other = f"{whole[:place]}丙{whole[place + 1 :]}"

    assert safe_name(whole, suffix) != safe_name(other, suffix)


@given(st.text("甲乙", min_size=56, max_size=60), st.text("甲乙", min_size=56, max_size=60))
@example("甲" * 56 + "乙", "甲" * 56 + "丙")
def test_files_beside_two_long_names_do_not_meet(one: str, other: str) -> None:
    beside = [next(names_beside(f"{stem}.docx", "新数据稿")) for stem in (one, other)]

    assert (beside[0] == beside[1]) == (one == other)
    assert all(name.endswith("（新数据稿）.docx") for name in beside)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../通知.docx", "甲/../../通知.docx", "/etc/passwd", "甲\\..\\通知.docx"],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError, match="之外"):
        inside(tmp_path, name)


def test_a_name_may_lead_into_a_folder_below(tmp_path: Path) -> None:
    assert inside(tmp_path, "催报/听潮街道.docx") == tmp_path / "催报" / "听潮街道.docx"
    assert inside(Path("/"), "催报.docx") == Path("/催报.docx")


def test_a_link_that_points_elsewhere_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(DataError, match="之外"):
        inside(folder, "elsewhere/通知.docx")


STEMS = st.lists(
    st.sampled_from(["甲", "甲（2）", "甲（3）", "a", "A", "乙/丙", "乙-丙", "长" * 90])
)


@given(STEMS, SUFFIXES)
def test_no_two_files_share_a_name_even_where_case_counts_for_nothing(
    stems: list[str], suffix: str
) -> None:
    names = Names()
    given_names = [names.name(stem, suffix) for stem in stems]

    assert len({name.casefold() for name in given_names}) == len(stems)
    assert all(name.endswith(suffix) for name in given_names)
    assert all(len(name.encode()) <= 180 for name in given_names)


@given(STEMS, STEMS)
def test_later_files_change_no_earlier_name(stems: list[str], more: list[str]) -> None:
    few, many = Names(), Names()

    assert [few.name(stem, ".docx") for stem in stems] == [
        many.name(stem, ".docx") for stem in stems + more
    ][: len(stems)]


def test_names_that_are_alike_are_numbered_behind_the_text() -> None:
    names = Names()
    wanted = [("通知", "-批注.docx"), ("a:b", ".docx"), ("通知", "-批注.docx"), ("A：B", ".docx")]

    assert [names.name(text, suffix) for text, suffix in wanted] == [
        "通知-批注.docx",
        "a：b.docx",
        "通知（2）-批注.docx",
        "A：B（2）.docx",
    ]


def test_very_many_names_that_are_alike_take_no_time() -> None:
    names = Names()

    assert [names.mark("通知") for _ in range(20_000)][-1] == "（20000）"
