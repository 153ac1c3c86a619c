"""Broken papers: whatever is torn out or twisted, the judge answers or refuses in Chinese."""

import copy
import random
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from PIL import Image

from docgen.archive import assemble, deflated, read_package
from docgen.check import judge_docx, judge_pdf
from docgen.errors import DataError, DocgenError
from tests.check.papers import make_base

_VALUES = ("", "-1", "abc", "99999999", "0", "1.5", "12pt", "右")
_TEXTS = ("", "附件", "抄送：", "印发", "〔〕号", "2025年", "（", "一、", "签发人", "附件：1.")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    bases = ("notice", "example", "letter")
    return [read_package(make_base(one, tmp_path_factory.mktemp(one))) for one in bases]


@pytest.mark.parametrize("seed", range(120))
def test_a_torn_paper_is_judged_or_refused(parts: list[dict[str, bytes]], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    torn = dict(chance.choice(parts))
    name = chance.choice([one for one in torn if one.startswith("word/") and "xml" in one])
    root = etree.fromstring(torn[name])
    for _ in range(chance.choice((1, 3, 10, 40))):
        _tear(root, chance)
    torn[name] = etree.tostring(root)

    assert _answer(torn)


def _answer(parts: dict[str, bytes]) -> str:
    """Return what the judge says: a verdict, or why it refuses."""
    paper = assemble([deflated(name, data) for name, data in parts.items()])
    try:
        return judge_docx(paper).verdict.value
    except DocgenError as refusal:
        return str(refusal)


def _tear(root: etree._Element, chance: random.Random) -> None:
    inner = [one for one in root.iter() if one.getparent() is not None]
    if not inner:
        return
    node = chance.choice(inner)
    parent = node.getparent()
    assert parent is not None
    action = chance.choice(("remove", "unset", "set", "text", "double"))
    if action == "remove":
        parent.remove(node)
    elif action == "unset" and node.attrib:
        del node.attrib[chance.choice(node.keys())]
    elif action == "set" and node.attrib:
        node.set(chance.choice(node.keys()), chance.choice(_VALUES))
    elif action == "text":
        node.text = chance.choice(_TEXTS)
    else:
        node.addnext(copy.deepcopy(node))


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"<html/>"]
)
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(DocgenError, match="PDF"):
        judge_pdf(data)


def test_a_bomb_of_entities_is_not_expanded(parts: list[dict[str, bytes]]) -> None:
    bomb = dict(parts[0])
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE w [<!ENTITY a0 "a">{entities}]>'.encode()
    bomb["word/document.xml"] = bomb["word/document.xml"].replace(b"?>", b"?>" + head, 1)
    bomb["word/document.xml"] = bomb["word/document.xml"].replace("文件".encode(), b"&a11;", 1)

    assert _answer(bomb)


def test_the_file_itself_is_never_changed(tmp_path: Path) -> None:
    path = make_base("notice", tmp_path)
    before = path.read_bytes()

    judge_docx(path)

    assert path.read_bytes() == before


def test_a_paper_without_words_is_refused_not_passed(tmp_path: Path) -> None:
    blank, scan = tmp_path / "空.docx", tmp_path / "扫描.pdf"
    Document().save(str(blank))
    Image.new("RGB", (210, 297), "white").save(scan)

    with pytest.raises(DataError, match="没有文字"):
        judge_docx(blank)
    with pytest.raises(DataError, match="扫描件"):
        judge_pdf(scan)
