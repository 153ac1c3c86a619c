"""Shared texts of old workbooks keep their fonts, wherever records cut them."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.old_strings import read_dressed

TEXTS = st.lists(st.tuples(st.text(max_size=12), st.booleans(), st.integers(0, 9)), max_size=6)


def record(texts: list[tuple[str, bool, int]]) -> tuple[bytes, list[tuple[int, int, bool]]]:
    """Return a record of texts, and where their letters begin and end, and whether wide."""
    body, spans = struct.pack("<2L", len(texts), len(texts)), []
    for text, extended, font in texts:
        wide = any(ord(letter) > 255 for letter in text)
        letters = text.encode("utf-16-le" if wide else "latin-1", "surrogatepass")
        length = len(letters) // 2 if wide else len(letters)
        body += struct.pack("<HB", length, 0x08 * bool(font) + 0x04 * extended + wide)
        body += struct.pack("<H", 1) * bool(font) + struct.pack("<L", 3) * extended
        spans.append((len(body), len(body) + len(letters), wide))
        body += letters + struct.pack("<2H", 0, font) * bool(font) + b"abc" * extended
    return body, spans


def cut(body: bytes, at: int, spans: list[tuple[int, int, bool]]) -> list[bytes]:
    """Cut a record in two; a text that is cut tells the width of its letters again."""
    for start, end, wide in spans:
        if start <= at < end:
            at -= (at - start) % (1 + wide)
            return [body[:at], bytes([wide]) + body[at:]]
    return [part for part in (body[:at], body[at:]) if part]


@given(TEXTS, st.integers(8, 200))
def test_texts_are_read_over_the_ends_of_records(
    texts: list[tuple[str, bool, int]], at: int
) -> None:
    body, spans = record(texts)
    found = read_dressed(cut(body, at, spans))
    assert {place: list(text.pieces()) for place, text in found.items()} == {
        place: [(text, font)] if text else [] for place, (text, _, font) in enumerate(texts) if font
    }


@given(st.lists(st.binary(max_size=60), max_size=4))
def test_damaged_records_do_no_harm(records: list[bytes]) -> None:
    read_dressed(records)
