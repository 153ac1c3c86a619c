"""The rows that bring the number to its place come back: a clerk hardly sees them."""

import re
from functools import partial

import pytest

from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import DOCUMENT, NOTICE, document_xml, with_part

SPACE = re.compile(r"<w:p>(?:(?!</w:p>).)*paper\.mark_space.*?</w:p>")
RULE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="Anchor"/>(?:(?!</w:p>).)*name="上粗线".*?</w:p>')


def official(kind: str) -> bytes:
    return (NOTICE.parent / kind / "template.docx").read_bytes()


@pytest.mark.parametrize("kind", ["notice", "order", "minutes", "reply_letter"])
@pytest.mark.parametrize("rows", [(SPACE,), (RULE,), (SPACE, RULE)])
def test_rows_that_were_deleted_are_put_back(kind: str, rows: tuple[re.Pattern[str], ...]) -> None:
    template = official(kind)
    mine = template
    for row in rows:
        mine = with_part(DOCUMENT, partial(row.sub, ""), mine)

    adopted = adopt_template(mine, template)

    assert adopted.findings == ()
    assert document_xml(adopted.template) == document_xml(template)


def test_a_letter_exported_when_all_rules_hung_on_one_line_gets_their_own_line() -> None:
    def of_old(xml: str) -> str:
        rule = RULE.search(xml)
        assert rule is not None
        bars = rule[0].partition("</w:pPr>")[2].removesuffix("</w:p>")
        bare = SPACE.sub("", RULE.sub("", xml))
        number = bare.index('<w:p><w:pPr><w:pStyle w:val="LetterNumber"/>')
        return bare[: number - len("</w:p>")] + bars + bare[number - len("</w:p>") :]

    template = official("reply_letter")

    adopted = adopt_template(with_part(DOCUMENT, of_old, template), template)

    assert document_xml(adopted.template) == document_xml(template)
