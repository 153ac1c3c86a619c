"""The work on a chunk: what is told of its records."""

from datetime import date
from pathlib import Path

from docgen.batch.protocol import Task
from docgen.pipeline.chunk_work import lost_record
from docgen.pipeline.job import Job
from docgen.publish.folder import Folder


def test_a_record_that_no_worker_survives_is_named_by_file_and_line() -> None:
    job = Job("report", Path("各单位.jsonl"), Folder(Path("报告")), date(2025, 11, 20))

    receipt = lost_record(job, Task(7, "", (), "7.docx", ""))

    (finding,) = receipt.findings
    assert (receipt.outcome, finding.code) == ("failed", "worker_lost")
    assert str(finding.place) == "各单位.jsonl 第7行"
