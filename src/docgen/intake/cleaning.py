"""Text that came from outside, without the characters that no paper prints."""

import re
from dataclasses import replace

from docgen.chinese.typography import clean
from docgen.findings import Finding, Severity
from docgen.intake.document import Data, Document, Where

_COMMON_BLANKS = str.maketrans("", "", "\n\t\u3000")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


def cleaned(document: Document) -> Document:
    """Take control and direction characters out of every text, and say where there were any.

    Every line ends with a newline, whatever ended it before.
    """
    if document.plain or _is_clean(document.value):
        return document
    findings: list[Finding] = []
    value = _cleaned(document, document.value, (), findings)
    return replace(document, value=value, findings=(*document.findings, *findings))


def _is_clean(value: Data) -> bool:
    """Tell at a glance that nothing is to be taken out; in doubt, that is not so."""
    if isinstance(value, str):
        return value.isprintable() or value.translate(_COMMON_BLANKS).isprintable()
    if isinstance(value, dict):
        return all(map(_is_clean, value.values()))
    return all(map(_is_clean, value)) if isinstance(value, list) else True


def _cleaned(document: Document, value: Data, where: Where, findings: list[Finding]) -> Data:
    if isinstance(value, dict):
        return {
            key: _cleaned(document, child, (*where, key), findings) for key, child in value.items()
        }
    if isinstance(value, list):
        return [
            _cleaned(document, child, (*where, index), findings)
            for index, child in enumerate(value)
        ]
    if not isinstance(value, str):
        return value
    lines = _LINE_ENDS.sub("\n", value)
    text = clean(lines)
    if text != lines:
        message = "内容含有看不见的控制字符或改变文字方向的字符，已去除，请核对。"
        findings.append(Finding("unsafe_text", Severity.WARNING, message, document.place(where)))
    return text
