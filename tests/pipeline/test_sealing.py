"""The picture of a seal comes from the campaign's folder and goes on final papers only."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen import carried
from docgen.archive import read_package
from docgen.pipeline.issuing import IssueOrder, issue_paper
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
SAMPLE = carried.sample_data() / "wangchao-2024"
SEAL, STAMP = "word/media/seal.png", "word/media/stamp1.png"


def render(
    folder: Path, told: Path | None = None, *, final: bool = True, **changes: object
) -> Rendered:
    source = folder / "通知.yaml"
    source.write_text(yaml.safe_dump(rows(2, **changes), allow_unicode=True), encoding="utf-8")
    output = Folder(folder / "文书")
    job = Job("notice", source, output, date(2025, 11, 8), told, final=final)
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


def campaign(folder: Path) -> Path:
    """Return a campaign folder with an empty one for its sheets."""
    (folder / "专项" / "papers").mkdir(parents=True)
    shutil.copy(SAMPLE / "campaign.yaml", folder / "专项")
    shutil.copy(SAMPLE / "units.yaml", folder / "专项")
    return folder / "专项"


@pytest.mark.parametrize("place", ["章.png", "papers/章.png"])
@pytest.mark.parametrize("sheet", ["通知.yaml", "papers/通知.yaml", "../通知.yaml"])
def test_a_picture_lies_in_the_campaigns_folder_or_beside_its_sheets(
    tmp_path: Path, place: str, sheet: str
) -> None:
    folder = campaign(tmp_path)
    (folder / place).write_bytes(ring())

    for told in (folder, None) if ".." not in sheet else (folder,):
        assert SEAL in parts(render((folder / sheet).parent, told, seal_image="章.png"))


def test_a_picture_beside_the_sheets_goes_first(tmp_path: Path) -> None:
    folder = campaign(tmp_path)
    (folder / "章.png").write_bytes(ring(300, 100))
    (folder / "papers" / "章.png").write_bytes(ring())

    assert SEAL in parts(render(tmp_path, folder, seal_image="章.png"))


@pytest.mark.parametrize("name", ["../章.png", "../../章.png"])
def test_no_picture_from_outside_the_campaigns_folder_is_used(tmp_path: Path, name: str) -> None:
    folder = campaign(tmp_path)
    (tmp_path / "章.png").write_bytes(ring())

    made = render(folder / "papers", folder, seal_image=name)

    assert [finding.code for finding in made.findings] == ["seal_image_unusable"]


def test_an_issued_paper_bears_a_seal_of_the_campaigns_folder(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    (folder / "司法局 章.png").write_bytes(ring())
    with (folder / "papers" / "overview.yaml").open("a", encoding="utf-8") as file:
        file.write("  seal_image: 司法局 章.png\n")
    day = date(2024, 11, 25)
    database = str(tmp_path / "登记簿.db")

    order = IssueOrder(folder, "overview", "示例局长", day, day, database, output=tmp_path / "文书")

    assert SEAL in parts(issue_paper(order).paper)


def test_the_name_of_a_picture_is_not_mended(tmp_path: Path) -> None:
    (tmp_path / "司法局 章(1).png").write_bytes(ring())

    assert SEAL in parts(render(tmp_path, seal_image=["司法局 章(1).png"]))


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
