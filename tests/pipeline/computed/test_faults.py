"""What is sent back: each fault with its place, what stands there, and what to do."""

from dataclasses import replace

import pytest

from docgen.findings import Finding, Place, Severity
from docgen.model.readings import Cell, TotalReading
from docgen.pipeline.computed.faults import FACTS, faults, split_advice
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
        ("没有填写“具体情形”。", "没有填写“具体情形”", "核对后更正或者说明"),
    ],
)
def test_a_message_is_parted_into_problem_and_advice(
    message: str, problem: str, advice: str
) -> None:
    assert split_advice(message) == (problem, advice)


def test_what_only_the_bureau_reads_is_not_sent_back(about: MatterOf) -> None:
    matter = about("S02")
    (file,) = matter.files
    heavy = Finding("heavy_fines", Severity.WARNING, "第1行平均每台三年罚款75万元，列入重点核查。")
    decided = replace(file.decided, open=(*file.decided.open, heavy))
    judged = JudgedFile(file.submission, decided)
    collection = replace(matter.collected.collection, files=(judged,))

    told = faults(replace(matter, collected=replace(matter.collected, collection=collection)))

    assert told == faults(matter)


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
