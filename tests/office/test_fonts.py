"""Official fonts are drawn by themselves, by their kin, or by the nearest free font."""

import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from docgen.errors import MissingProgramError
from docgen.office import stand_ins
from docgen.office.fontconfig import fontconfig_text
from docgen.office.fonts import Face
from tests import measure
from tests.pdfs import ToPdf

_TEXT = "全面清理规范执法类电子技术监控设备"
_BIAOSONG = "方正小标宋简体"
_DRAWN_WITH = {
    "方正小标宋简体": "FandolSong-Bold",
    "FZXiaoBiaoSong-B05S": "FandolSong-Bold",
    "仿宋_GB2312": "FandolFang-Regular",
    "仿宋": "FandolFang-Regular",
    "FangSong": "FandolFang-Regular",
    "楷体_GB2312": "FandolKai-Regular",
    "楷体": "FandolKai-Regular",
    "KaiTi": "FandolKai-Regular",
    "黑体": "FandolHei-Regular",
    "SimHei": "FandolHei-Regular",
    "宋体": "FandolSong-Regular",
    "SimSun": "FandolSong-Regular",
}
_FREE = (
    Face(Path("/f/FandolSong-Bold.otf"), "Bold", frozenset({"FandolSong"})),
    Face(Path("/f/FandolFang-Regular.otf"), "Regular", frozenset({"FandolFang"})),
)


@pytest.mark.office
def test_libreoffice_draws_each_official_font_with_its_stand_in(
    to_pdf: ToPdf, tmp_path: Path
) -> None:
    document = Document()
    for font in _DRAWN_WITH:
        run = document.add_paragraph().add_run(_TEXT)
        run.font.size = Pt(16)
        fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("ascii", "hAnsi", "eastAsia"):
            fonts.set(qn(f"w:{script}"), font)
    document.save(str(tmp_path / "字体.docx"))

    (pdf,) = to_pdf([tmp_path / "字体.docx"])

    lines = measure.sheets(pdf)[0].lines
    drawn = [{character.font for character in line.printed} for line in lines]
    assert drawn == [{font} for font in _DRAWN_WITH.values()]


@pytest.mark.office
def test_the_stand_in_of_xiaobiaosong_is_not_thickened_by_hand(
    to_pdf: ToPdf, tmp_path: Path
) -> None:
    document = Document()
    run = document.add_paragraph().add_run(_TEXT)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _BIAOSONG)
    document.save(str(tmp_path / "标题.docx"))

    (pdf,) = to_pdf([tmp_path / "标题.docx"])

    assert not measure.has_thickened_text(pdf)
    assert measure.embedded_fonts(pdf) == {"FandolSong-Bold"}


@pytest.mark.office
def test_a_font_without_a_bold_face_is_seen_to_be_thickened(to_pdf: ToPdf, tmp_path: Path) -> None:
    document = Document()
    run = document.add_paragraph().add_run(_TEXT)
    run.font.bold = True
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    document.save(str(tmp_path / "加粗.docx"))

    (pdf,) = to_pdf([tmp_path / "加粗.docx"])

    assert measure.has_thickened_text(pdf)


def test_an_installed_official_font_stands_for_itself(tmp_path: Path) -> None:
    real = Face(Path("/f/xbs.ttf"), "Regular", frozenset({"方正小标宋简体", "FZXiaoBiaoSong-B05S"}))
    chosen = stand_ins((real, *_FREE))

    assert (chosen[0].family, chosen[0].official) == (_BIAOSONG, True)
    text = fontconfig_text(chosen, (real, *_FREE), tmp_path)
    assert f'<test qual="any" name="family"><string>{_BIAOSONG}</string>' not in text
    assert text.count("<const>bold</const>") == 1  # only of the private folder


def test_kin_comes_before_free_fonts() -> None:
    kin = Face(Path("/f/stfs.ttf"), "Regular", frozenset({"STFangsong", "华文仿宋"}))

    chosen = stand_ins((*_FREE, kin))

    assert (chosen[1].family, chosen[1].official) == ("华文仿宋", True)


def test_without_any_font_the_usual_ones_are_named() -> None:
    chosen = stand_ins(())

    assert [stand_in.family for stand_in in chosen] == [
        "Noto Serif CJK SC",
        "Noto Serif CJK SC",
        "Noto Serif CJK SC",
        "Noto Sans CJK SC",
        "Noto Serif CJK SC",
    ]
    assert not any(stand_in.official for stand_in in chosen)


def test_a_list_of_fonts_that_never_comes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("fc-list", 60)

    monkeypatch.setattr("shutil.which", lambda _: "fc-list")
    monkeypatch.setattr(subprocess, "run", hangs)

    with pytest.raises(MissingProgramError, match="没有应答"):
        stand_ins()
