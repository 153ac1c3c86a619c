"""Papers of several issuers, rendered from the official templates: invented names and seals."""

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from docgen.pipeline.job import Job
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder

OFFICIAL = Path(__file__).resolve().parents[1] / "templates" / "official"
DAY = date(2025, 11, 8)
LEAD = "海州市望潮区司法局"
# The lead and four others, with names of nine to seventeen characters.
ISSUERS = (
    LEAD,
    "海州市公安局望潮分局",
    "海州市望潮区市场监督管理局",
    "海州市望潮区财政局",
    "海州市望潮区城市管理综合行政执法局",
)
# Names short enough for three seals a row.
SHORT = ("望潮区司法局", "望潮区公安局", "望潮区财政局", "望潮区水务局", "望潮区教育局")
SIGNATORIES = ("张示例", "李某", "王某某", "赵示例", "钱某")
NUMBER = "望司发〔2025〕7号"
MANY = "、".join(f"海州市望潮区第{n}街道办事处" for n in "一二三四五六七八九十" * 4)
UPWARD = {"kind": "overview"}
PAPERS: dict[str, dict[str, object]] = {
    "two": {"issuers": ISSUERS[:2], "seal_image": ["印章.png"] * 2},
    "three": {"issuers": SHORT[:3], "seal_image": ["印章.png"] * 3},
    "five": {"issuers": ISSUERS, "seal_image": ["印章.png"] * 5},
    "short five": {"issuers": SHORT, "seal_image": ["印章.png"] * 5},
    "unsealed": {"issuers": ISSUERS[:3], "sealed": False},
    "lead": {"issuers": ISSUERS[:3], "lead_mark": True},
    "secret": {
        "issuers": ISSUERS[:2],
        "copy_number": "000001",
        "classification": "机密",
        "secrecy_period": "1年",
        "urgency": "特急",
    },
    "many": {"issuers": ISSUERS, "recipients": MANY},
    "up two": {**UPWARD, "issuers": ISSUERS[:2], "signatory": "、".join(SIGNATORIES[:2])},
    "up three": {**UPWARD, "issuers": SHORT[:3], "signatory": "、".join(SIGNATORIES[:3])},
    "up five": {**UPWARD, "issuers": ISSUERS, "signatory": "、".join(SIGNATORIES)},
}


def ring() -> bytes:
    """Return a red ring: nobody's seal."""
    picture, stream = Image.new("RGBA", (300, 300)), io.BytesIO()
    ImageDraw.Draw(picture).ellipse((2, 2, 298, 298), outline=(255, 0, 0, 255), width=7)
    picture.save(stream, "PNG")
    return stream.getvalue()


def render(folder: Path, name: str, kind: str = "notice", **paper: object) -> Rendered:
    """Render the kind's example as a final paper with other fields; its seals lie beside it."""
    data = yaml.safe_load((OFFICIAL / kind / "example.yaml").read_text(encoding="utf-8"))
    bare: dict[str, object] = {
        "enclosures": [],
        "attachments": [],
        "note": "",
        "printing_office": "望潮区政务中心",
    }
    signed = {"number": NUMBER, "date_of_issue": str(DAY), "print_date": "2025-11-09"}
    given = data.get("paper", {}) | (bare if kind == "notice" else {})
    data["paper"] = {**given, **signed, **paper}
    issuers = paper.get("issuers")
    data["campaign"]["issuer"] = issuers[0] if isinstance(issuers, list) else LEAD
    source = folder / f"{name}.yaml"
    source.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    (folder / "印章.png").write_bytes(ring())
    job = Job(kind, source, Folder(folder), DAY, final=True)
    (made,) = render_papers(job, f"{name}.docx")
    return made


def issuers_of(name: str) -> Sequence[str]:
    issuers = PAPERS[name]["issuers"]
    assert isinstance(issuers, tuple)
    return issuers
