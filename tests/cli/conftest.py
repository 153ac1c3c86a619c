"""The command line run in this process, and data for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from docgen.cli.commands import run
from docgen.cli.speech import speak_chinese
from tests.paper_text import paper_paragraphs

Data = dict[str, object]


@dataclass(frozen=True)
class Said:
    """What a command answered: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Docgen = Callable[..., Said]


@pytest.fixture
def docgen(capsys: pytest.CaptureFixture[str]) -> Docgen:
    """Run a command line and return what it said."""

    def call(*arguments: str | Path) -> Said:
        speak_chinese()
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return call


@pytest.fixture
def notice() -> Data:
    """Return the data of a small invented notice."""
    return {
        "campaign": {
            "id": "example",
            "title": "示例",
            "issuer": "海州市望潮区司法局",
            "series": {"通知": "望司发"},
        },
        "paper": {
            "title": "关于开展示例工作的通知",
            "recipients": "区直各行政执法部门",
            "body": "现将示例工作有关事项通知如下。",
        },
    }


Write = Callable[[Data], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write data to a file and return its path."""

    def to_file(data: Data) -> Path:
        path = tmp_path / "通知.yaml"
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return path

    return to_file


def text(docx: Path) -> str:
    """Return the text of a paper, a paragraph a line."""
    return "\n".join(paper_paragraphs(docx))


def paper(data: Data) -> Data:
    """Return the paper section of the data."""
    section = data["paper"]
    assert isinstance(section, dict)
    return section
