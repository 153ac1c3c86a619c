"""The target (-o): where papers were asked to go, a folder, one .docx file or a store."""

from dataclasses import dataclass
from pathlib import Path

from docgen.errors import UsageError
from docgen.pipeline.press import DOCX
from docgen.publish.folder import Folder
from docgen.publish.objects import ObjectStore
from docgen.publish.store import Store

_NOT_MADE = {".doc", ".pdf", ".wps"}


@dataclass(frozen=True)
class Target:
    """Where papers go; `name` is that of the one file that was asked for, if any was."""

    store: Store
    name: str = ""


def read_target(place: Path | ObjectStore) -> Target:
    """Return where papers go; a file that docgen does not make is refused."""
    if isinstance(place, ObjectStore):
        return Target(place)
    suffix = place.suffix.lower()
    if suffix == DOCX:
        return Target(Folder(place.parent), place.name)
    if suffix in _NOT_MADE:
        remedy = f"-o 请写 {place.stem}.docx 或文件夹，要 PDF 的再加 --pdf"
        raise UsageError(f"不直接生成 {place.suffix} 文件：{remedy}。")
    if place.is_file():
        raise UsageError(f"“{place}”是文件，-o 请写文件夹或 .docx 文件名。")
    return Target(Folder(place))
