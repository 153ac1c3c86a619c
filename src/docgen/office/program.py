"""Where LibreOffice is on this machine, and which version it is."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import MissingProgramError

_NAMES = ("soffice", "libreoffice")
_UNIX_PLACES = ("/opt", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_MAC_PLACES = ("/Applications", "~/Applications")
_WINDOWS_VARIABLES = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData")
_VERSION_TIME_OUT = 60

_MISSING = (
    "没有找到 LibreOffice，无法转换文件：请安装 LibreOffice 7.4 或更高版本"
    "（Debian、Ubuntu 用 apt install libreoffice-writer libreoffice-calc，"
    "Windows、macOS 到 LibreOffice 官方网站下载），装好后重新运行。"
)


def find_office() -> Path:
    """Return LibreOffice's program, from PATH or from where installers put it."""
    for candidate in _candidates():
        if candidate.is_file():
            return candidate
    raise MissingProgramError(_MISSING)


def office_version() -> str:
    """Return what LibreOffice calls itself, such as `LibreOffice 7.4.7.2 40(Build:2)`."""
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        command = [str(find_office()), profile_option(Path(folder)), "--headless", "--version"]
        try:
            done = subprocess.run(  # noqa: S603
                command,
                capture_output=True,
                check=True,
                timeout=_VERSION_TIME_OUT,
                stdin=subprocess.DEVNULL,
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise MissingProgramError("LibreOffice 已安装但不能运行，请重新安装后再试。") from error
    return done.stdout.decode("utf-8", "replace").strip()


def profile_option(folder: Path) -> str:
    """Return the option that makes LibreOffice live in `folder` instead of the user's profile."""
    return f"-env:UserInstallation={folder.resolve().as_uri()}"


def _candidates() -> Iterator[Path]:
    if sys.platform == "win32":  # soffice.com waits and prints; soffice.exe does neither
        yield from _on_path(("soffice.com", "soffice.exe"))
        for variable in _WINDOWS_VARIABLES:
            if place := os.environ.get(variable):
                yield from sorted(Path(place).glob("LibreOffice*/program/soffice.com"))
        return
    yield from _on_path(_NAMES)
    for place in _MAC_PLACES:
        applications = Path(place).expanduser()
        yield from sorted(applications.glob("LibreOffice*.app/Contents/MacOS/soffice"))
    for place in _UNIX_PLACES:
        yield from sorted(Path(place).glob("libreoffice*/program/soffice"))
    yield Path("/snap/bin/libreoffice")


def _on_path(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        if found := shutil.which(name):
            yield Path(found)
