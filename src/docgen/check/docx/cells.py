"""Where a cell stands, as a clerk counts: which table, row and column."""

from docgen.check.docx.model import Document, Row, Table


def cell_places(document: Document) -> dict[int, str]:
    """Return the place of every paragraph in a table, by its node; a colophon is no table."""
    tables = [table for table in document.tables if table.box is None]
    return {
        piece.node: f"第{number}个表第{at}行{_head(table)}第{column}{_unit(row, table)}"
        for number, table in enumerate(tables, start=1)
        for at, row in enumerate(table.rows, start=1)
        for column, cell in enumerate(row.cells, start=1)
        for piece in cell
    }


def _head(table: Table) -> str:
    """Tell that the head is counted, too."""
    return "（含表头）" if table.rows[0].repeats else ""


def _unit(row: Row, table: Table) -> str:
    """Return what is counted: in a row of joined cells they are no columns."""
    return "列" if len(row.cells) == max(len(one.cells) for one in table.rows) else "格"
