"""Texts are read and mended field by field; a copy is left as it is."""

from pathlib import Path

import yaml

from docgen.findings import Finding
from docgen.intake.paper_data import Setting, read_papers
from docgen.model.text import Block, BlockStyle
from docgen.pipeline.library import open_library
from docgen.pipeline.texts import read_texts

CAMPAIGN = {"id": "example", "title": "示例", "issuer": "海州市望潮区司法局"}


def read_minutes(folder: Path, **paper: str) -> tuple[Finding, ...]:
    path = folder / "纪要.yaml"
    path.write_text(yaml.safe_dump({"campaign": CAMPAIGN, "paper": paper}), encoding="utf-8")
    kind = open_library(None).kind("minutes")
    (data,) = read_papers(path, Setting(kind))
    return read_texts(kind, data)[1]


def read(folder: Path, **paper: object) -> tuple[dict[str, object], tuple[Finding, ...]]:
    path = folder / "通知.yaml"
    written = {
        "campaign": CAMPAIGN,
        "paper": {"title": "通知", "recipients": "各单位", "body": "正文。"} | paper,
    }
    path.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    kind = open_library(None).kind("notice")
    (data,) = read_papers(path, Setting(kind))
    return read_texts(kind, data)


def test_a_body_becomes_blocks(tmp_path: Path) -> None:
    fields, findings = read(tmp_path, body="一、总体要求\n正文。")
    assert fields["body"] == (
        Block(BlockStyle.LEVEL_1, head="一、总体要求"),
        Block(BlockStyle.TEXT, text="正文。"),
    )
    assert findings == ()


def test_bodies_inside_records_become_blocks_too(tmp_path: Path) -> None:
    fields, _ = read(tmp_path, enclosures=[{"title": "方案", "body": "正文。"}])
    enclosures = fields["enclosures"]
    assert isinstance(enclosures, tuple)
    assert enclosures[0]["body"] == (Block(BlockStyle.TEXT, text="正文。"),)


def test_a_slip_in_any_text_is_mended_and_told_at_its_field(tmp_path: Path) -> None:
    fields, findings = read(tmp_path, title="关于(示例)的通知")
    assert fields["title"] == "关于（示例）的通知"
    assert [finding.place.field for finding in findings] == ["paper.title"]
    assert findings[0].place.line is not None


def test_names_with_a_blank_between_them_are_doubted(tmp_path: Path) -> None:
    findings = read_minutes(tmp_path, present="区卫健委王大力 李四光，区司法局张　三、赵　六")

    doubts = [one for one in findings if one.code == "names_run_together"]
    assert [one.place.field for one in doubts] == ["paper.present"]
    assert "“区卫健委王大力 李四光”中间只有空格" in doubts[0].message


def test_a_number_is_written_as_the_standard_wants(tmp_path: Path) -> None:
    fields, findings = read(tmp_path, number="望司发[2025]07号")
    assert fields["number"] == "望司发〔2025〕7号"
    assert [finding.code for finding in findings] == ["number_repaired"]


def test_a_copy_keeps_every_comma(tmp_path: Path) -> None:
    fields, findings = read(
        tmp_path, mode="原文", title="关于(示例)的通知", number="某发[2025]07号"
    )
    assert (fields["title"], fields["number"]) == ("关于(示例)的通知", "某发[2025]07号")
    assert findings == ()
