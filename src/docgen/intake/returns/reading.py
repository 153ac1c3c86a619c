"""Read one file that a unit sent (识读一份来件), whatever it is; a bad file is a finding."""

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from docgen.archive import Limits, LockedError, PackageError, TooLargeError, read_package
from docgen.errors import DataError, MissingProgramError
from docgen.findings import Finding, Place, Severity
from docgen.intake.json_file import parse_json
from docgen.intake.returns.content import Content
from docgen.intake.returns.data_file import read_data
from docgen.intake.returns.docx_file import DOCUMENT, read_document
from docgen.intake.returns.formats import Format, tell_format
from docgen.intake.returns.old_workbook import read_old_workbook
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.setting import ReadSetting
from docgen.intake.returns.text_table import read_text_table
from docgen.intake.returns.understanding import understand
from docgen.intake.returns.xlsx_file import WORKBOOK, read_workbook
from docgen.intake.text_file import LIMIT, read_text
from docgen.intake.yaml_file import parse_yaml
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind

Converter: TypeAlias = Callable[[Path, Path, str], Path]
_MEBIBYTE = 1024 * 1024
_LIMITS = Limits(source_bytes=48 * _MEBIBYTE, total_bytes=120 * _MEBIBYTE)
_OFFICE_NAMES = frozenset({".xlsx", ".xls", ".xlsm", ".et", ".docx", ".doc", ".wps", ".csv"})
_DATA_NAMES = frozenset({".yaml", ".yml", ".json"})
_DATA = re.compile(r"\s*(?:#.*\s*)*(?:[{\[]\s*(?:[\"\]{}])|(?:kind|type|unit|rows)\s*:\s)")
_BECAUSE = {
    Format.EMPTY: ("file_damaged", "是空文件"),
    Format.LOCKED: ("file_encrypted", ""),
    Format.WEB: ("file_wrong_type", "其实是网页文件"),
    Format.OTHER: ("file_wrong_type", ""),
}


def read_return(path: Path, setting: ReadSetting, convert: Converter | None = None) -> Reading:
    """Return what a file says; never raises for a bad file.

    `convert` turns an old paper (.doc, .wps) into a new one: it is handed the file, a folder, and
    the ending that is wanted, and returns the result. Without it such a file is refused.
    """
    try:
        return _read(path, path, setting, convert)
    except RefusedError as error:
        return _refused(path, error)
    except TooLargeError:
        return _refused(path, RefusedError("file_too_large"))
    except LockedError:
        return _refused(path, RefusedError("file_encrypted"))
    except (PackageError, RecursionError):
        return _refused(path, RefusedError("file_damaged"))
    except DataError as error:
        place = Place(path.name)
        finding = Finding("file_damaged", Severity.ERROR, str(error), place)
        return Reading(path.name, ReturnKind.REFUSED, findings=(finding,))


def _refused(path: Path, error: RefusedError) -> Reading:
    return Reading(path.name, ReturnKind.REFUSED, findings=(error.finding(path.name),))


def _read(path: Path, sent: Path, setting: ReadSetting, convert: Converter | None) -> Reading:
    """Read a file that is the sent one, or was made from it."""
    data = _bytes(path)
    told = tell_format(data)
    if told in _BECAUSE:
        raise RefusedError(*_BECAUSE[told])
    if told is Format.SCAN:
        return _scan(sent)
    if told is Format.TEXT:
        if len(data) > LIMIT:
            raise RefusedError("file_too_large")
        return _text(path, setting)
    if told is Format.OLD_SHEET:
        content = Content(read_old_workbook(data), findings=(_legacy(sent),))
        return understand(content, sent.name, setting)
    if told is Format.OLD_PAPER:
        return _converted(path, "docx", setting, convert)
    return _package(path, read_package(data, _LIMITS), sent, setting, convert)


def _package(
    path: Path,
    parts: dict[str, bytes],
    sent: Path,
    setting: ReadSetting,
    convert: Converter | None,
) -> Reading:
    if WORKBOOK in parts:
        return understand(Content(read_workbook(parts)), sent.name, setting)
    if DOCUMENT in parts:
        return understand(read_document(parts), sent.name, setting)
    if path != sent:
        raise RefusedError("file_wrong_type")
    return _converted(path, _wanted(parts), setting, convert)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LIMITS.source_bytes + 1)
    except OSError as error:
        raise RefusedError("file_damaged") from error
    if len(data) > _LIMITS.source_bytes:
        raise RefusedError("file_too_large")
    return data


def _wanted(parts: dict[str, bytes]) -> str:
    """Return the ending to convert another office's package to."""
    if "xl/workbook.bin" in parts or b"spreadsheet" in parts.get("mimetype", b""):
        return "xlsx"
    if b"opendocument.text" in parts.get("mimetype", b""):
        return "docx"
    raise RefusedError("file_wrong_type")


def _scan(path: Path) -> Reading:
    """Register a stamped copy; a picture that calls itself a workbook is none of both."""
    if path.suffix.lower() in _OFFICE_NAMES:
        raise RefusedError("file_wrong_type", "其实是PDF或图片")
    message = f"已收到“{path.name}”（盖章件），还缺可编辑的表格。"
    finding = Finding("scan_only", Severity.WARNING, message, Place(path.name))
    return Reading(path.name, ReturnKind.SCAN, findings=(finding,))


def _text(path: Path, setting: ReadSetting) -> Reading:
    text, findings = read_text(path)
    if path.suffix.lower() in _DATA_NAMES or _DATA.match(text):
        json = text.lstrip().startswith(("{", "["))
        return read_data((parse_json if json else parse_yaml)(text, path.name, findings))
    content = read_text_table(text, path.stem)
    told = tuple(_gbk(path) if found.code == "encoding_gbk" else found for found in findings)
    return understand(replace(content, findings=told), path.name, setting)


def _converted(path: Path, wanted: str, setting: ReadSetting, convert: Converter | None) -> Reading:
    if convert is None:
        raise RefusedError("file_legacy")
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        try:
            result = convert(path, Path(folder), wanted)
        except MissingProgramError as error:
            raise RefusedError("file_legacy") from error
        reading = _read(result, path, setting, None)
    return replace(reading, findings=(_legacy(path), *reading.findings))


def _gbk(path: Path) -> Finding:
    """Tell how a text was read; Excel writes .csv like that, so the unit need not mend it."""
    message = f"“{path.name}”用的是GBK（ANSI）编码，已按GBK读取；有乱码的，请另存为xlsx后重新发送。"
    return Finding("encoding_gbk", Severity.INFO, message, Place(path.name))


def _legacy(path: Path) -> Finding:
    message = f"“{path.name}”是旧格式，已读取；建议另存为xlsx或docx。"
    return Finding("file_legacy", Severity.INFO, message, Place(path.name))
