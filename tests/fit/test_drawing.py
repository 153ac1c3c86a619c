"""What is anchored has an id of its own and the place that was asked for."""

from pathlib import Path

from docgen.fit.document import find_all, open_document
from docgen.fit.drawing import Frame, picture_run, white_run
from tests.fit.papers import make_paper, rows


def test_each_thing_has_an_id_of_its_own(tmp_path: Path) -> None:
    paper = open_document(make_paper(rows(2), tmp_path))
    frame = Frame(72, 144, 36, 36)
    paper.body[0].append(white_run(paper, frame))
    paper.body[0].append(picture_run(paper, frame, "rIdSeal", "印章"))

    ids = [node.get("id") for node in find_all(paper.root, "//wp:docPr")]

    assert len(ids) == len(set(ids))


def test_lengths_are_in_points(tmp_path: Path) -> None:
    paper = open_document(make_paper(rows(2), tmp_path))

    run = white_run(paper, Frame(72, 144, 36, 18))

    (extent,) = find_all(run, "descendant::wp:extent")
    offsets = [node.text for node in find_all(run, "descendant::wp:posOffset")]
    assert (extent.get("cx"), extent.get("cy")) == ("457200", "228600")
    assert offsets == ["914400", "1828800"]
