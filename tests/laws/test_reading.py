"""A basis is understood however it is written, and nothing is guessed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.laws.citations import Citation, issuer_of
from docgen.laws.levels import level_of
from docgen.laws.reading import read_basis
from docgen.laws.table import look_up
from docgen.model.returns import BasisLevel

ROAD = "道路交通安全法"
PROCEDURE = "道路交通安全违法行为处理程序规定"


@pytest.mark.parametrize(
    "text",
    [
        "《道路交通安全法》第一百一十四条",
        "道路交通安全法第114条",
        "道路交通安全法 第 114 条",
        "依据道路交通安全法的第１１４条规定",
        "《道路交通\n安全法》第114条",
        "《道路交通安全法第114条",
        "<<道路交通安全法>>第一百一十四条第一款",
    ],
)
def test_one_law_in_many_spellings(text: str) -> None:
    assert read_basis(text).citations == (Citation(ROAD, (114,), BasisLevel.LAW),)


@pytest.mark.parametrize(
    "text",
    [
        f"《{ROAD}》第114条、《{PROCEDURE}》（公安部令第157号）第十五、十六条",
        f"{ROAD}第一百一十四条；公安部令第157号《{PROCEDURE}》第15-16条",
        f"1.{ROAD}第114条\n2.{PROCEDURE}（公安部令第157号）第15条、第16条",
        f"{ROAD}第114条和公安部令第157号{PROCEDURE}第15、16条",
    ],
)
def test_several_citations_are_parted(text: str) -> None:
    basis = read_basis(text)
    assert basis.citations == (
        Citation(ROAD, (114,), BasisLevel.LAW),
        Citation(PROCEDURE, (15, 16), BasisLevel.RULE, "公安部", "公安部令第157号"),
    )
    assert basis.level is BasisLevel.LAW


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("海州市公安局《关于规范停车的通知》（海公发[2023]5号）", ()),
        ("《海州市公安局关于规范停车的通知》（海公发〔2023〕5号）", ()),
        ("《关于规范停车的通知》，海州市公安局，海公发〔2023〕5号", ()),
        ("《国务院关于规范停车的意见》（国发〔2023〕5号）", ()),
        ("国发〔2023〕5号《关于规范停车的意见》", ()),
        ("区城管局2023年第5期会议纪要", ()),
        ("2023年区政府第5次常务会议纪要", ()),
        ("海州市人大常委会《关于加强停车管理的决定》", ("文号",)),
        ("《关于规范停车的通知》（海公发〔2023〕5号）", ("发文机关",)),
        ("《海州市公安局关于规范停车的通知》", ("文号",)),
        ("区政府会议纪要", ("文号",)),
        ("望潮区人民政府办公室关于印发《渣土治理方案》的通知（望政办发〔2019〕5号）", ()),
        ("海公发〔2023〕5号", ("名称", "发文机关")),
    ],
)
def test_a_paper_needs_name_issuer_and_number(text: str, lacks: tuple[str, ...]) -> None:
    basis = read_basis(text)
    assert (basis.level, basis.citations[0].lacks) == (BasisLevel.NORMATIVE, lacks)


@pytest.mark.parametrize(
    "text",
    ["", "/", "相关法律法规", "国家有关规定", "上级要求", "依据不足", "无人机巡查的依据待查"],
)
def test_what_is_not_understood_is_unknown(text: str) -> None:
    basis = read_basis(text)
    assert (basis.level, basis.citations) == (BasisLevel.UNKNOWN, ())


@pytest.mark.parametrize("text", ["同上", "同上。", "〃", "同上行"])
def test_the_row_above_is_referred_to(text: str) -> None:
    assert read_basis(text).as_above


def test_a_local_regulation_is_not_taken_for_the_national_one_in_its_name() -> None:
    (citation,) = read_basis("海州市道路运输条例第十条").citations
    assert (citation.name, citation.level, citation.law) == (
        "海州市道路运输条例",
        BasisLevel.LOCAL,
        None,
    )


def test_the_place_before_a_title_belongs_to_the_name() -> None:
    names = [item.name for item in read_basis("依据辽宁省《大气污染防治条例》第20条").citations]
    assert names == ["辽宁省大气污染防治条例"]
    national = read_basis("海州市《城市道路管理条例》第20条").citations
    assert [item.name for item in national] == ["城市道路管理条例"]


def test_bare_numbers_right_behind_a_name_are_articles() -> None:
    cited = read_basis("道路交通安全法114；《道路交通安全违法行为处理程序规定》15–18").citations
    assert [item.articles for item in cited] == [(114,), (15, 16, 17, 18)]
    listed = read_basis("1、《公路法》2、《道路交通安全法》第五条").citations
    assert [item.articles for item in listed] == [(), (5,)]


def test_a_technical_standard_is_no_paper_of_an_authority() -> None:
    assert read_basis("GA/T 832-2014《图像取证技术规范》").level is BasisLevel.UNKNOWN


def test_its_regulation_is_named_in_full() -> None:
    names = [item.name for item in read_basis("道路交通安全法及其实施条例第109条").citations]
    assert names == [ROAD, "道路交通安全法实施条例"]


LAWS = ("道路交通安全法", "中华人民共和国大气污染防治法", "公路安全保护条例", "城市道路管理条例")
ARTICLES = st.lists(st.integers(1, 130), min_size=1, max_size=4, unique=True).map(tuple)


def law(name: str, articles: tuple[int, ...]) -> Citation:
    found = look_up(name)
    assert found is not None
    return Citation(name, articles, found.level)


def paper(issuer: str, subject: str, serial: int) -> Citation:
    name, number = f"关于{subject}的通知", f"海政发〔2023〕{serial}号"
    return Citation(name, (), level_of(name, number), issuer, number)


CITATIONS = st.one_of(
    st.builds(law, st.sampled_from(LAWS), ARTICLES),
    st.builds(
        paper,
        st.sampled_from(["海州市公安局", "望潮区人民政府", "区城管局"]),
        st.sampled_from(["规范停车秩序", "治理超限超载", "设置抓拍设备"]),
        st.integers(1, 99),
    ),
)


@given(
    st.lists(CITATIONS, min_size=1, max_size=5, unique=True),
    st.sampled_from(["、", "；", "，", "和", "\n", " ", "以及", ""]),
)
@example([law("道路交通安全法", (1, 2)), law("公路安全保护条例", (3,))], "")
def test_what_a_paper_writes_is_read_again(citations: list[Citation], joint: str) -> None:
    text = joint.join(map(str, citations))
    assert read_basis(text).citations == tuple(citations)


@given(st.text(alphabet="《》〔〕（）第条款、，；无法律依据令号公安部2023〇十百 \n", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    basis = read_basis(text)
    assert basis.text == text
    assert not basis.citations or basis.level is not BasisLevel.NONE


def test_a_code_that_names_its_issuer_is_understood() -> None:
    assert (issuer_of("国办发〔2024〕5号"), issuer_of("海政发〔2024〕5号")) == ("国务院办公厅", "")
