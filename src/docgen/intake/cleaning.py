"""Text that came from outside, without the characters that no paper prints."""

import re
from dataclasses import replace

from docgen.chinese.typography import clean
from docgen.findings import Finding, Severity
from docgen.intake.document import Data, Document, Where

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


def cleaned(document: Document) -> Document:
    """Take control and direction characters out of every text, and say where there were any.

    Every line ends with a newline, whatever ended it before.
    """
    findings: list[Finding] = []
    value = _cleaned(document, document.value, (), findings)
    return replace(document, value=value, findings=(*document.findings, *findings))


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
