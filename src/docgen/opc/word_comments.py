"""Comments of a Word document (批注): their part, and the ranges in the text that they stand at."""

from lxml import etree

from docgen.opc.parts import Node, declare, free_name, parse, relations, written

DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = "comments"


class WordComments:
    """The comments of a document, whatever their part is called; those that are there stay."""

    def __init__(self, parts: dict[str, bytes], author: str, initials: str) -> None:
        self._parts = parts
        self._signed = (("author", author), ("initials", initials))
        related = relations(parts, DOCUMENT)
        name = related.of_kind(_KIND)
        if name is None:
            name = free_name(parts, "word/commentsMark", ".xml")
            related.add(_KIND, name)
            parts[related.name] = written(related.root)
        if name not in parts:
            declare(parts, name, _TYPE)
            parts[name] = written(etree.Element(f"{W}comments", nsmap={"w": W.strip("{}")}))
        self._name = name
        self._root = parse(parts[name])
        self._next = max(map(_number, self._root), default=-1) + 1

    def add(self, paragraph: Node, text: str) -> None:
        """Comment a paragraph; each line of the text is a paragraph of the comment."""
        number = str(self._next)
        self._next += 1
        comment = etree.SubElement(self._root, f"{W}comment")
        for name, value in (("id", number), *self._signed):
            comment.set(f"{W}{name}", value)
        for line in text.split("\n"):
            piece = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
            etree.SubElement(piece, f"{W}t").text = line
        start, end = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
        run = etree.Element(f"{W}r")
        reference = etree.SubElement(run, f"{W}commentReference")
        for node in (start, end, reference):
            node.set(f"{W}id", number)
        head = paragraph.find(f"{W}pPr")
        paragraph.insert(0 if head is None else 1, start)
        paragraph.extend((end, run))

    def save(self) -> None:
        """Put the comments back into the package."""
        self._parts[self._name] = written(self._root)


def _number(comment: Node) -> int:
    text = str(comment.get(f"{W}id", ""))
    return int(text) if text.isdecimal() else -1
