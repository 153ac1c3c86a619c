"""`docgen demo`: the sample papers, and a second run that changes no byte."""

from pathlib import Path

from tests.cli.conftest import Docgen
from tests.paper_text import paper_paragraphs


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_demo_makes_its_papers_and_says_what_to_open(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("demo", "-o", tmp_path / "样例")
    assert said.code == 0
    for name in ("照录原文", "示例数据/待发", "示例数据/一个单位的答复", "示例数据/全部文书"):
        assert any((tmp_path / "样例" / name).iterdir())
    for name in ("催报便函-区应急局-2024年12月2日", "核查问题反馈-听潮街道", "设置地点通告"):
        assert any((tmp_path / "样例").rglob(f"*{name}*.docx")), name
    for day in ("11月4日", "11月20日", "11月21日", "12月2日"):
        outbox = tmp_path / "样例" / "示例数据" / "全部文书" / "待发送" / f"2024年{day}"
        assert (outbox / "发送登记.xlsx").is_file()
    assert "应报26家" in said.out
    assert "Word" in said.out


def test_a_second_run_changes_no_byte(docgen: Docgen, tmp_path: Path) -> None:
    docgen("demo", "-o", tmp_path)
    before = files(tmp_path)
    docgen("demo", "-o", tmp_path)
    assert files(tmp_path) == before


def test_invented_data_says_so_on_the_paper(docgen: Docgen, tmp_path: Path) -> None:
    docgen("demo", "-o", tmp_path)
    # What units sent is theirs, and so are the copies of it.
    theirs = {"专项文件夹", "补正"}
    papers = [
        paper
        for paper in sorted((tmp_path / "示例数据").rglob("*.docx"))
        if not theirs.intersection(paper.parts)
    ]
    assert len(papers) > 25
    for paper in papers:
        assert any("示例数据" in text for text in paper_paragraphs(paper)), paper.name
