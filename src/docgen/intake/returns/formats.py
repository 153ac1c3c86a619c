"""What a file really is (文件格式), told by its first bytes and never by its name."""

from enum import Enum

_OLE = b"\xd0\xcf\x11\xe0"
_PICTURES = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
)
_HEAD = 1024
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta", b"mime-version:")


class Format(Enum):
    """The formats that are told apart."""

    PACKAGE = "package"
    LOCKED = "locked"
    OLD_SHEET = "old_sheet"
    OLD_PAPER = "old_paper"
    SCAN = "scan"
    WEB = "web"
    EMPTY = "empty"
    TEXT = "text"
    OTHER = "other"


_STARTS = {b"PK": Format.PACKAGE, b"{\\rtf": Format.OLD_PAPER}


def tell_format(data: bytes) -> Format:
    """Return the format of a file's content."""
    for start, told in _STARTS.items():
        if data.startswith(start):
            return told
    if not data or data.startswith(_OLE):
        return _old_office(data) if data else Format.EMPTY
    head = data[:_HEAD]
    return Format.SCAN if b"%PDF-" in head or _is_picture(head) else _text(head)


def _text(head: bytes) -> Format:
    """Tell web pages and other marked-up text from plain text."""
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if plain.startswith(_HTML) or (plain.startswith(b"<?xml") and b"<html" in plain):
        return Format.WEB
    if plain.startswith(b"<?xml"):
        return Format.OTHER
    binary = b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return Format.OTHER if binary else Format.TEXT


def _old_office(data: bytes) -> Format:
    """Tell old files of Word and Excel, and new ones locked with a password, by their streams."""
    if _stream("EncryptedPackage") in data:
        return Format.LOCKED
    if _stream("WordDocument") in data:
        return Format.OLD_PAPER
    if _stream("Workbook") in data or _stream("Book") in data:
        return Format.OLD_SHEET
    return Format.OTHER


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _is_picture(head: bytes) -> bool:
    webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    heic = head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"hevc", b"avif")
    return webp or heic or head.startswith(_PICTURES)
