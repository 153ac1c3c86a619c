"""The picture of a seal (印章图片) on a finished paper, where its data name one.

It is read from the campaign's folder and nowhere else, and stands on final papers only: a draft
bears no seal. A paper that names none keeps the room for a seal of ink.
"""

from collections.abc import Mapping
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.fit import is_square_png, place_seal
from docgen.publish.names import inside
from docgen.standard import seal_diameter

FIELD = "seal_image"
_LARGEST = 8 * 1024 * 1024


def with_seal(
    package: bytes, paper: Mapping[str, object], folder: Path | None, file: str
) -> bytes | Finding:
    """Return a final paper with the picture of its seal, as it is, or what keeps the seal away."""
    name = str(paper.get(FIELD) or "")
    if not name or not paper.get("sealed"):
        return package
    picture = _read(name, folder)
    if isinstance(picture, str):
        return _finding(picture, file)
    given = str(paper.get("seal_diameter") or "")
    diameter = float(given) if given else float(seal_diameter(str(paper["signed_by"])))
    sealed = place_seal(package, picture, diameter)
    return sealed or _finding("文书里不是一个署名配一个成文日期，印章图片放不上去", file)


def _read(name: str, folder: Path | None) -> bytes | str:
    """Return the picture, or why it cannot be used."""
    if folder is None:
        return f"没有专项工作文件夹，找不到印章图片“{name}”"
    try:
        path = inside(folder, name)
        if path.stat().st_size > _LARGEST:
            return f"印章图片“{name}”太大，超过8兆"
        picture = path.read_bytes()
    except DataError:
        return f"印章图片“{name}”不在专项工作文件夹里，只能用文件夹里的图片"
    except OSError:
        return f"读不了印章图片“{name}”，请检查文件是否在“{folder}”里"
    return picture if is_square_png(picture) else f"印章图片“{name}”不是长宽相等的 PNG 图片"


def _finding(reason: str, file: str) -> Finding:
    message = f"{reason}；请改好 {FIELD}，或者删去它，打印后盖章。"
    return Finding("seal_image_unusable", Severity.ERROR, message, Place(file, f"paper.{FIELD}"))
