"""The template of a kind: an office's own is used as it is, unless its review is not over."""

from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.pipeline.library import open_library
from docgen.pipeline.profiles import template_of
from docgen.standard import Profile, in_profile
from tests.typeset.editing import OFFICIAL, edited

PLACE = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
INSERTED = '<w:ins w:id="1" w:author="甲"><w:r><w:t>各科室、</w:t></w:r></w:ins>'


def own(folder: Path, template: bytes) -> Path:
    (folder / "notice").mkdir()
    path = folder / "notice" / "template.docx"
    path.write_bytes(template)
    return path


def test_a_template_of_ones_own_is_used_as_it_is(tmp_path: Path) -> None:
    path = own(tmp_path, OFFICIAL)
    library = open_library(tmp_path)

    assert template_of(library, library.kind("notice")) == path


@pytest.mark.parametrize("profile", list(Profile))
def test_one_with_open_changes_is_refused(tmp_path: Path, profile: Profile) -> None:
    own(tmp_path, edited((PLACE, PLACE + INSERTED)))
    library = open_library(tmp_path)

    with in_profile(profile), pytest.raises(DataError, match=r"印发通知模板.*没处理的修订"):
        template_of(library, library.kind("notice"))
