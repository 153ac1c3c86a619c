"""The official fonts, and what stands in for each on this machine.

An official font that is installed is always used. Where it is missing, the free font nearest to
it takes its place, so that pages keep their measures; a proof says which one did.
"""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import MissingProgramError

_TIME_OUT = 60
_FORMAT = "%{file}\\t%{style}\\t%{family}\\n"


@dataclass(frozen=True, slots=True)
class FontRole:
    """One official font: its names, its kin that are as good, and free families that stand in."""

    names: tuple[str, ...]
    kin: tuple[str, ...]
    free: tuple[str, ...]
    bold: bool = False

    @property
    def name(self) -> str:
        """The name by which papers ask for it."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Face:
    """One installed face, as fontconfig lists it."""

    file: Path
    style: str
    families: frozenset[str]


@dataclass(frozen=True, slots=True)
class StandIn:
    """The family that LibreOffice draws an official font with."""

    role: FontRole
    family: str

    @property
    def official(self) -> bool:
        """Tell whether it is the official font itself or its equal."""
        return self.family in self.role.names + self.role.kin


# A font is drawn with the first of names + kin + free that is installed; if none is, the last.
ROLES = (
    FontRole(
        ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
        ("小标宋", "华文中宋", "STZhongsong"),
        ("FandolSong", "Source Han Serif SC", "Noto Serif CJK SC"),
        bold=True,
    ),
    FontRole(
        ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"),
        ("方正仿宋简体", "华文仿宋", "STFangsong"),
        ("FandolFang", "Noto Serif CJK SC"),
    ),
    FontRole(
        ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"),
        ("方正楷体简体", "华文楷体", "STKaiti"),
        ("FandolKai", "Noto Serif CJK SC"),
    ),
    FontRole(
        ("黑体", "SimHei"),
        ("方正黑体简体", "华文黑体", "STHeiti"),
        ("FandolHei", "Noto Sans CJK SC"),
    ),
    FontRole(
        ("宋体", "SimSun", "新宋体", "NSimSun"),
        ("方正书宋简体", "华文宋体", "STSong"),
        ("FandolSong", "Noto Serif CJK SC"),
    ),
)


def stand_ins(faces: Iterable[Face] | None = None) -> tuple[StandIn, ...]:
    """Return what each official font is drawn with, given the installed `faces`."""
    known = installed_faces() if faces is None else faces
    families = frozenset(family for face in known for family in face.families)
    return tuple(StandIn(role, _family(role, families)) for role in ROLES)


def installed_faces() -> tuple[Face, ...]:
    """Return the installed fonts as fontconfig knows them; none where it is not at work.

    Where it is but gives no answer, papers would be drawn with wrong fonts: MissingProgramError.
    """
    program = shutil.which("fc-list")
    if program is None:
        return ()
    try:
        done = subprocess.run(  # noqa: S603
            [program, "--format", _FORMAT],
            capture_output=True,
            check=False,
            timeout=_TIME_OUT,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MissingProgramError(
            f"列不出电脑上的字体（{program} 没有应答）：请关掉占用电脑的程序后再试。"
        ) from error
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return tuple(sorted(map(_face, lines), key=lambda face: face.file))


def _face(line: str) -> Face:
    file, style, families = (*line.split("\t"), "", "")[:3]
    return Face(Path(file), style, frozenset(name.strip() for name in families.split(",")))


def _family(role: FontRole, installed: frozenset[str]) -> str:
    wanted = role.names + role.kin + role.free
    return next((family for family in wanted if family in installed), role.free[-1])
