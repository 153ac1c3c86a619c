"""The work on a chunk: what is told of its records, and what they leave out."""

import json
from datetime import date
from pathlib import Path

import yaml

from docgen import carried
from docgen.batch.protocol import Chunk, Task
from docgen.pipeline.chunk_work import lost_record, make_chunk
from docgen.pipeline.job import Job
from docgen.publish.folder import Folder
from tests.paper_text import paper_paragraphs


def test_a_record_that_no_worker_survives_is_named_by_file_and_line() -> None:
    job = Job("report", Path("各单位.jsonl"), Folder(Path("报告")), date(2025, 11, 20))

    receipt = lost_record(job, Task(7, "", (), "7.docx", ""))

    (finding,) = receipt.findings
    assert (receipt.outcome, finding.code) == ("failed", "worker_lost")
    assert str(finding.place) == "各单位.jsonl 第7行"


def test_a_record_of_rows_alone_is_added_up_like_a_file_of_its_own(tmp_path: Path) -> None:
    example = carried.official_templates() / "filing" / "example.yaml"
    record = yaml.safe_load(example.read_text(encoding="utf-8"))
    del record["paper"]["device_count"]
    record["paper"]["devices"][0]["count"] = "3台"
    text = json.dumps(record, ensure_ascii=False, default=str)
    job = Job("filing", tmp_path / "各单位.jsonl", Folder(tmp_path), date(2025, 11, 20))

    answer = make_chunk(job, Chunk((Task(1, text, (), "1.docx", ""),)))

    assert [receipt.findings for receipt in answer.receipts] == [()]
    assert "设备3台（套）" in "".join(paper_paragraphs(tmp_path / "1.docx"))
