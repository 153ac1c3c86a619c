"""click's words are translated, and the compiled catalog is what its source says."""

import io
from pathlib import Path

import click
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from docgen.cli import speech

CATALOG = Path(speech.__file__).with_name("locale") / "zh_CN" / "LC_MESSAGES"


def test_the_compiled_catalog_is_what_its_source_says() -> None:
    compiled = io.BytesIO()
    with (CATALOG / "click.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale="zh_CN"))
    assert (CATALOG / "click.mo").read_bytes() == compiled.getvalue()


def test_every_word_of_click_about_usage_is_translated() -> None:
    with (CATALOG / "click.po").open("rb") as source:
        known = {message.id for message in read_po(source, locale="zh_CN")}
    words = {"_": None, "ngettext": (1, 2)}
    folder = Path(click.__file__).parent
    found = extract_from_dir(folder, method_map=[("**.py", "python")], keywords=words)
    asked = {message for name, _, message, *_ in found if name in ("exceptions.py", "parser.py")}
    programmers = {"Invalid start character for option ({option})"}
    assert asked - known - programmers == set()
