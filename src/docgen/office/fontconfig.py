"""A fontconfig file for one LibreOffice: the system's, and the stand-ins for official fonts.

Where LibreOffice does not use fontconfig (Windows, macOS) the file has no effect; the official
fonts are usually there.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from docgen.office.fonts import Face, StandIn, installed_faces, stand_ins

_SYSTEM_FILES = (Path("/etc/fonts/fonts.conf"), Path("/usr/local/etc/fonts/fonts.conf"))
_BOLD = "<const>bold</const>"


def write_fontconfig(folder: Path) -> Path:
    """Write the file, and what it refers to, into `folder`; return its path."""
    faces = installed_faces()
    chosen = stand_ins(faces)
    own_fonts = folder / "fonts"
    own_fonts.mkdir()
    for face in _mislabelled(chosen, faces):
        shutil.copyfile(face.file, own_fonts / face.file.name)
    path = folder / "fonts.conf"
    path.write_text(fontconfig_text(chosen, faces, own_fonts), encoding="utf-8")
    return path


def fontconfig_text(chosen: Sequence[StandIn], faces: Sequence[Face], own_fonts: Path) -> str:
    """Return the file's text; in `own_fonts` every face counts as bold."""
    installed = frozenset(family for face in faces for family in face.families)
    rules = [rule for stand_in in chosen for rule in _rules(stand_in, installed)]
    system = next((path for path in _SYSTEM_FILES if path.is_file()), _SYSTEM_FILES[0])
    place = escape(str(own_fonts))
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
        "<fontconfig>",
        f"<cachedir>{place}-cache</cachedir>",
        f'<include ignore_missing="yes">{escape(str(system))}</include>',
        f"<dir>{place}</dir>",
        f'<match target="scan"><test name="file" compare="contains"><string>{place}/</string>'
        f'</test><edit name="weight" mode="assign">{_BOLD}</edit></match>',
        *rules,
        "</fontconfig>",
    )
    return "\n".join(lines) + "\n"


def _mislabelled(chosen: Sequence[StandIn], faces: Sequence[Face]) -> Iterator[Face]:
    # FandolSong Bold calls itself of normal weight (OS/2 usWeightClass 400). LibreOffice then takes
    # the regular face and thickens it, unless it finds a copy whose weight is told apart.
    for stand_in in chosen:
        if stand_in.role.bold and not stand_in.official:
            for face in faces:
                if stand_in.family in face.families and face.style == "Bold":
                    yield face


def _rules(stand_in: StandIn, installed: frozenset[str]) -> Iterator[str]:
    # A strong family directly behind the name asked for comes before any rule of the system's.
    for name in stand_in.role.names:
        if name not in installed:
            yield (
                '<match target="pattern"><test qual="any" name="family">'
                f"<string>{escape(name)}</string></test>"
                '<edit name="family" mode="append" binding="strong">'
                f"<string>{escape(stand_in.family)}</string></edit>{_weight(stand_in)}</match>"
            )


def _weight(stand_in: StandIn) -> str:
    # A real 小标宋 is heavy already and must not be thickened.
    if not stand_in.role.bold or stand_in.official:
        return ""
    return f'<edit name="weight" mode="assign" binding="strong">{_BOLD}</edit>'
