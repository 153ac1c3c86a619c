"""Site checks: only reported rows are chosen; what was found otherwise is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.pipeline.computed import Matter
from docgen.pipeline.computed.inspecting import FACTS, differences, found, objects
from tests import measure
from tests.examples import paper_of, render_example
from tests.pdfs import ToPdf
from tests.pipeline.computed.conftest import MatterOf

COUNTS = ("checked_rows", "agreed_rows", "open_rows", "different_units", "check_period")
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
    (told,) = differences(about("S01"))
    assert told["day"] == "2024年11月22日"
    assert "停用" in str(told["problem"])


def checks(matter: Matter, **changes: Mapping[str, object]) -> Matter:
    """Return a matter in which some site checks, by their ids, came out otherwise."""
    told = (
        check.model_copy(update=dict(changes.get(check.id, {}))) for check in matter.verifications
    )
    return replace(matter, verifications=tuple(told))


def test_a_circular_tells_what_was_concluded_of_all_units(about: MatterOf) -> None:
    matter = about()

    (row,) = found(matter)

    assert (row["serial"], row["unit"]) == ("1", "海州市望潮区听潮街道办事处")
    assert {name: FACTS[name](matter) for name in COUNTS} == {
        "checked_rows": 2,
        "agreed_rows": 1,
        "open_rows": 0,
        "different_units": 1,
        "check_period": "2024年11月22日",
    }


def test_what_nobody_has_concluded_is_told_of_no_unit(about: MatterOf) -> None:
    matter = checks(about(), H02={"conclusion": None, "date": date(2024, 11, 24)})

    assert found(matter) == ()
    assert FACTS["open_rows"](matter) == 1
    assert FACTS["check_period"](matter) == "2024年11月22日至24日"


def test_units_stand_in_a_circular_as_on_the_roster(about: MatterOf) -> None:
    matter = checks(about(), H01={"conclusion": "不一致"})
    turned = replace(matter, verifications=tuple(reversed(matter.verifications)))

    assert [row["unit"] for row in found(turned)] == [row["unit"] for row in found(matter)]
    assert [row["serial"] for row in found(turned)] == ["1", "2"]


@pytest.mark.office
def test_the_sheet_for_the_team_has_room_for_a_seal_and_takes_one_page(
    tmp_path: Path, to_pdf: ToPdf
) -> None:
    (pdf,) = to_pdf([paper_of(render_example("inspection", tmp_path, final=False))])

    (sheet,) = [page for page in measure.text(pdf).split("\f") if "核查结论" in page]
    assert "实地核查记录表" in sheet
    assert "被核查单位签字、盖章" in sheet
