"""A classified paper is known by its head, whoever wrote the classification there."""

from pathlib import Path

import pytest

from docgen.pipeline.classified import classification_of
from tests.examples import paper_of, render_example
from tests.typed_paper import typed


@pytest.mark.parametrize("kind", ["notice", "reminder"])
@pytest.mark.parametrize("period", ["", "6个月"])
def test_a_paper_is_as_secret_as_its_data_say(kind: str, period: str, tmp_path: Path) -> None:
    made = render_example(
        kind,
        tmp_path,
        final=False,
        classification="机密",
        secrecy_period=period,
        copy_number="000012",
    )
    assert classification_of(paper_of(made).read_bytes()) == "机密"


@pytest.mark.parametrize("kind", ["notice", "reminder", "overview"])
def test_a_paper_that_says_nothing_is_open(kind: str, tmp_path: Path) -> None:
    made = render_example(kind, tmp_path, final=False)
    assert classification_of(paper_of(made).read_bytes()) == ""


@pytest.mark.parametrize("mark", ["秘密", "秘　密", "绝密★1年", "机密 ★ 长期", "机密★六个月"])
def test_what_a_person_wrote_over_a_paper_counts(mark: str) -> None:
    assert classification_of(typed("000001", mark, "望司发〔2024〕7号"))


@pytest.mark.parametrize("line", ["秘密文件管理办法", "保守国家秘密", "机密事项由专人办理。"])
def test_words_about_secrets_are_no_classification(line: str) -> None:
    assert classification_of(typed("望司发〔2024〕7号", line)) == ""


def test_what_is_no_paper_bears_none() -> None:
    assert classification_of(b"%PDF-1.4") == ""
