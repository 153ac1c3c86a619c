"""`docgen new`: a folder that says what to fill in, and is usable as it is."""

from pathlib import Path

from tests.cli.conftest import Docgen
from tests.paper_text import paper_paragraphs


def test_a_new_folder_holds_commented_files(docgen: Docgen, tmp_path: Path) -> None:
    folder = tmp_path / "专项"
    said = docgen("new", folder, "--as-of", "2025-11-03")
    assert said.code == 0
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) == [
        "campaign.yaml",
        "decisions.yaml",
        "new_devices.yaml",
        "papers",
        "papers/correction.yaml",
        "papers/notice.yaml",
        "papers/overview.yaml",
        "papers/publication.yaml",
        "papers/rectification.yaml",
        "papers/reminder.yaml",
        "papers/需要时再用",
        "papers/需要时再用/circular.yaml",
        "papers/需要时再用/filing.yaml",
        "papers/需要时再用/filing_letter.yaml",
        "papers/需要时再用/inspection.yaml",
        "papers/需要时再用/minutes.yaml",
        "papers/需要时再用/order.yaml",
        "papers/需要时再用/reminder_notice.yaml",
        "returns",
        "units.yaml",
        "verifications.yaml",
        "说明.txt",
    ]
    assert "# " in (folder / "papers" / "notice.yaml").read_text(encoding="utf-8")


def test_a_draft_can_be_made_at_once_and_shows_what_is_missing(
    docgen: Docgen, tmp_path: Path
) -> None:
    folder = tmp_path / "专项"
    docgen("new", folder)
    said = docgen(
        "render",
        "notice",
        folder / "papers" / "notice.yaml",
        "--campaign",
        folder,
        "-o",
        tmp_path / "out",
    )
    assert said.code == 0
    (path,) = (tmp_path / "out").glob("*.docx")
    text = "".join(paper_paragraphs(path))
    for pending in ("〔待补：标题〕", "〔待补：主送机关〕", "〔待补：正文〕"):
        assert pending in text


def test_a_folder_in_use_is_left_alone(docgen: Docgen, tmp_path: Path) -> None:
    (tmp_path / "资料.txt").write_text("我的", encoding="utf-8")
    said = docgen("new", tmp_path)
    assert said.code == 2
    assert "不是空文件夹" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["资料.txt"]


def test_a_new_folder_tells_what_is_still_empty(docgen: Docgen, tmp_path: Path) -> None:
    folder = tmp_path / "专项"
    docgen("new", folder)
    said = docgen("collect", folder, "-o", tmp_path / "out")
    assert said.code == 0
    assert f"还没有收到的材料：各单位发来的文件请原样放进“{folder / 'returns'}”" in said.out
    assert "应报单位名单是空的" in said.out
    assert "0个" not in said.out
