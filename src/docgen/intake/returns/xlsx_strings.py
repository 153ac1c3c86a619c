"""The texts of a workbook (.xlsx): their runs, without the reading aids."""

import re
from collections.abc import Iterator

from lxml import etree

from docgen.intake.returns.runs import Run
from docgen.intake.returns.xml_part import is_on

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """Return a text with the characters that Excel writes as _x000D_."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def lone_text(item: etree._Element) -> str | None:
    """Return the text of a string item without runs, which most are; None if it has any."""
    lone = len(item) == 1 and item[0].tag.endswith("}t")
    return unescaped(item[0].text or "") if lone else None


def read_runs(item: etree._Element) -> Iterator[Run]:
    """Yield the runs of a string item; one without a dress of its own is dressed as its cell."""
    for element in item.iter("{*}t"):
        parent = element.getparent()
        if parent is None or not parent.tag.endswith("}rPh"):
            dress = None if parent is None or parent is item else parent.find("{*}rPr")
            text = unescaped(element.text or "")
            yield Run(text, None) if dress is None else _dressed(text, dress)


def _dressed(text: str, dress: etree._Element) -> Run:
    place = dress.find("{*}vertAlign")
    raised = place is not None and place.get("val") == "superscript"
    return Run(text, is_on(dress.find("{*}strike")), raised)


def read_drawn_runs(paragraph: etree._Element) -> Iterator[Run]:
    """Yield the runs of a paragraph in a text box."""
    for element in paragraph.iter("{*}t"):
        parent = element.getparent()
        dress = None if parent is None else parent.find("{*}rPr")
        strike = "noStrike" if dress is None else dress.get("strike", "noStrike")
        yield Run(element.text or "", strike != "noStrike")
