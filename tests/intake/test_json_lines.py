"""A file of many records is read line by line, in any usual encoding; each stands for itself."""

import codecs
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.findings import has_errors
from docgen.intake import json_lines
from docgen.intake.json_file import alike_records
from docgen.intake.json_lines import LONGEST, RecordLine, glances, open_records


def read(tmp_path: Path, content: str | bytes, encoding: str = "utf-8") -> list[RecordLine]:
    path = tmp_path / "many.jsonl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return list(open_records(path).records())


def codes(record: RecordLine) -> list[str]:
    return [finding.code for finding in record.document("many.jsonl").findings]


def test_a_broken_record_is_a_finding_and_the_others_are_read(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, '{"a": 1}\n\n{"a": \n{"a": 3, "a": 4}\n')

    one = first.document("many.jsonl")
    assert (one.value, one.place(("a",)).line) == ({"a": 1}, 1)
    assert second.document("many.jsonl").value is None
    assert codes(second) == ["json_invalid"]
    assert str(second.document("many.jsonl").findings[0]) == (
        "many.jsonl 第3行：第 6 个字符附近不符合 JSON 格式，请检查引号、逗号和括号。"
    )
    three = third.document("many.jsonl")
    assert (three.value, three.findings[0].place.line) == ({"a": 3}, 4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_end_is_read(tmp_path: Path, encoding: str, end: str) -> None:
    text = end.join(['{"名": "甲"}', '{"名": "乙"}', ""])

    records = read(tmp_path, text, encoding)

    assert [record.document("f").value for record in records] == [{"名": "甲"}, {"名": "乙"}]
    told = [codes(record) for record in records]
    assert told == [["encoding_gbk"] if encoding == "gb18030" else [], []]


def test_lines_are_counted_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"a": 1}\n{"a": 2}\n{"a": 3}', encoding="utf-8")

    assert open_records(path).lines == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("size", [1, 2, 7])
def test_lines_are_counted_wherever_a_piece_of_the_file_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, end: str, size: int
) -> None:
    monkeypatch.setattr(json_lines, "_PIECE", size)
    path = tmp_path / "many.jsonl"
    path.write_bytes(
        end.join(['{"名": "甲"}', "", '{"名": "乙"}', '{"名": "丙"}']).encode(encoding)
    )

    assert open_records(path).lines == 4


def test_a_control_character_is_taken_out_and_told_at_its_line(tmp_path: Path) -> None:
    first, second = read(tmp_path, '{"a": "甲"}\n{"a": "乙\x07"}\n')

    assert codes(first) == []
    document = second.document("many.jsonl")
    assert document.value == {"a": "乙"}
    assert [(found.code, found.place.line) for found in document.findings] == [("unsafe_text", 2)]


def test_an_endless_line_is_a_finding_and_the_next_is_read(tmp_path: Path) -> None:
    first, second = read(tmp_path, '{"a": "' + "长" * LONGEST + '"}\n{"a": 1}\n')

    assert (codes(first), first.document("f").value) == (["record_too_long"], None)
    assert second.document("f").value == {"a": 1}
    assert second.number == 2


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x00\x00\xff\xff",
        b"\xff\xff\xff",
        '{"a": "中文"}\n'.encode("utf-16") + b"\x00",
        codecs.BOM_UTF16_LE + b"\x00\xd8\x41\x00\n\x00",
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DataError, match="不是文本文件"):
        read(tmp_path, content)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="没有找到"):
        open_records(tmp_path / "many.jsonl")


def test_a_glance_sees_what_a_close_look_reads(tmp_path: Path) -> None:
    text = '{"unit": {"id": 1.10, "name": "甲\\u0041"}, "paper": [true, null, 12]}'
    (record,) = read(tmp_path, text)

    seen = record.glance("f", {"unit", "paper"}, glances())
    assert seen.value == record.document("f").value


@pytest.mark.parametrize("text", ["not json", "[" * 100_000])
def test_a_glance_at_a_broken_record_sees_nothing(tmp_path: Path, text: str) -> None:
    (record,) = read(tmp_path, text)

    assert record.glance("f", {"unit"}, glances()).value is None


def test_records_that_begin_alike_are_read_as_each_alone(tmp_path: Path) -> None:
    head = '{"campaign": {"id": "a", "title": "示例"}, '
    ends = ('"unit": 1}', '"unit": 2}', '"unit": 3, "unit": 4}', '"campaign": {}}', '"unit": 5}')
    records = read(tmp_path, "\n".join(head + end for end in ends))
    alike = alike_records()

    together = [record.document("f", alike) for record in records]

    assert together == [record.document("f") for record in records]
    assert [has_errors(one.findings) for one in together] == [False, False, True, True, False]
