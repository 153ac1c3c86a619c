"""docgen knows a PDF that it printed by what is in it, and takes no other for its own."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.publish.folder import Folder
from docgen.publish.prints import first_print, is_own_print, print_of, signed_print

PDF = b"%PDF-1.7\n1 0 obj\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n26\n%%EOF\n"


@given(st.binary(), st.binary(max_size=20))
def test_what_docgen_signed_it_knows_again(body: bytes, rest: bytes) -> None:
    assert is_own_print(signed_print(body + b"startxref" + rest))


@given(st.binary())
def test_nothing_else_is_taken_for_its_own(pdf: bytes) -> None:
    assert not is_own_print(pdf)


@given(st.integers(0, len(signed_print(PDF)) - 1), st.integers(1, 255))
def test_whoever_changes_a_byte_makes_it_his(place: int, by: int) -> None:
    pdf = bytearray(signed_print(PDF))
    pdf[place] ^= by

    assert not is_own_print(bytes(pdf))


@pytest.mark.parametrize("added", [b"\n", b"2 0 obj\nendobj\nstartxref\n99\n%%EOF\n"])
def test_a_pdf_that_was_signed_or_annotated_is_a_persons(added: bytes) -> None:
    assert not is_own_print(signed_print(PDF) + added)


def test_signing_moves_nothing_and_leaves_what_is_no_pdf() -> None:
    signed = signed_print(PDF)

    assert signed.startswith(PDF[: PDF.index(b"startxref")])
    assert signed.endswith(b"\nstartxref\n26\n%%EOF\n")
    assert signed_print(b"no pdf") == b"no pdf"


def test_a_print_takes_the_first_name_that_no_person_has_taken(tmp_path: Path) -> None:
    home = Folder(tmp_path)
    assert print_of(home, "催报/通知.docx", ()) == first_print("催报/通知.docx") == "催报/通知.pdf"

    home.write("催报/通知.pdf", b"scan")
    home.write("催报/通知（打印稿）.pdf", signed_print(PDF))
    assert print_of(home, "催报/通知.docx", ()) == "催报/通知（打印稿）.pdf"

    home.write("催报/通知（打印稿）.pdf", b"signed by hand")
    assert print_of(home, "催报/通知.docx", ()) == "催报/通知（打印稿2）.pdf"


def test_what_docgen_printed_before_it_signed_gives_way(tmp_path: Path) -> None:
    home = Folder(tmp_path)
    home.write("通知.pdf", PDF)

    assert print_of(home, "通知.docx", {hashlib.sha256(PDF).hexdigest()}) == "通知.pdf"
