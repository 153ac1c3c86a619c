"""Each file has one place for its result, and no result lies on another's."""

from pathlib import Path

import pytest

from docgen.office.tasks import Task, plan_tasks


def test_results_are_named_after_their_files_and_never_twice(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("一/报告.docx", "二/报告.docx", "三/报告.DOC", "函.pdf")]

    tasks = plan_tasks(files, tmp_path, "pdf")

    assert [task.target.name for task in tasks] == [
        "报告.pdf",
        "报告（2）.pdf",
        "报告（3）.pdf",
        "函（2）.pdf",  # 函.pdf is the person's own
    ]


@pytest.mark.parametrize(
    ("source", "to", "option"),
    [
        ("a.docx", "pdf", "pdf:writer_pdf_Export:"),
        ("a.XLSX", "pdf", "pdf:calc_pdf_Export"),
        ("a.doc", "docx", "docx"),
    ],
)
def test_the_option_is_that_of_the_program_for_the_file(source: str, to: str, option: str) -> None:
    assert Task(1, Path(source), Path(f"a.{to}")).option.startswith(option)
