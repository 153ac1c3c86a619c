"""The library of kinds (文书库): official ones, and an office's own that go before them."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen import carried
from docgen.errors import DataError, UsageError
from docgen.intake.kinds import read_kind
from docgen.model.kind import Kind

KIND, WORDING, TEMPLATE = "kind.yaml", "wording.md", "template.docx"


@dataclass(frozen=True)
class Library:
    """Folders that hold kinds (`<folder>/<kind>/kind.yaml`); the first that has a file wins."""

    folders: tuple[Path, ...]

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all kinds, in alphabetical order."""
        found = {path.parent.name for folder in self.folders for path in folder.glob(f"*/{KIND}")}
        return tuple(sorted(found))

    def kind(self, told: str) -> Kind:
        """Return the kind that a person means by its id, or by its Chinese name if no other has it.

        An unknown one is a mistake in the command.
        """
        if told not in self.ids():
            named = [kind for kind in self.kinds() if kind.name == told.strip()]
            if len(named) == 1:
                return named[0]
        return self._read(told)

    def kinds(self) -> tuple[Kind, ...]:
        """Return all kinds."""
        return tuple(map(self._read, self.ids()))

    def _read(self, kind_id: str) -> Kind:
        return read_kind(self.file(kind_id, KIND), self.folders)

    def template(self, kind_id: str) -> Path:
        """Return the path of a kind's template."""
        return self.file(kind_id, TEMPLATE)

    def file(self, kind_id: str, name: str) -> Path:
        """Return the path of a kind's file; an unknown kind is a mistake in the command."""
        if kind_id not in self.ids():
            raise UsageError(_unknown(kind_id, self.kinds()))
        for folder in self.folders:
            if (folder / kind_id / name).is_file():
                return folder / kind_id / name
        raise DataError(f"文书“{kind_id}”缺少文件 {name}，请重新安装 docgen 或检查模板文件夹。")


def open_library(own: Path | None) -> Library:
    """Return the official library, with an office's own folder before it if there is one."""
    if own is None:
        return Library((carried.official_templates(),))
    if not own.is_dir():
        raise UsageError(f"模板文件夹“{own}”不存在，请检查 --templates 的路径。")
    return Library((own, carried.official_templates()))


def _unknown(told: str, kinds: Sequence[Kind]) -> str:
    """Say which kind was meant, whether its id or its Chinese name was misspelt."""
    names = [name for kind in kinds for name in (kind.id, kind.name)]
    near = difflib.get_close_matches(told, names, n=1)
    hint = f"是不是想写“{near[0]}”？" if near else ""
    known = "、".join(f"{kind.id}（{kind.name}）" for kind in kinds)
    return f"没有“{told}”这种文书。{hint}现有文书：{known}（用 docgen kinds 查看）。"
