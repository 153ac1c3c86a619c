"""A form is printed in the unit's own words, its rows by the numbers by which papers call them."""

from decimal import Decimal

from docgen.compose.returned import printed_return
from docgen.model.campaign import Campaign
from docgen.model.returns import DeviceRow, Return

CAMPAIGN = Campaign(id="lake-2025", title="湖面清理", issuer="某区某局")


def test_a_fine_that_is_pending_stands_in_the_row_that_it_names() -> None:
    rows = (
        DeviceRow(n=3, situation="甲", count=1, amount_yuan=Decimal(1)),
        DeviceRow(n=7, situation="乙", count=1),
    )

    printed = printed_return(Return(rows=rows), CAMPAIGN, None)

    told = printed["rows"]
    assert isinstance(told, tuple)
    pending = "〔待补：第7行罚款金额〕"
    assert [(row["n"], row["amount"]) for row in told] == [("3", "1"), ("7", pending)]
    total = printed["total"]
    assert isinstance(total, dict)
    assert total["amount"] == pending
