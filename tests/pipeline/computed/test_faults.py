"""What is sent back: each fault with its place, what stands there, and what to do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.findings import Finding, Place, Severity
from docgen.model.readings import Cell, TotalReading
from docgen.pipeline.computed.faults import FACTS, faults, split_advice
from docgen.pipeline.computed.matter import Record
from docgen.rules.collection import JudgedFile
from tests.pipeline.computed.conftest import MatterOf


def test_a_return_without_fault_is_not_sent_back(about: MatterOf) -> None:
    assert faults(about("D01")) == ()


def test_each_fault_has_its_place_and_its_advice(about: MatterOf) -> None:
    found = faults(about("S02"))

    assert found
    assert [record["serial"] for record in found] == [
        str(number) for number in range(1, len(found) + 1)
    ]
    assert all(record["place"] and record["problem"] and record["advice"] for record in found)
    assert {record["weight"] for record in found} <= {"须补正", "请核实"}
    assert FACTS["must"](about("S02")) == sum(record["weight"] == "须补正" for record in found)


def test_a_cell_is_named_as_a_paper_names_it(about: MatterOf) -> None:
    places = [str(record["place"]) for record in faults(about("S02"))]

    assert any(place.startswith("“") and "”表" in place for place in places)
    assert not any("!" in place for place in places)


@pytest.mark.parametrize(
    ("message", "problem", "advice"),
    [
        ("第2行数量是约数“约20”，请填准确台数。", "数量是约数“约20”", "填准确台数"),
        ("没有填写“具体情形”。", "没有填写“具体情形”", "补填"),
        ("第1行属于第6项，不得继续使用。", "属于第6项，不得继续使用", "核对后更正或者说明"),
        (
            "近三年用过设备的，应按清理前情形填写汇总表，不能只作书面反馈。",
            "近三年用过设备的，不能只作书面反馈",
            "应按清理前情形填写汇总表",
        ),
        (
            "金额“3000”没有单位，暂按元计；若为万元请注明。",
            "金额“3000”没有单位，暂按元计",
            "若为万元请注明",
        ),
        ("没有罚款金额（没有请填0）。", "没有罚款金额", "没有请填0"),
        (
            "没有填写“设置依据”；没有依据请填“无依据”。",
            "没有填写“设置依据”",
            "没有依据请填“无依据”",
        ),
        (
            "总计设备数量填11，各行合计10，请核对。",
            "总计设备数量填11，各行合计10",
            "核对各行和总计；各行无误的，总计改为10",
        ),
        ("“约2，请核”无法识别，请填整数。", "“约2，请核”无法识别", "填整数"),
        (
            "没有找到汇总表；应有“序号、备注”九列，请用附件1的表样填写。",
            "没有找到汇总表；应有“序号、备注”九列",
            "用附件1的表样填写",
        ),
        ("已按GBK读取；有乱码的，请另存为xlsx。", "已按GBK读取", "有乱码的，请另存为xlsx"),
        (
            "金额“甲”无法识别，请填数字和单位（没有请填0）。",
            "金额“甲”无法识别",
            "填数字和单位（没有请填0）",
        ),
        (
            "“备注”写着“作废”，这一行还算不算分不清，暂不计入；"
            "不算的请整行删去，要算的请改掉这句话。",
            "“备注”写着“作废”，这一行还算不算分不清，暂不计入",
            "不算的请整行删去，要算的请改掉这句话",
        ),
        (
            "下面还有一行（甲），像是设备，未计入；是设备的，请移到“总计”上面，把各栏填全。",
            "下面还有一行（甲），像是设备，未计入",
            "是设备的，请移到“总计”上面，把各栏填全",
        ),
        (
            "近三年用过设备的，应按清理前情形填写汇总表。",
            "近三年用过设备",
            "应按清理前情形填写汇总表",
        ),
        (
            "应有“序号、备注”九列，缺“备注”列，请补上。",
            "应有“序号、备注”九列，缺“备注”列",
            "补上“备注”列",
        ),
        (
            "以规范性文件为依据，还缺发文机关、文号。",
            "以规范性文件为依据，还缺发文机关、文号",
            "补上发文机关、文号",
        ),
        ("结果只能填“甲”或“乙”，现填“待定”。", "结果只能填“甲”或“乙”，现填“待定”", "填“甲”或“乙”"),
        ("申请没有批准，请核对。", "申请没有批准", "核对后更正或者说明"),
        ("现场90台，填报86台，请核实。", "现场90台，填报86台", "核对后更正或者说明"),
    ],
)
def test_a_message_is_parted_into_problem_and_advice(
    message: str, problem: str, advice: str
) -> None:
    assert split_advice(message) == (problem, advice)


@given(
    st.lists(st.sampled_from(["原填20", "请改正", "应补报", "若有请写明", "不得使用"]), min_size=1)
)
def test_nothing_of_a_message_is_lost_between_problem_and_advice(clauses: list[str]) -> None:
    problem, advice = split_advice("，".join(clauses) + "。")

    assert problem
    assert advice
    for clause in clauses:
        assert clause.removeprefix("请") in problem + advice


def faults_of(about: MatterOf, unit: str, *found: Finding) -> tuple[Record, ...]:
    """Return what is told of a unit's file when these are its open findings."""
    matter = about(unit)
    (file,) = matter.files
    judged = JudgedFile(file.submission, replace(file.decided, open=found))
    collection = replace(matter.collected.collection, files=(judged,))
    return faults(replace(matter, collected=replace(matter.collected, collection=collection)))


@pytest.mark.parametrize("sheet", ["附件1", "附件1（定稿）", "附件1 (2)", "汇总表(最终)"])
def test_a_cell_of_a_sheet_with_a_bracket_in_its_name_is_named_alike(
    about: MatterOf, sheet: str
) -> None:
    message = f"第2行与第1行（{sheet}!C5）重复，请核对。"
    wrong = Finding("row_duplicate", Severity.ERROR, message, Place("甲.xlsx", where=f"{sheet}!C6"))

    (told,) = faults_of(about, "S02", wrong)

    assert told["place"] == f"“{sheet}”表C6"
    assert told["problem"] == f"与第1行（“{sheet}”表C5）重复"


def test_what_has_no_cell_is_placed_by_its_row(about: MatterOf) -> None:
    def missing(row: int | str, field: str = "近三年罚款金额") -> Finding:
        place = Place("甲.docx", field, row=row)
        return Finding("amount_missing", Severity.ERROR, f"第{row}行没有罚款金额。", place)

    told = faults_of(about, "S02", missing(1), missing(2), missing("总计"), missing("总计", ""))

    assert [record["place"] for record in told] == [
        "第1行“近三年罚款金额”",
        "第2行“近三年罚款金额”",
        "总计“近三年罚款金额”",
        "总计",
    ]
    assert {record["problem"] for record in told[:2]} == {"没有罚款金额"}


def test_what_only_the_bureau_reads_is_not_sent_back(about: MatterOf) -> None:
    matter = about("S02")
    (file,) = matter.files
    heavy = Finding("heavy_fines", Severity.WARNING, "第1行平均每台三年罚款75万元，列入重点核查。")

    assert faults_of(about, "S02", *file.decided.open, heavy) == faults(matter)


def test_what_stands_in_a_clerks_own_row_of_totals_is_quoted_from_it(about: MatterOf) -> None:
    matter = about("S02")
    (file,) = matter.files
    place = Place(file.submission.reading.file, "设备数量", where="附件1!D9", row="总计")
    wrong = Finding("total_count_mismatch", Severity.ERROR, "合计填99，请核对。", place)
    own = TotalReading(count=99, cells={"count": Cell("99", "附件1!D9")})
    reading = file.submission.reading
    reading = replace(reading, total=replace(reading.total or TotalReading(), before=(own,)))
    judged = JudgedFile(
        replace(file.submission, reading=reading), replace(file.decided, open=(wrong,))
    )
    collection = replace(matter.collected.collection, files=(judged,))

    (told,) = faults(replace(matter, collected=replace(matter.collected, collection=collection)))

    assert told["written"] == "99"


def test_what_stands_elsewhere_under_the_name_of_a_field_is_not_quoted_from_the_header(
    about: MatterOf,
) -> None:
    place = Place("甲.xlsx", "填报单位", where="附件1!A40")
    mixed = Finding("units_mixed", Severity.ERROR, "有两家单位的表，请分开另存。", place)

    (told,) = faults_of(about, "S02", mixed)

    assert told["written"] == ""
