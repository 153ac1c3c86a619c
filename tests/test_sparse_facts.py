"""Papers of a campaign that tells little, or otherwise than most, say nothing false or blank."""

from collections.abc import Mapping
from pathlib import Path

from tests.examples import paper_of, render_example
from tests.paper_text import paper_paragraphs


def printed(kind: str, folder: Path, **around: Mapping[str, object]) -> str:
    """Return the text of the draft of a kind's example, what stands around it changed."""
    return "\n".join(
        paper_paragraphs(paper_of(render_example(kind, folder, final=False, around=around)))
    )


def test_an_overview_names_its_upper_documents_one_by_one(tmp_path: Path) -> None:
    authority = ["《甲意见》（国发〔2024〕5号）", "《乙通知》（辽司发〔2024〕9号）"]

    assert f"按照{'、'.join(authority)}要求，" in printed(
        "overview", tmp_path, campaign={"authority": authority}
    )
