"""What a template alone decides is decided when it is compiled."""

import pytest
from jinja2 import Environment, nodes

from docgen.stamp.opening import PartKind
from docgen.stamp.settling import is_settled
from tests.stamp.making import HEAD, paragraph, row, table

DRAWING = '<wp:docPr id="7"/>'


def parse(source: str) -> nodes.Template:
    return Environment().parse(source)  # noqa: S701 - only parsed


def fixed(tree: nodes.Template) -> str:
    return "".join(data.data for data in tree.find_all(nodes.TemplateData))


@pytest.mark.parametrize("kind", PartKind)
def test_a_plain_part_is_settled(kind: PartKind) -> None:
    assert is_settled(parse(HEAD + paragraph("{{ x }}")), kind)


@pytest.mark.parametrize("mark", ["\n", "\t", "\a", "\f"])
def test_a_part_with_marks_of_its_own_is_not(mark: str) -> None:
    assert not is_settled(parse(paragraph(f"甲{mark}{{{{ x }}}}")), PartKind.MARGIN)


def test_a_body_whose_tables_may_not_fit_is_not() -> None:
    source = table([1, 2, 3], row("甲"))
    assert not is_settled(parse(source), PartKind.BODY)
    assert is_settled(parse(source), PartKind.MARGIN)


def test_the_drawings_of_every_paper_get_their_numbers_once() -> None:
    tree = parse(f"{DRAWING}{{{{ x }}}}{DRAWING}{{% if x %}}甲{{% endif %}}{DRAWING}")
    assert is_settled(tree, PartKind.BODY)
    numbers = ('<wp:docPr id="1001"/>', '<wp:docPr id="1002"/>', "甲", '<wp:docPr id="1003"/>')
    assert fixed(tree) == "".join(numbers)


@pytest.mark.parametrize(
    "source",
    [
        f"{{% if x %}}{DRAWING}{{% endif %}}",
        f"{{% for x in y %}}{DRAWING}{{% endfor %}}",
        '<wp:docPr id="7" name="{{ x }}"/>',
    ],
    ids=["may come", "is repeated", "has a printed name"],
)
def test_a_drawing_that_may_come_is_left_for_each_paper(source: str) -> None:
    tree = parse(source)
    before = fixed(tree)
    assert not is_settled(tree, PartKind.BODY)
    assert fixed(tree) == before
