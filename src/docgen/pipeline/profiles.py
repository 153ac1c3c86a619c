"""A kind's template in the profile of the work: committed ones are nominal, others are made anew.

A template that a clerk edited keeps its words; its layout is restored, in the other profile.
"""

from pathlib import Path

from docgen import carried
from docgen.errors import DataError
from docgen.model.kind import Kind
from docgen.pipeline.library import WORDING, Library
from docgen.standard import Profile, active_profile, in_profile
from docgen.typeset.adoption import adopt_template
from docgen.typeset.layouts import build_template
from docgen.typeset.reviewing import find_review
from docgen.typeset.word_file import open_word


def template_of(library: Library, kind: Kind) -> Path | bytes:
    """Return the template of a kind: its file, or its bytes in another profile.

    One of an office's own that is still under review is refused: each of its papers would be.
    """
    path = library.template(kind.id)
    if not path.is_relative_to(carried.official_templates()):
        _refuse_review(path, kind)
    if active_profile() is Profile.NOMINAL:
        return path
    wording = library.file(kind.id, WORDING).read_text(encoding="utf-8")
    with in_profile(Profile.NOMINAL):
        official = build_template(kind, wording)
    built, edited = build_template(kind, wording), path.read_bytes()
    return built if edited == official else adopt_template(edited, built).template


def _refuse_review(path: Path, kind: Kind) -> None:
    found = find_review(open_word(path, f"{kind.name}模板（{path.name}）"))
    if found:
        raise DataError("\n".join(map(str, found)))
