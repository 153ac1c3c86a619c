"""Stand-ins for the official fonts, told to LibreOffice by a fontconfig file of its own.

An official font that is installed is always used. Where it is missing, the free font nearest to
it takes its place, so that pages keep their measures. Where LibreOffice does not use fontconfig
(Windows, macOS) this file has no effect, and the official fonts are usually there.
"""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

_TIME_OUT = 60


@dataclass(frozen=True, slots=True)
class FontRole:
    """One official font: its names, its kin that are as good, and free faces that stand in."""

    name: str
    names: tuple[str, ...]
    kin: tuple[str, ...]
    free: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True)
class StandIn:
    """The family that LibreOffice draws an official font with."""

    role: FontRole
    family: str

    @property
    def official(self) -> bool:
        """Tell whether it is the official font itself or its equal."""
        return self.family in self.role.names + self.role.kin


# A font is drawn with the first family of names + kin + free that is installed.
# A name that several roles share would make one stand in for another: there is none.
ROLES = (
    FontRole(
        "方正小标宋简体",
        ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
        ("小标宋", "华文中宋", "STZhongsong"),
        ("FandolSong", "Noto Serif CJK SC", "Source Han Serif SC"),
        bold=True,
    ),
    FontRole(
        "仿宋_GB2312",
        ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"),
        ("方正仿宋简体", "华文仿宋", "STFangsong"),
        ("FandolFang", "FandolFang R", "Noto Serif CJK SC"),
    ),
    FontRole(
        "楷体_GB2312",
        ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"),
        ("方正楷体简体", "华文楷体", "STKaiti"),
        ("FandolKai", "Noto Serif CJK SC"),
    ),
    FontRole(
        "黑体",
        ("黑体", "SimHei"),
        ("方正黑体简体", "华文黑体", "STHeiti"),
        ("FandolHei", "Noto Sans CJK SC"),
    ),
    FontRole(
        "宋体",
        ("宋体", "SimSun", "新宋体", "NSimSun"),
        ("方正书宋简体", "华文宋体", "STSong"),
        ("FandolSong", "Noto Serif CJK SC"),
    ),
)


def stand_ins() -> tuple[StandIn, ...]:
    """Return what each official font is drawn with on this machine."""
    installed = installed_families()
    return tuple(StandIn(role, _family(role, installed)) for role in ROLES)


def installed_families() -> frozenset[str]:
    """Return the names of the installed fonts as fontconfig knows them; none without it."""
    program = shutil.which("fc-list")
    if program is None:
        return frozenset()
    done = subprocess.run(  # noqa: S603
        [program, "--format", "%{family}\\n"],
        capture_output=True,
        check=False,
        timeout=_TIME_OUT,
        stdin=subprocess.DEVNULL,
    )
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return frozenset(name.strip() for line in lines for name in line.split(","))


def fontconfig_text(installed: Iterable[str]) -> str:
    """Return a fontconfig file: the system's own, and rules for each official font."""
    known = frozenset(installed)
    rules = "\n".join(rule for role in ROLES for rule in _rules(role, known))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f'<fontconfig>\n<include ignore_missing="yes">{escape(_system_file())}</include>\n'
        f"{rules}\n</fontconfig>\n"
    )


def write_fontconfig(folder: Path) -> Path:
    """Write the file of `fontconfig_text` into `folder`, and return its path."""
    path = folder / "fonts.conf"
    path.write_text(fontconfig_text(installed_families()), encoding="utf-8")
    return path


def _system_file() -> str:
    usual = (Path("/etc/fonts/fonts.conf"), Path("/usr/local/etc/fonts/fonts.conf"))
    return str(next((path for path in usual if path.is_file()), usual[0]))


def _family(role: FontRole, installed: frozenset[str]) -> str:
    wanted = role.names + role.kin + role.free
    return next((family for family in wanted if family in installed), role.free[-1])


def _rules(role: FontRole, installed: frozenset[str]) -> Iterable[str]:
    family = _family(role, installed)
    for name in role.names:
        if name not in installed:
            yield _rule(name, family, _weight(role, family))


def _rule(name: str, family: str, weight: str) -> str:
    # A strong family directly behind the name asked for: before any rule of the system's.
    return (
        f'<match target="pattern"><test qual="any" name="family"><string>{escape(name)}</string>'
        '</test><edit name="family" mode="append" binding="strong">'
        f"<string>{escape(family)}</string></edit>{weight}</match>"
    )


def _weight(role: FontRole, family: str) -> str:
    # The bold face itself; a real 小标宋 is heavy already and must not be emboldened.
    if not role.bold or family not in role.free:
        return ""
    return '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>'
