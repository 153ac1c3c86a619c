"""Reading a package whole, with every bound checked before a byte is inflated.

Declared sizes may lie, so they are checked again while inflating.
"""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from docgen.archive.digests import join_digests, part_digest
from docgen.archive.limits import (
    MEBIBYTE,
    OWN,
    Limits,
    LockedError,
    PackageError,
    TooLargeError,
)

_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_ZIP64_SIGNATURE = b"PK\x06\x07"
_LONGEST_COMMENT = 0xFFFF
_ENTRY_BYTES = 46 + 512  # a directory entry with its name and extras, generously
_MEMBER_SIGNATURE = b"PK\x03\x04"
_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 64 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
_REMEDY = "请用 Word、WPS 或 Excel 打开后另存一份再用"


def read_package(source: bytes | Path, limits: Limits = Limits()) -> dict[str, bytes]:  # noqa: B008
    """Return the parts of a package by name, in the package's order."""
    subject = f"文件“{source.name}”" if isinstance(source, Path) else "文件"
    data = _read_source(source, subject, limits)
    _check_directory(data, subject, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = _checked_members(package, subject, limits)
            return _inflate(package, infos, subject, limits)
    except _BROKEN as error:
        raise PackageError(f"{subject}已经损坏，无法解开：{_REMEDY}。") from error


def content_digest(package: bytes) -> str:
    """Return the digest of a package's uncompressed parts, whatever packed them."""
    parts = read_package(package, OWN)
    return join_digests({name: part_digest(data) for name, data in parts.items()})


def _read_source(source: bytes | Path, subject: str, limits: Limits) -> bytes:
    if isinstance(source, bytes):
        data = source
    else:
        try:
            with source.open("rb") as stream:
                data = stream.read(limits.source_bytes + 1)
        except FileNotFoundError as error:
            message = f"找不到{subject}：请核对文件名和所在文件夹（{source.parent.resolve()}）。"
            raise PackageError(message) from error
        except OSError as error:
            message = f"{subject}读不出来：请确认它没有被别的程序占用、你有权读取它。"
            raise PackageError(message) from error
    if len(data) > limits.source_bytes:
        allowed = limits.source_bytes // MEBIBYTE
        raise TooLargeError(f"{subject}超过 {allowed} MB：请删去大图片或拆成几份。")
    return data


def _check_directory(data: bytes, subject: str, limits: Limits) -> None:
    """Refuse what is no ZIP and a directory too large to list, before it is parsed."""
    start = data.rfind(_END_SIGNATURE, max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if start < 0 or len(data) - start < _END.size:
        raise PackageError(_no_zip(data, subject))
    *_, count, size, _, _ = _END.unpack_from(data, start)
    if data[max(0, start - 20) : start].startswith(_ZIP64_SIGNATURE):
        raise PackageError(f"{subject}用了 ZIP64 压缩格式，docgen 不接收：{_REMEDY}。")
    if count > limits.members or size > limits.members * _ENTRY_BYTES:
        raise TooLargeError(_too_many(subject, limits))


def _no_zip(data: bytes, subject: str) -> str:
    if data.startswith(_OLE_SIGNATURE):
        return f"{subject}是旧版 .doc/.xls 或加了打开密码：请去掉密码并另存为 .docx 或 .xlsx。"
    if not data:
        return f"{subject}是空文件（0字节）：请重新下载，或请对方重发。"
    if data.startswith(_MEMBER_SIGNATURE):
        return f"{subject}不完整，多半没有下载或复制完：请重新下载，或请对方重发。"
    return f"{subject}不是 .docx 或 .xlsx 文件（不是 ZIP 压缩包）：{_REMEDY}。"


def _too_many(subject: str, limits: Limits) -> str:
    return f"{subject}里的部件超过 {limits.members} 个，不像正常的文书：{_REMEDY}。"


def _checked_members(
    package: zipfile.ZipFile, subject: str, limits: Limits
) -> list[zipfile.ZipInfo]:
    infos = package.infolist()
    if len(infos) > limits.members:
        raise TooLargeError(_too_many(subject, limits))
    _check_names([info.orig_filename for info in infos], subject)
    for info in infos:
        _check_member(info, subject, limits)
    if sum(info.file_size for info in infos) > limits.total_bytes:
        raise TooLargeError(_too_large(subject, limits))
    return [info for info in infos if not info.is_dir()]


def _too_large(subject: str, limits: Limits) -> str:
    allowed = limits.total_bytes // MEBIBYTE
    return f"{subject}解开后超过 {allowed} MB：请删去大图片或拆成几份。"


def _check_names(names: list[str], subject: str) -> None:
    seen: set[str] = set()
    for name in names:
        if not _is_safe(name):
            raise PackageError(f"{subject}里有不合规的部件名“{name}”，可能有害：{_REMEDY}。")
        if name.lower() in seen:
            raise PackageError(f"{subject}里有两个同名部件“{name}”，无法断定用哪个：{_REMEDY}。")
        seen.add(name.lower())


def _is_safe(name: str) -> bool:
    """Tell whether a name stays inside the package on every system."""
    steps = name.removesuffix("/").split("/")
    ordinary = all(step not in ("", ".", "..") for step in steps)
    return ordinary and not any(mark in name for mark in ("\\", ":", "\0"))


def _check_member(info: zipfile.ZipInfo, subject: str, limits: Limits) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise LockedError(f"{subject}里的“{info.filename}”加了密：请去掉密码再用。")
    if info.compress_type not in _METHODS:
        raise PackageError(f"{subject}里的“{info.filename}”用了少见的压缩方法：{_REMEDY}。")
    allowed = max(limits.ratio_floor, limits.ratio * info.compress_size)
    if info.file_size > allowed:
        message = f"{subject}里的“{info.filename}”压缩比超过 {limits.ratio} 倍，可能有害"
        raise TooLargeError(f"{message}：{_REMEDY}。")


def _inflate(
    package: zipfile.ZipFile, infos: list[zipfile.ZipInfo], subject: str, limits: Limits
) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = limits.total_bytes
    for info in infos:
        chunks: list[bytes] = []
        with package.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise TooLargeError(_too_large(subject, limits))
                chunks.append(chunk)
        parts[info.filename] = _whole(b"".join(chunks), info, subject)
    return parts


def _whole(data: bytes, info: zipfile.ZipInfo, subject: str) -> bytes:
    if len(data) != info.file_size:
        raise PackageError(f"{subject}里的“{info.filename}”与它写明的长度不符：{_REMEDY}。")
    return data
