"""Edit a document in LibreOffice as a clerk would: replace words, save, and save again.

Run by the system's Python, which has uno: office_edit.py SOURCE TARGET OLD NEW TIMES. LibreOffice
lives in a profile of its own and opens the saved file anew before each further save.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

_PATIENCE = 60.0
_DOCX = "MS Word 2007 XML"


def main() -> None:
    """Do what the command line says."""
    source, target, old, new, times = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="docgen-edit-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        office = start(folder)
        try:
            desktop = connect(folder.name)
            _edit(desktop, Path(source), Path(target), old, new)
            for _ in range(int(times) - 1):
                _edit(desktop, Path(target), Path(target), old, new)
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def start(folder: Path) -> "subprocess.Popen[bytes]":
    """Start LibreOffice in a profile of its own."""
    command = [
        "soffice",
        f"-env:UserInstallation={folder.as_uri()}",
        "--headless",
        "--norestore",
        "--nodefault",
        "--nologo",
        f"--accept=pipe,name={folder.name};urp",
    ]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)


def connect(pipe: str) -> "uno.pyuno":
    """Return LibreOffice's desktop as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.1)
        else:
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )


def _edit(desktop: "uno.pyuno", source: Path, target: Path, old: str, new: str) -> None:
    document = desktop.loadComponentFromURL(
        source.resolve().as_uri(), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),)
    )
    if old:
        search = document.createReplaceDescriptor()
        search.SearchString, search.ReplaceString = old, new
        document.replaceAll(search)
    document.storeToURL(target.resolve().as_uri(), (PropertyValue("FilterName", 0, _DOCX, 0),))
    document.close(True)


if __name__ == "__main__":
    main()
