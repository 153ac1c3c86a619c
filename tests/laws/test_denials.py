"""A basis may deny itself; what it denies beside leaves it as it is."""

import pytest

from docgen.laws import read_basis
from docgen.model.returns import BasisLevel

ROAD = "道路交通安全法"


@pytest.mark.parametrize(
    "text",
    [
        "无依据",
        "无",
        "没有",
        "暂无",
        "没有法律、行政法规依据。",
        "无法律依据",
        "无依据，历史遗留",
        "历史遗留，无依据",
        "无依据（参照《道路交通安全法》第一百一十四条）",
        "无明确法律依据，参照《中华人民共和国大气污染防治法》第二十四条",
        "没有直接依据，比照道路交通安全法第114条",
    ],
)
def test_no_basis_is_what_the_text_says(text: str) -> None:
    assert read_basis(text).level is BasisLevel.NONE


@pytest.mark.parametrize(
    "text",
    [
        "《道路交通安全法》第一百一十四条已不适用",
        "《道路交通安全法》（现已废止）",
        "《道路交通安全法》第114条，该条不再适用",
        "不适用《道路交通安全法》第114条",
        "无依据，《道路交通安全法》第114条",
        "《道路交通安全法》第114条，但无明确依据",
        "无法律依据，按照《道路交通安全法》第114条",
        "《道路交通安全法》第114条，没有法律、规范性文件依据",
        "《道路交通安全法》第114条，没有上位法依据",
        "《道路交通安全法》第114条，无法规依据",
        "《道路交通安全法》第114条，无依据的设备",
        "《道路交通安全法》2024年1月1日已废止",
        "《道路交通安全法》除外",
    ],
)
def test_a_law_that_is_cited_and_denied_is_in_doubt(text: str) -> None:
    basis = read_basis(text)
    assert (basis.level, basis.doubted) == (BasisLevel.UNKNOWN, True)
    assert [citation.name for citation in basis.citations] == [ROAD]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("无法律、行政法规依据，依据《海州市停车管理办法》第五条", BasisLevel.RULE),
        ("《海州市停车条例》第五条（无上位法依据）", BasisLevel.LOCAL),
        ("《停车办法》第五条（已废止）、《道路交通安全法》第114条", BasisLevel.LAW),
        ("参照《道路交通安全法》第114条", BasisLevel.LAW),
        ("《道路交通安全法》第114条，用于无证驾驶抓拍", BasisLevel.LAW),
        ("《公路法》第50条，适用于超限运输", BasisLevel.LAW),
        ("依据《道路交通安全法》第114条，有法律依据", BasisLevel.LAW),
        ("《道路交通安全法》第114条；无规范性文件依据", BasisLevel.LAW),
        ("《道路交通安全法》第114条，无行政法规、规章依据", BasisLevel.LAW),
        ("《海州市停车条例》第5条，没有法律法规依据", BasisLevel.LOCAL),
        ("《海州市停车管理办法》第5条，无法律、规章依据", BasisLevel.RULE),
        ("《公路法》第五十条规定，没有依据的不得收费。", BasisLevel.LAW),
        ("《公路法》第五十条（不适用第五十一条）", BasisLevel.LAW),
        ("《公路法》第五十条，不适用《水法》第39条", BasisLevel.LAW),
        ("《水法》第39条，原《公路法》2022年6月5日已废止", BasisLevel.LAW),
        ("《水法》第39条（原《公路法》自2022年6月5日起同时废止）", BasisLevel.LAW),
    ],
)
def test_what_denies_another_basis_leaves_this_one(text: str, level: BasisLevel) -> None:
    basis = read_basis(text)
    assert (basis.level, basis.doubted) == (level, False)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("《公路法》第五十条（不适用第五十一条）", [("公路法", (50,))]),
        ("《公路法》第五十条，不适用《水法》第39条", [("公路法", (50,))]),
        ("《水法》第39条，原《公路法》2022年6月5日已废止", [("水法", (39,))]),
        ("《公路法》第五十条；无其他地方性法规规定", [("公路法", (50,))]),
        ("《公路法》第五十条：违反本法规定，没有依据的不得收费", [("公路法", (50,))]),
        ("《水法》第39条，《公路法》除外", [("水法", (39,))]),
        ("《无锡市水环境保护条例》第3条", [("无锡市水环境保护条例", (3,))]),
    ],
)
def test_what_does_not_apply_is_not_cited(
    text: str, cited: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert [(one.name, one.articles) for one in read_basis(text).citations] == cited
