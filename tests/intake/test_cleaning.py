"""Names come on one line, whatever a roster or a data file did to them; what was joined is told."""

import pytest

from docgen.findings import Severity
from docgen.intake.cleaning import on_one_line, one_line
from docgen.intake.document import Data, Document


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("海州市望潮区\n综合行政执法局", "海州市望潮区综合行政执法局"),
        ("望潮区 \n\n 司法局", "望潮区司法局"),
        ("望潮区\t司法局", "望潮区司法局"),
        ("望潮区\nA组", "望潮区A组"),
        ("Wangchao\nDistrict", "Wangchao District"),
        ("\n司法局\n", "司法局"),
        ("张　三", "张　三"),
    ],
)
def test_nothing_is_left_of_a_line_feed_beside_chinese(written: str, read: str) -> None:
    assert one_line(written) == read


def test_what_was_joined_is_told_at_its_place() -> None:
    given: Data = {"name": "甲\n局", "aliases": ["甲", "老\t甲"], "phone": 1}
    document = Document("单位.yaml", given, {("unit", "name"): 3})

    value, findings = on_one_line(document, given, ("unit",))

    assert value == {"name": "甲局", "aliases": ["甲", "老甲"], "phone": 1}
    assert [str(finding.place) for finding in findings] == [
        "单位.yaml 第3行 unit.name",
        "单位.yaml unit.aliases[第2项]",
    ]
    assert {(one.code, one.severity) for one in findings} == {("unsafe_text", Severity.WARNING)}
    assert "现读作“甲局”" in findings[0].message


def test_what_is_on_one_line_comes_back_as_it_is() -> None:
    given: Data = {"name": "甲局", "short": "甲\n"}  # at its end every reader strips it

    value, findings = on_one_line(Document("甲.yaml", given), given, ())

    assert value is given
    assert findings == ()
