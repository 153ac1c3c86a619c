"""The picture of a seal comes from the campaign's folder and goes on final papers only."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen.archive import read_package
from docgen.pipeline.job import Job
from docgen.pipeline.library import open_library
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.examples import render_example, stamp
from tests.fit.papers import rows
from tests.fit.test_seal import ring
from tests.manifests import assert_digests_are_true

# Among them the kinds that several bodies may issue: pictures of seals are a list there.
SEALED = ("reply", "reminder", "reminder_notice", "inspection", "overview", "filing")
SEAL, STAMP = "word/media/seal.png", "word/media/stamp1.png"


def render(folder: Path, *, final: bool = True, **changes: object) -> Rendered:
    source = folder / "通知.yaml"
    source.write_text(yaml.safe_dump(rows(2, **changes), allow_unicode=True), encoding="utf-8")
    job = Job("notice", source, Folder(folder / "文书"), date(2025, 11, 8), final=final)
    (rendered,) = render_papers(job)
    return rendered


def parts(made: Rendered) -> set[str]:
    assert made.path is not None, made.findings
    return set(read_package(made.path))


def test_a_final_paper_bears_the_seal_that_its_data_name(tmp_path: Path) -> None:
    (tmp_path / "印章.png").write_bytes(ring())

    assert SEAL in parts(render(tmp_path, seal_image="印章.png"))
    assert_digests_are_true(tmp_path / "文书")


@pytest.mark.parametrize("kind", SEALED)
def test_every_sealed_kind_has_room_for_its_picture(kind: str, tmp_path: Path) -> None:
    (tmp_path / "印章.png").write_bytes(ring())
    asked = open_library(None).kind(kind).field_names
    told = {"number": "望司函〔2025〕1号", "signatory": "张示例", "seal_diameter": 42}
    known = {name: value for name, value in told.items() if name in asked}
    made = render_example(kind, tmp_path, around={"paper": known}, seal_image="印章.png")

    assert SEAL in parts(made)


def test_no_seal_is_invented(tmp_path: Path) -> None:
    (tmp_path / "印章.png").write_bytes(ring())

    assert SEAL not in parts(render(tmp_path))


def test_a_draft_bears_no_seal(tmp_path: Path) -> None:
    (tmp_path / "印章.png").write_bytes(ring())

    assert SEAL not in parts(render(tmp_path, final=False, seal_image="印章.png"))


def test_a_paper_without_seal_gets_none(tmp_path: Path) -> None:
    (tmp_path / "印章.png").write_bytes(ring())

    assert SEAL not in parts(render(tmp_path, seal_image="印章.png", sealed=False))


@pytest.mark.parametrize(
    "name", ["没有.png", "../印章.png", "/etc/hostname", "宽.png", "通知.yaml"]
)
def test_what_cannot_be_used_stops_the_paper(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "专项"
    inner.mkdir()
    (tmp_path / "印章.png").write_bytes(ring())
    (inner / "宽.png").write_bytes(ring(300, 100))

    made = render(inner, seal_image=name)

    assert made.path is None
    assert [finding.code for finding in made.findings] == ["seal_image_unusable"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inner = tmp_path / "专项"
    inner.mkdir()
    (tmp_path / "印章.png").write_bytes(ring())
    (inner / "印章.png").symlink_to(tmp_path / "印章.png")

    assert render(inner, seal_image="印章.png").path is None


def stamped(folder: Path, picture: str, *, final: bool = True) -> Rendered:
    signers = [{"office": "市长", "stamp_image": picture}]
    return render_example("order", folder, final=final, number="第12号", signers=signers)


def test_a_final_paper_bears_its_signers_stamp(tmp_path: Path) -> None:
    (tmp_path / "章.png").write_bytes(stamp())

    assert STAMP in parts(stamped(tmp_path, "章.png"))
    assert STAMP not in parts(stamped(tmp_path, "章.png", final=False))
    assert STAMP not in parts(stamped(tmp_path, ""))


@pytest.mark.parametrize("name", ["没有.png", "../章.png", "order.yaml"])
def test_a_stamp_that_cannot_be_used_stops_the_paper(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "专项"
    inner.mkdir()
    (tmp_path / "章.png").write_bytes(stamp())

    made = stamped(inner, name)

    assert made.path is None
    (finding,) = made.findings
    assert finding.code == "seal_image_unusable"
    assert "请改好 stamp_image" in finding.message
