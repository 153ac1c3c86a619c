"""Text files as offices keep them: UTF-8, UTF-16 or GBK, bounded, without control characters."""

import codecs
import re
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity

MEBIBYTE = 1024 * 1024
LIMIT = 2 * MEBIBYTE
# What no paper prints and YAML refuses or takes for the end of a line; tab and newline stay.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def read_text(path: Path, limit: int = LIMIT) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a file, and what is odd about how it is written."""
    text, findings = _decode(_read_bytes(path, limit), path.name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _CONTROL.search(line)]
    return without_controls(text), (*findings, *(unsafe_line(path.name, line) for line in lines))


def without_controls(text: str) -> str:
    """Return a text without the characters that no paper prints and no YAML takes."""
    return _CONTROL.sub("", text)


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError as error:
        raise DataError(f"没有找到文件“{path}”，请检查路径和文件名。") from error
    except OSError as error:
        raise DataError(unreadable(path)) from error
    if len(data) > limit:
        raise DataError(f"文件“{path.name}”超过 {limit // MEBIBYTE} MB，请拆成几份。")
    return data


def _decode(data: bytes, file: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), ()
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _decode_gbk(data, file)


def _decode_gbk(data: bytes, file: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        if b"\0" in data:
            raise DataError(no_text(file))
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise DataError(no_text(file)) from error
    return text, (gbk_finding(file),)


def gbk_finding(file: str) -> Finding:
    """Tell that a file is not in UTF-8."""
    message = "文件用的是 GBK（ANSI）编码，已按 GBK 读取；建议用记事本另存为 UTF-8 编码。"
    return Finding("encoding_gbk", Severity.WARNING, message, Place(file))


def no_text(file: str) -> str:
    """Say that a file is no text at all."""
    return f"“{file}”不是文本文件（可能是 Word、Excel 文件或已损坏），请改用 .yaml 或 .json 文件。"


def unreadable(path: Path) -> str:
    """Say that a file is there and cannot be read."""
    return f"读不了“{path}”：请确认它是文件、有读取权限且没有被占用。"


def unsafe_line(file: str, line: int) -> Finding:
    """Tell of a line that something was taken out of."""
    message = "这一行含有看不见的控制字符，已去除，请核对。"
    return Finding("unsafe_text", Severity.WARNING, message, Place(file, "", line))
