"""A copy of a .docx with every finding as a Word comment (批注) at its paragraph.

A paragraph in a text box cannot carry a comment in Word: the paragraph that anchors the box does.
"""

from collections.abc import Iterable, Sequence

from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.check.docx.ooxml import W, parse
from docgen.check.speech import FORCES, VERDICTS
from docgen.check.verdicts import Result, Verdict

AUTHOR = "docgen 格式检查"
_MAIN, _COMMENTS = "word/document.xml", "word/comments.xml"
_TYPES, _RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = "rIdDocgenComments"
_TOLD = (Verdict.FAIL, Verdict.WARN, Verdict.WAIVED)


def annotate(source: bytes, results: Iterable[Result]) -> bytes:
    """Return the copy; findings without a place stand at the first paragraph."""
    parts = dict(read_package(source))
    findings = [result for result in results if result.verdict in _TOLD]
    main = parse(parts[_MAIN], _MAIN)
    comments = (
        parse(parts[_COMMENTS], _COMMENTS)
        if _COMMENTS in parts
        else etree.Element(W + "comments", nsmap={"w": W[1:-1]})
    )
    first = _next_id(comments)
    paragraphs = list(main.iter(W + "p"))
    for number, result in enumerate(findings, start=first):
        _anchor(paragraphs, result.node or 0, str(number))
        comments.append(_comment(result, str(number)))
    parts[_MAIN], parts[_COMMENTS] = _bytes(main), _bytes(comments)
    _register(parts)
    return assemble([deflated(name, data) for name, data in parts.items()])


def _next_id(comments: etree._Element) -> int:
    taken = [int(one.get(W + "id") or 0) for one in comments.iter(W + "comment")]
    return max(taken, default=-1) + 1


def _anchor(paragraphs: Sequence[etree._Element], node: int, number: str) -> None:
    """Put the range of a comment around a paragraph's content, and its mark at the end."""
    paragraph = paragraphs[min(node, len(paragraphs) - 1)]
    start = etree.Element(W + "commentRangeStart", {W + "id": number})
    properties = paragraph.find(W + "pPr")
    paragraph.insert(0 if properties is None else 1, start)
    etree.SubElement(paragraph, W + "commentRangeEnd", {W + "id": number})
    run = etree.SubElement(paragraph, W + "r")
    etree.SubElement(run, W + "commentReference", {W + "id": number})


def _comment(result: Result, number: str) -> etree._Element:
    comment = etree.Element(
        W + "comment", {W + "id": number, W + "author": AUTHOR, W + "initials": "检"}
    )
    head = f"【{VERDICTS[result.verdict]}】{result.clause}（{FORCES[result.force]}）"
    for text in (head, result.message):
        run = etree.SubElement(etree.SubElement(comment, W + "p"), W + "r")
        etree.SubElement(run, W + "t").text = text
    return comment


def _register(parts: dict[str, bytes]) -> None:
    """Name the comments part in the package, where it is not named yet."""
    relations = parse(parts[_RELATIONS], _RELATIONS)
    if all(one.get("Type") != _KIND for one in relations):
        values = {"Id": _ID, "Type": _KIND, "Target": "comments.xml"}
        etree.SubElement(relations, _PACKAGE + "Relationship", values)
        parts[_RELATIONS] = _bytes(relations)
    types = parse(parts[_TYPES], _TYPES)
    if all(one.get("PartName") != f"/{_COMMENTS}" for one in types):
        values = {"PartName": f"/{_COMMENTS}", "ContentType": _CONTENT}
        etree.SubElement(types, _TYPE + "Override", values)
        parts[_TYPES] = _bytes(types)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
