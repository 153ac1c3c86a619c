"""Site checks: only reported rows are chosen; what was found otherwise is told."""

from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.pipeline.computed.inspecting import FACTS, differences, objects
from tests import measure
from tests.examples import paper_of, render_example
from tests.pdfs import ToPdf
from tests.pipeline.computed.conftest import MatterOf

TARGETS = ({"unit": "D01", "row": 1}, {"unit": "听潮街道", "row": 1})


def test_what_was_chosen_is_told_as_it_was_reported(about: MatterOf) -> None:
    matter = about(targets=TARGETS)

    chosen = objects(matter)

    assert [(item["unit"], item["count"]) for item in chosen] == [
        ("海州市望潮区交通运输局", "4"),
        ("海州市望潮区听潮街道办事处", "5"),
    ]
    assert FACTS["object_units"](matter) == 2
    assert FACTS["object_devices"](matter) == 9
    assert FACTS["addressees"](matter) == "海州市望潮区交通运输局，海州市望潮区听潮街道办事处"


def test_a_row_that_nobody_reported_is_refused(about: MatterOf) -> None:
    with pytest.raises(DataError, match="D01 第9行"):
        objects(about(targets=({"unit": "D01", "row": 9},)))


def test_a_target_without_its_row_is_refused_in_words(about: MatterOf) -> None:
    with pytest.raises(DataError, match="有一项没有写全单位和 row，请核对"):
        objects(about(targets=({"unit": "D01"},)))


def test_only_what_differs_is_told(about: MatterOf) -> None:
    assert differences(about("D01")) == ()
    (found,) = differences(about("S01"))
    assert found["day"] == "2024年11月22日"
    assert "停用" in str(found["problem"])


@pytest.mark.office
def test_the_sheet_for_the_team_has_room_for_a_seal_and_takes_one_page(
    tmp_path: Path, to_pdf: ToPdf
) -> None:
    (pdf,) = to_pdf([paper_of(render_example("inspection", tmp_path, final=False))])

    (sheet,) = [page for page in measure.text(pdf).split("\f") if "核查结论" in page]
    assert "实地核查记录表" in sheet
    assert "被核查单位签字、盖章" in sheet
