"""Font names of all makers mean one of five typefaces, or none that is known."""

import pytest

from docgen.check.typefaces import is_stand_in, typeface_of
from docgen.standard import Typeface


@pytest.mark.parametrize(
    ("font", "face"),
    [
        ("仿宋_GB2312", Typeface.FANGSONG),
        ("仿宋", Typeface.FANGSONG),
        ("FangSong", Typeface.FANGSONG),
        ("方正仿宋_GBK", Typeface.FANGSONG),
        ("STFangsong", Typeface.FANGSONG),
        ("华文仿宋", Typeface.FANGSONG),
        ("FandolFang-Regular", Typeface.FANGSONG),
        ("楷体_GB2312", Typeface.KAI),
        ("KaiTi_GB2312", Typeface.KAI),
        ("方正楷体_GBK", Typeface.KAI),
        ("黑体", Typeface.HEI),
        ("SimHei", Typeface.HEI),
        ("方正黑体_GBK", Typeface.HEI),
        ("宋体", Typeface.SONG),
        ("SimSun", Typeface.SONG),
        ("方正小标宋简体", Typeface.XIAOBIAOSONG),
        ("方正小标宋_GBK", Typeface.XIAOBIAOSONG),
        ("FZXiaoBiaoSong-B05S", Typeface.XIAOBIAOSONG),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_name_means_a_typeface(font: str, face: Typeface | None) -> None:
    assert typeface_of(font) is face


def test_stand_ins_are_known() -> None:
    assert is_stand_in("NotoSerifCJKsc-Regular")
    assert not is_stand_in("FZXBSJW--GB1-0")
