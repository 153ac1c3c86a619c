"""The proof sheet (校样): every page as a picture, every measure beside its clause, in one file."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pypdfium2
from jinja2 import Environment, StrictUndefined, Template

from docgen.check.pdf.reading import read_pdf
from docgen.check.speech import FORCES, PROFILE_NAMES, VERDICTS
from docgen.check.typefaces import is_stand_in
from docgen.check.verdicts import Report, Verdict
from docgen.standard import LAYOUTS

_DPI = 96
_MOST_PAGES = 60
_GRAVEST_FIRST = (
    Verdict.FAIL,
    Verdict.WARN,
    Verdict.WAIVED,
    Verdict.UNVERIFIED,
    Verdict.PASS,
)


@dataclass(frozen=True)
class Proof:
    """One paper to show: its name, the verdicts, its pages, and the program that laid them out."""

    name: str
    report: Report
    pdf: bytes
    program: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as a picture in the text of the sheet, and whether it lies."""

    number: int
    source: str
    turned: bool


def write_proof(proofs: Sequence[Proof], version: str) -> str:
    """Return the sheet as one HTML page that needs nothing beside it."""
    papers = [(proof, draw_pages(proof.pdf), name_fonts(proof.pdf)) for proof in proofs]
    return _template().render(
        papers=papers,
        version=version,
        layouts=LAYOUTS,
        profiles=PROFILE_NAMES,
        forces=FORCES,
        verdicts={verdict: VERDICTS[verdict] for verdict in _GRAVEST_FIRST},
    )


def draw_pages(pdf: bytes) -> list[Picture]:
    """Return the pages as pictures."""
    pictures = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            if number > _MOST_PAGES:
                break
            image = page.render(scale=_DPI / 72).to_pil()
            stream = io.BytesIO()
            image.convert("P", colors=64).save(stream, "PNG", optimize=True)
            source = base64.b64encode(stream.getvalue()).decode("ascii")
            pictures.append(Picture(number, source, image.width > image.height))
    return pictures


def name_fonts(pdf: bytes) -> list[str]:
    """Return the fonts in the pages, each with what is to be known of it."""
    fonts = read_pdf(pdf).fonts
    return [
        name + ("（替代字体）" if is_stand_in(name) else "") + ("" if embedded else "（未嵌入）")
        for name, embedded in sorted(fonts.items())
    ]


@cache
def _template() -> Template:
    text = files("docgen.check").joinpath("proof.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(text)
