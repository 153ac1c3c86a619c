"""Signature and date as they are printed: long names and names side by side are no faults."""

from docgen.check.parts import Parts
from docgen.check.pdf.ink import Ink
from docgen.check.pdf.model import PdfDocument, PdfPiece
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.closing import date_place, signature_place
from tests.check.pdf.bare_pdf import write_bare_pdf
from tests.check.pdf.rows import sheet

DAY = "二〇二四年三月一日"
CELL = 5.57


def paper(mark: tuple[str, ...], signed: tuple[float, str], dated: float) -> PdfPaper:
    """Return a paper of a mark, a signature and a date, with the places where they begin."""
    page = sheet(*((40.0, name) for name in mark), signed, (dated, DAY))
    *names, signature, date = (
        PdfPiece((line,), page, at, "flow") for at, line in enumerate(page.lines, start=1)
    )
    parts = Parts("general", (), mark=tuple(names), signature=(signature,), date=date)
    return PdfPaper(PdfDocument((page,), ()), parts, Ink(write_bare_pdf("各")))


def test_issuers_side_by_side_are_left_open_though_little_sets_them_apart() -> None:
    joint = paper(
        ("某市某区司法局", "某市某区财政局"), (56.0, "某市某区司法局某市某区财政局"), 117.0
    )

    assert [one.kind for one in signature_place(joint)] == ["unknown"]


def test_a_date_gives_way_to_a_long_name_centred_on_it() -> None:
    name = "中共某市某区委全面依法治区委员会办公室"
    start = 184 - CELL * len(name) - 1
    middle = start + CELL * len(name) / 2

    centred = paper((name,), (start, name), middle - CELL * len(DAY) / 2)
    off = paper((name,), (start, name), middle - CELL * len(DAY) / 2 - 8)

    assert [one.kind for one in date_place(centred)] == ["right"]
    assert [one.kind for one in date_place(off)] == ["wrong"]
