"""Dressing breaks titles, places mark and signature, and counts the colophon's rows."""

from docgen.typeset.dressing import dress

PAPER: dict[str, object] = {
    "issuer": "海州市望潮区司法局",
    "title": "关于印发《全面清理规范执法类电子技术监控设备工作方案》的通知",
    "title_text": "关于印发方案的通知",
    "signed_by": "海州市望潮区司法局",
    "date_of_issue": "2025年11月8日",
    "sealed": True,
    "copy_to": "",
    "printing_office": "",
    "enclosures": ({"title": "全面清理规范执法类电子技术监控设备工作方案", "body": ()},),
}


def test_titles_are_broken_wherever_they_stand() -> None:
    dressed = dress(PAPER, "general")
    enclosures = dressed["enclosures"]
    assert "\n" in str(dressed["title"])
    assert isinstance(enclosures, tuple)
    assert "\n" in enclosures[0]["title"]


def test_the_mark_names_the_issuer_as_a_run() -> None:
    mark = str(dress(PAPER, "general")["issuer_mark"])
    assert mark.startswith("<w:r>")
    assert "海州市望潮区司法局文件" in mark


def test_nobody_signs_where_nobody_is_named() -> None:
    assert dress(PAPER | {"signed_by": ""}, "general")["signature"] == ""


def test_sealed_and_unsealed_signatures_differ() -> None:
    assert (
        dress(PAPER, "general")["signature"]
        != dress(PAPER | {"sealed": False}, "general")["signature"]
    )


def test_without_a_printing_office_there_is_no_colophon() -> None:
    assert dress(PAPER, "general")["colophon_rows"] == ()
    assert dress(PAPER | {"printing_office": "办公室"}, "general")["colophon_rows"] == (0,)


def test_a_document_property_is_never_longer_than_word_takes() -> None:
    dressed = dress(PAPER | {"title_text": "长" * 300, "issuer": "长" * 300}, "general")
    assert len(str(dressed["property_title"])) == 255
    assert len(str(dressed["property_author"])) == 255


def test_a_letter_bears_the_name_alone_and_counts_its_copies() -> None:
    dressed = dress(PAPER | {"copy_to": "市司法局。"}, "letter")
    assert "文件" not in str(dressed["issuer_mark"])
    assert dressed["colophon_rows"] == (0,)
