"""Finished papers to judge: rendered by docgen, then changed in their raw XML."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from docgen.archive import assemble, deflated, read_package
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.check.other_maker import OTHERS
from tests.examples import paper_of, render_example, stamp, write_kind
from tests.joint_papers import ISSUERS, MANY, SIGNATORIES, ring

ROOT = Path(__file__).resolve().parents[2]
CAMPAIGN = {
    "id": "example",
    "title": "示例",
    "issuer": "海州市望潮区司法局",
    "series": {"通知": "望司发"},
}
BODY = """为规范非现场执法，现将有关事项通知如下。

# 清理范围

各单位对清理前实际使用的设备逐项核对，填写汇总表，撰写总体情况报告，按《行政处罚法》办理。

## 自查填报

各单位于2025年11月20日前报送。具体要求见《工作指引》（国发〔2024〕5号）。

### 设置情况

设置依据是否充分，标志是否明显，设置地点是否公布。

#### 数据比对

违法事实采集量、罚款数额与填报数据是否一致，误差在15%～30%之间。

# 工作要求

新增设备向社会公布设置地点再投入使用。
"""
NOTICE = {
    "title": "关于开展执法类电子技术监控设备清理规范工作的通知",
    "recipients": "区直各行政执法部门",
    "body": BODY,
    "number": "望司发〔2025〕7号",
    "date_of_issue": "2025-11-08",
    "print_date": "2025-11-09",
    "printing_office": "海州市望潮区司法局办公室",
    "note": "此件公开发布",
    "copy_to": "市司法局，区人大常委会办公室、区政府办公室",
    "copy_number": "000001",
    "classification": "秘密",
    "secrecy_period": "1年",
    "urgency": "特急",
    "attachments": [
        {"title": "任务分解表", "body": "按照分工抓好落实。"},
        {"title": "联络员名单", "body": "名单另发。"},
    ],
}
# To a superior: beside its number stands who signs it; one attachment, so without a number.
UPWARD = NOTICE | {
    "title": "关于开展执法类电子技术监控设备清理规范工作情况的报告",
    "recipients": "海州市望潮区人民政府",
    "body": BODY.replace("各单位于2025年11月20日前报送。", "各单位已经报送。"),
    "signatory": "张示例",
    "attachments": [{"title": "联络员名单", "body": "名单另发。"}],
}
# Of several issuers: with signatories and seals, or with recipients too many for page one.
JOINT = UPWARD | {
    "issuers": list(ISSUERS[:3]),
    "signatory": "、".join(SIGNATORIES[:3]),
    "seal_image": ["印章.png"] * 3,
}
GATHERED = NOTICE | {"issuers": list(ISSUERS[:2]), "recipients": MANY, "sealed": False}
NOTICES = {"notice": NOTICE, "upward": UPWARD, "joint": JOINT, "gathered": GATHERED}
TEXT = {"type": "text", "label": "示例"}
LETTER_KIND = {
    "id": "example",
    "name": "示例函",
    "document_type": "函",
    "direction": "lateral",
    "layout": "letter",
    "issuer": "bureau",
    "scope": "campaign",
    "fields": [
        *({"name": name, **TEXT} for name in ("title", "recipients", "copy_to", "copy_number")),
        *({"name": name, **TEXT} for name in ("classification", "secrecy_period", "urgency")),
        {"name": "body", "label": "正文", "type": "blocks"},
        {"name": "number", "label": "发文字号", "type": "number"},
        {"name": "date_of_issue", "label": "成文日期", "type": "date"},
        {"name": "sealed", "label": "印章", "type": "flag", "default": True},
    ],
}
LETTER_WORDS = (
    "::title {{ paper.title }}\n\n::recipients {{ paper.recipients }}：\n\n"
    "::blocks paper.body\n\n::signature\n"
)
LETTER = {
    "title": "关于反馈示例情况的函",
    "recipients": "市司法局",
    "body": "现将有关情况函告如下。\n" * 18 + "特此函告。",
    "number": "望司函〔2025〕3号",
    "date_of_issue": "2025-11-08",
    "copy_to": "区政府办公室",
}

SIGNERS = [{"office": "市长", "stamp_image": "章.png"}]


def make_base(name: str, folder: Path) -> Path:
    """Render one of the clean papers."""
    if name == "example":
        return _render("notice", ROOT / "templates/official/notice/example.yaml", folder, None)
    if name == "letter":
        return _letter(folder)
    if name == "order":
        (folder / "章.png").write_bytes(stamp())
        return paper_of(render_example(name, folder, number="第12号", signers=SIGNERS))
    if name == "meeting":
        return paper_of(render_example("minutes", folder, number="望司纪〔2025〕3号"))
    if name == "minutes":
        return OTHERS[name](folder / f"{name}.docx")
    source = folder / f"{name}.yaml"
    (folder / "印章.png").write_bytes(ring())
    data = {"campaign": CAMPAIGN, "paper": NOTICES[name]}
    source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return _render("notice", source, folder, None)


def _letter(folder: Path) -> Path:
    templates = write_kind(folder, LETTER_KIND, LETTER_WORDS)
    source = folder / "letter.yaml"
    data = {"campaign": CAMPAIGN, "paper": LETTER}
    source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return _render("example", source, folder, templates)


def _render(kind: str, source: Path, folder: Path, templates: Path | None) -> Path:
    target = folder / f"{source.stem}.docx"
    job = Job(
        kind=kind,
        data=source,
        store=Folder(folder),
        final=source.stem != "example",
        today=date(2025, 11, 8),
        templates=templates,
    )
    (rendered,) = render_papers(job, target.name)
    assert rendered.path == target, rendered.findings
    return target


@dataclass(frozen=True)
class Change:
    """One replacement in the raw XML of a part; it must meet its text."""

    old: str
    new: str
    part: str = "word/document.xml"
    count: int = 0

    def __call__(self, parts: dict[str, bytes]) -> None:
        text = parts[self.part].decode("utf-8")
        changed = re.sub(self.old, self.new, text, count=self.count, flags=re.DOTALL)
        assert changed != text, f"{self.old!r} is not in {self.part}"
        parts[self.part] = changed.encode("utf-8")


def in_style(style: str, old: str, new: str) -> Change:
    """Change one place inside the definition of a style."""
    return Change(
        rf'(w:styleId="{style}">(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}", "word/styles.xml"
    )


def in_paragraph(style: str, old: str, new: str) -> Change:
    """Change one place inside the first paragraph of a style."""
    return Change(rf'(<w:pStyle w:val="{style}"/>(?:(?!</w:p>).)*?){old}', rf"\g<1>{new}", count=1)


def text(old: str, new: str, count: int = 1) -> Change:
    """Change words."""
    return Change(re.escape(old), new, count=count)


def change(source: Path, changes: tuple[Callable[[dict[str, bytes]], None], ...]) -> bytes:
    """Return a paper with its raw XML changed."""
    parts = dict(read_package(source))
    for each in changes:
        each(parts)
    return assemble([deflated(name, data) for name, data in parts.items()])


# The margins of GB/T 33476.2 and a pitch that goes with them.
COMPENSATED = (
    Change(r'w:top="2098"', 'w:top="1960"'),
    Change(r'w:bottom="1984"', 'w:bottom="1847"'),
    Change('w:line="579"', 'w:line="592"', "word/styles.xml"),
)
