"""What stands around the elements of a wording: a table keeps clear of the text above it."""

from decimal import Decimal

from docgen.model.kind import Column, Kind, Table
from docgen.typeset.elements import set_items
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.wording import read_wording

TABLE = Table(id="list", rows="paper.rows", columns=(Column(label="序号", width_mm=Decimal(156)),))
KIND = Kind.model_validate(
    {
        "id": "memo",
        "name": "情况说明",
        "document_type": "情况说明",
        "direction": "none",
        "layout": "plain",
        "issuer": "bureau",
        "scope": "campaign",
        "tables": [TABLE.model_dump()],
    }
)


def styles(wording: str) -> list[str]:
    """Return the styles of paragraphs and the places of tables, one after the other."""
    return [_style(node) for node in set_items(read_wording(wording), KIND)]


def _style(node: Node) -> str:
    if node.tag == qualified("w:tbl"):
        return "table"
    style = node.find(f"{qualified('w:pPr')}/{qualified('w:pStyle')}")
    return "" if style is None else style.get(qualified("w:val"), "")


def test_white_stands_between_text_and_the_table_below_it() -> None:
    assert styles("情况如下：\n\n::table list\n\n完。") == [
        "BodyText",
        "TableRoom",
        "table",
        "BodyText",
    ]


def test_what_belongs_to_a_table_stays_close_to_it() -> None:
    assert styles("::table_header 填报单位：\n\n::table list") == ["TableHeader", "table"]


def test_closing_words_of_one_row_take_the_text_before_them_along() -> None:
    short = "开头。\n\n今后依法办理{{ paper.x }}。\n\n::closing 特此说明。"
    assert styles(short) == ["BodyText", "Closing", "Closing"]


def test_long_closing_words_long_text_and_an_only_paragraph_are_let_be() -> None:
    for wording in (
        f"开头。\n\n今后依法办理。\n\n::closing {'各' * 27}",
        f"开头。\n\n{'各' * 120}\n\n::closing 特此说明。",
        "# 标题\n\n今后依法办理。\n\n::closing 特此说明。",
    ):
        assert styles(wording)[-2:] == ["BodyText", "Closing"]
