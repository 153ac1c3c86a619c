"""A PDF of one line whose font is only named, as some programs write it: nothing is embedded."""

_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R"
    " /Resources << /Font << /F1 5 0 R >> >> >>"
)
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STFangsong-Light /Encoding /UniGB-UCS2-H"
    " /DescendantFonts [6 0 R] >>"
)
_DESCENDANT = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STFangsong-Light /DW 1000"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
)


def write_bare_pdf(line: str) -> bytes:
    """Return the file."""
    shown = line.encode("utf-16-be").hex()
    stream = f"BT /F1 16 Tf 79.4 700 Td <{shown}> Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _PAGE,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        _FONT,
        _DESCENDANT,
    )
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")
