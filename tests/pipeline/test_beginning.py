"""The files of a new campaign: what a clerk finds there to copy is right, and says all there is."""

import ast
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

import docgen
from docgen import carried
from docgen.intake.records import read_records
from docgen.model.decisions import CHOICE_NAMES, Decision
from docgen.model.new_devices import NewDevice
from docgen.model.verifications import Verification
from docgen.pipeline.beginning import begin_campaign, paper_sheet
from docgen.pipeline.due_papers import MakeOrder
from docgen.pipeline.library import open_library
from docgen.pipeline.make import make_papers
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"
SOURCE = Path(docgen.__file__).parent
LISTS = [
    ("decisions.yaml", Decision),
    ("new_devices.yaml", NewDevice),
    ("verifications.yaml", Verification),
]
# An entry's lines begin so; what else is commented explains them.
_ENTRY = re.compile(r"^# (- |  )[a-z_]+: ")
_CODE = re.compile(r"^#   ([a-z][a-z0-9_]+)　", re.MULTILINE)
_MAKERS = {"at_row", "at_header", "at_total", "Finding", "_at"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    begin_campaign(tmp_path / "专项", date(2024, 11, 5))
    return tmp_path / "专项"


@pytest.mark.parametrize(("name", "model"), LISTS)
def test_a_list_is_empty_and_its_example_can_be_used(
    folder: Path, name: str, model: type[BaseModel]
) -> None:
    assert read_records(folder / name, model).entries == ()

    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    example = [line.removeprefix("# ") for line in lines if _ENTRY.match(line)]
    (folder / name).write_text("\n".join(example), encoding="utf-8")

    records = read_records(folder / name, model)
    assert (len(records.items), records.findings) == (1, ())
    assert records.items[0].model_fields_set == set(model.model_fields)


@pytest.mark.parametrize(("name", "_model"), LISTS)
def test_the_instructions_name_every_list(folder: Path, name: str, _model: object) -> None:
    assert name in (folder / "说明.txt").read_text(encoding="utf-8")


def test_all_decisions_and_all_codes_are_explained(folder: Path) -> None:
    text = (folder / "decisions.yaml").read_text(encoding="utf-8")
    assert set(_CODE.findall(text)) == set(codes_of_returns())
    for choice, word in CHOICE_NAMES.items():
        assert f"#   {word}（{choice}）" in text


@pytest.mark.parametrize("kind", ["filing", "filing_letter"])
def test_a_sheet_that_all_units_share_leaves_each_its_own_contact(
    tmp_path: Path, kind: str
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sheet = paper_sheet(open_library(None).kind(kind)).replace("〔待补：年度〕", "2024")
    (campaign / "papers" / f"{kind}.yaml").write_text(sheet, encoding="utf-8")

    order = MakeOrder(campaign, tmp_path, date(2024, 12, 2), (kind,), ("D01", "Z01"))
    paths = [one.path for one in make_papers(order).papers]

    texts = ["".join(paper_paragraphs(path)) for path in paths if path]
    assert [text[text.index("（联系人：") :][:14] for text in texts] == [
        "（联系人：李示例，电话：00",
        "（联系人：严示例，电话：00",
    ]


@pytest.mark.parametrize(
    ("kind", "shared"), [("filing", True), ("publication", True), ("notice", False)]
)
def test_a_sheet_of_the_units_says_how_one_of_them_is_told_apart(kind: str, shared: bool) -> None:
    sheet = paper_sheet(open_library(None).kind(kind))

    assert ("每个单位的文书都照着印" in sheet) is shared
    assert (f"papers/{kind}/D01.yaml" in sheet) is shared


def codes_of_returns() -> Iterator[str]:
    """Yield the codes of all findings on which a decision may be, out of the rules' own text."""
    reading = (
        "captions.py",
        "columns.py",
        "left_out.py",
        "other_form.py",
        "other_papers.py",
        "parts.py",
        "rows.py",
        "struck.py",
        "table.py",
        "whole_rows.py",
    )
    files = [SOURCE / "intake" / "returns" / name for name in reading]
    for path in [*files, *(SOURCE / "rules" / "returns").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield from (str(one.value) for one in _told(node) if isinstance(one, ast.Constant))


def _told(node: ast.AST) -> list[ast.expr]:
    """Return where codes stand: in what makes a finding, in a pair to make one of, in a table."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        return node.args[:2] if name in _MAKERS else []
    if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
        return node.value.elts[:1]
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
        named = isinstance(node.targets[0], ast.Name) and node.targets[0].id == "codes"
        return node.value.values if named else []
    return []
