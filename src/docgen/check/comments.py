"""A copy of a .docx with every finding as a Word comment (批注) at its paragraph.

A paragraph in a text box cannot carry a comment in Word: the paragraph that anchors the box does.
"""

from collections.abc import Iterable

from docgen.archive import read_package
from docgen.check.docx.ooxml import W, parse, usual_names
from docgen.check.speech import FORCES, VERDICTS
from docgen.check.verdicts import Result, Verdict
from docgen.opc.parts import packed, written
from docgen.opc.word_comments import DOCUMENT, WordComments

AUTHOR, _INITIALS = "docgen 格式检查", "检"
_TOLD = (Verdict.FAIL, Verdict.WARN, Verdict.WAIVED)
_XML = (".xml", ".rels")


def annotate(source: bytes, results: Iterable[Result]) -> bytes:
    """Return the copy; findings without a place stand at the first paragraph."""
    parts = {
        name: usual_names(data) if name.endswith(_XML) else data
        for name, data in read_package(source).items()
    }
    main = parse(parts[DOCUMENT], DOCUMENT)
    comments = WordComments(parts, AUTHOR, _INITIALS)
    paragraphs = list(main.iter(W + "p"))
    for result in results:
        if result.verdict in _TOLD:
            comments.add(paragraphs[min(result.node or 0, len(paragraphs) - 1)], _said(result))
    comments.save()
    parts[DOCUMENT] = written(main)
    return packed(parts)


def _said(result: Result) -> str:
    return (
        f"【{VERDICTS[result.verdict]}】{result.clause}（{FORCES[result.force]}）\n{result.message}"
    )
