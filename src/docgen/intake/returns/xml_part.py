"""XML parts of a package, parsed without entities, network or document types.

Comments and processing instructions are dropped: a tree holds nothing but elements and text.
"""

import io
from collections.abc import Iterator, Sequence, Set
from typing import TypedDict

from lxml import etree

from docgen.intake.returns.refusal import RefusedError

MEBIBYTE = 1024 * 1024
_LARGEST_TREE = 12 * MEBIBYTE
_LARGEST_WALK = 64 * MEBIBYTE
_MOST_BETWEEN = 50_000  # elements between two that are asked for; a row has 16384 cells
_SMALL = MEBIBYTE  # a tree of that size is at hand at once
_HEAD = 1024
_OFF = frozenset({"0", "false", "off", "none"})


class _Bare(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    remove_comments: bool
    remove_pis: bool


_BARE = _Bare(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)


def parse_tree(part: bytes) -> etree._Element:
    """Return the tree of a part that is small enough for one."""
    if len(part) > _LARGEST_TREE:
        raise RefusedError("file_too_large")
    _refuse_document_type(part)
    try:
        root = etree.fromstring(part, etree.XMLParser(**_BARE))
    except etree.XMLSyntaxError as error:
        raise RefusedError("file_damaged") from error
    _refuse_late_document_type(root)
    return root


def walk(part: bytes, names: Sequence[str]) -> Iterator[etree._Element]:
    """Yield the elements of some local names one by one, forgetting each after its use."""
    if len(part) > _LARGEST_WALK:
        raise RefusedError("file_too_large")
    _refuse_document_type(part)
    if len(part) <= _SMALL:
        yield from parse_tree(part).iter(*(f"{{*}}{name}" for name in names))
        return
    try:
        yield from _walk(part, frozenset(names))
    except etree.XMLSyntaxError as error:
        raise RefusedError("file_damaged") from error


def is_on(element: etree._Element | None) -> bool:
    """Tell whether an on/off property (开关属性) is on: it is there, and its value is not off."""
    if element is None:
        return False
    values = (value for key, value in element.attrib.items() if _local(key) == "val")
    return next(values, "on") not in _OFF


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]


def _walk(part: bytes, names: Set[str]) -> Iterator[etree._Element]:
    between = 0
    for number, (_, element) in enumerate(etree.iterparse(io.BytesIO(part), **_BARE)):
        if number == 0:
            _refuse_late_document_type(element)
        between += 1
        if between > _MOST_BETWEEN:  # one row of a million cells would fill the memory
            raise RefusedError("file_too_large")
        if element.tag.rpartition("}")[2] in names:
            yield element
            between = 0
            _forget(element)


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        parent.remove(before)


def _refuse_document_type(part: bytes) -> None:
    """Office never writes a document type; entities hide in one."""
    head = part[:_HEAD].replace(b"\0", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise _declared()


def _refuse_late_document_type(element: etree._Element) -> None:
    """Refuse one behind a long comment, or in an encoding that hides it."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise _declared()


def _declared() -> RefusedError:
    return RefusedError("file_damaged", "含有不该有的文档类型声明（DTD）")
