"""`docgen make`: the last line says what came of it, and no less."""

import shutil
from pathlib import Path

import pytest

from docgen import carried
from docgen.cli.make import outcome
from docgen.pipeline.make import Made
from docgen.pipeline.press import Rendered
from tests.cli.conftest import Docgen

SAMPLE = carried.sample_data() / "wangchao-2024"
DONE, FAILED = Rendered(Path("a.docx"), "made", ()), Rendered(None, "failed", ())


def test_one_paper_that_failed_is_not_called_none_that_applies(
    docgen: Docgen, tmp_path: Path
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    with (campaign / "papers" / "reminder.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write("  classification: 机密\n")

    said = docgen("make", campaign, "--kind", "reminder", "--unit", "D06", "-o", tmp_path / "文书")

    assert said.code == 1
    assert "没有适用的文书" not in said.out
    assert "共0件：没有生成1件，原因见上。" in said.out


@pytest.mark.parametrize(
    ("papers", "interrupted", "told"),
    [
        ((), False, "共0件：没有适用的文书"),
        ((), True, "共0件：一件也没有做完"),
        ((DONE, FAILED, DONE), False, "共2件：新生成或更新2件；没有生成1件，原因见上"),
        ((FAILED,), True, "共0件：没有生成1件，原因见上"),
    ],
)
def test_what_was_made_and_what_failed_are_both_counted(
    papers: tuple[Rendered, ...], interrupted: bool, told: str
) -> None:
    assert outcome(Made(Path("文书"), papers, (), interrupted=interrupted)) == told
