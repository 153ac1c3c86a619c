"""XML parts of a package, parsed without entities, network or document types."""

import io
from collections.abc import Iterator, Sequence

from lxml import etree

from docgen.intake.returns.refusal import RefusedError

MEBIBYTE = 1024 * 1024
_LARGEST_TREE = 24 * MEBIBYTE
_SMALL = MEBIBYTE  # a tree of that size is at hand at once
_HEAD = 1024


def parse_tree(part: bytes) -> etree._Element:
    """Return the tree of a part that is small enough for one."""
    if len(part) > _LARGEST_TREE:
        raise RefusedError("file_too_large")
    _refuse_document_type(part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError("file_damaged") from error


def walk(part: bytes, tags: Sequence[str]) -> Iterator[etree._Element]:
    """Yield the elements of some names one by one, forgetting each after its use."""
    _refuse_document_type(part)
    if len(part) <= _SMALL:
        yield from parse_tree(part).iter(*tags)
        return
    try:
        for _, element in etree.iterparse(
            io.BytesIO(part), tag=tags, resolve_entities=False, no_network=True, load_dtd=False
        ):
            yield element
            element.clear(keep_tail=False)
            before = element.getprevious()
            parent = element.getparent()
            if before is not None and parent is not None:
                parent.remove(before)
    except etree.XMLSyntaxError as error:
        raise RefusedError("file_damaged") from error


def _refuse_document_type(part: bytes) -> None:
    """Office never writes a document type; entities hide in one."""
    head = part[:_HEAD].replace(b"\0", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise RefusedError("file_damaged", "含有不该有的文档类型声明（DTD）")
