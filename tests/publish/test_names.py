"""File names survive Windows, e-mail and ZIP, and nothing leads out of its folder."""

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.publish.names import distinct_names, inside, safe_name

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


def test_a_long_name_is_cut_between_characters_and_keeps_its_ending() -> None:
    assert safe_name("局" * 100, ".docx") == "局" * 58 + ".docx"


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


def test_names_that_are_alike_are_numbered_behind_the_text() -> None:
    long = "长" * 80
    wanted = [("通知", "-批注.docx"), ("a:b", ".docx"), ("通知", "-批注.docx"), ("A：B", ".docx")]

    assert list(
        distinct_names([*wanted, (long, "（请补正）.xlsx"), (long, "（请补正）.xlsx")])
    ) == [
        "通知-批注.docx",
        "a：b.docx",
        "通知2-批注.docx",
        "A：B2.docx",
        f"{'长' * 53}（请补正）.xlsx",
        f"{'长' * 53}2（请补正）.xlsx",
    ]
