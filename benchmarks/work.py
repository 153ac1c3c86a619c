"""The work that every contestant does: one notice, the same words, data and look for all.

A red-header notice of five pages: 41 paragraphs (3 of them under a condition), 29 placeholders (one
split over three runs, one in the header, one in the footer), a table with a loop over rows of nine
cells. The package is *lean*: some 39 KB of styles, as Word and WPS write them. What a library calls
a placeholder, a condition and a loop is its `Dialect`.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.work_package import FONT, pack

FIELDS = tuple(f"f{number:02}" for number in range(1, 30))
COLUMNS = ("n", "unit", "basis", "level", "count", "amount", "need", "result", "note")
HEADS = ("序号", "单位", "设置依据", "依据层级", "台数", "罚款金额", "必要性", "处理结果", "备注")
CONDITION, LIST, ROW = "has_annex", "rows", "row"
SPLIT = 5  # the placeholder that an editor has split over three runs
PARAGRAPHS, CONDITIONAL = 41, range(30, 33)
HEADER, FOOTER = 27, 28  # the fields of header and footer

_ROW_HEIGHT = '<w:trPr><w:trHeight w:val="420"/></w:trPr>'
_PROSE = (
    "逐台核对设备的设置依据、审核手续和使用情况",
    "查清近三年的罚款笔数与金额，不得估算",
    "对没有法律依据的一律停止使用并登记在册",
    "确需保留的要写明理由，由主要负责人签字",
    "十一月二十日前报送书面报告和汇总表",
    "没有此类设备的也应当书面回复",
    "原始记录与检定证书留存备查，期限不少于五年",
    "对群众反映集中的路段先行清理",
    "设置地点通过政府网站和现场标志向社会公布",
    "实地核查时两人以上到场，拍照留痕",
    "发现瞒报、漏报的，约谈责任人并通报",
    "新增设备须经法制审核和技术审核后方可启用",
    "联系人和电话有变动的请及时告知",
)


@dataclass(frozen=True)
class Dialect:
    """How a library writes its tags; `{}` stands for a name.

    `opening` and `closing` stand in paragraphs of their own around the conditional paragraphs;
    `before` and `after` in rows of their own around the repeated row, none if they are empty.
    `first` and `last` are put before and after the text of the repeated row's outer cells.
    `item` is a value of the row; `following` is the same in the row after it, for libraries that
    see by a second row what is repeated. Where `conditional` is not empty, it is all that stands
    in a conditional paragraph, whose words are data. `markup` says that tags are elements that
    interrupt a run, and so cannot be split by an editor.
    """

    value: str
    item: str
    opening: str
    closing: str
    before: str = ""
    after: str = ""
    first: str = ""
    last: str = ""
    following: str = ""
    conditional: str = ""
    markup: bool = False


DOCXTPL = Dialect(
    value="{{{{ {} }}}}",
    item=f"{{{{{{{{ {ROW}.{{}} }}}}}}}}",
    opening="{{%p if {} %}}",
    closing="{{%p endif %}}",
    before=f"{{{{%tr for {ROW} in {{}} %}}}}",
    after="{{%tr endfor %}}",
)


def make_template(dialect: Dialect = DOCXTPL) -> bytes:
    """Return the package of the template, its tags written in a dialect."""
    header = _paragraph(dialect.value.format(FIELDS[HEADER]))
    footer = _paragraph("第 ", dialect.value.format(FIELDS[FOOTER]), " 号")
    return pack("".join(_body(dialect)), header, footer)


def make_data(number: int, rows: int = 10) -> dict[str, object]:
    """Return the data of one paper; no two numbers give the same, nearly all need escaping."""
    fields = {
        name: f"第{number}份的第{place}项&“{place * number % 997}”"
        if place % 4 == 0
        else f"望潮区第{number * 31 + place}号单位"
        for place, name in enumerate(FIELDS)
    }
    return {
        **fields,
        CONDITION: number % 2 == 0,
        LIST: [_row(number, line) for line in range(1, rows + 1)],
    }


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under another name first, then give it its own."""
    draft = f"{path}.tmp"
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        os.write(file, data)
    finally:
        os.close(file)
    os.replace(draft, path)  # noqa: PTH105 - a Path is dearer than the renaming


def _row(number: int, line: int) -> Mapping[str, str]:
    count = number * 7 % 90 + line
    return {
        "n": str(line),
        "unit": f"听潮{line}科",
        "basis": "道交法第114条",
        "level": "法律",
        "count": str(count),
        "amount": f"{count * 1318}.50",
        "need": "是" if count % 3 else "否",
        "result": "停止使用" if count % 5 else "保留&补办",
        "note": f"第{number}批",
    }


def _body(dialect: Dialect) -> Iterator[str]:
    yield _paragraph(dialect.value.format(FIELDS[0]), style="S0")
    for number in range(1, PARAGRAPHS):
        if number == CONDITIONAL.start and dialect.opening:
            yield _paragraph(dialect.opening.format(CONDITION))
        yield _paragraph(*run_texts(dialect, number))
        if number == CONDITIONAL.stop - 1 and dialect.closing:
            yield _paragraph(dialect.closing.format(CONDITION))
    yield _table(dialect)


def run_texts(dialect: Dialect, number: int) -> tuple[str, ...]:
    """Return the texts of a paragraph's runs."""
    if number in CONDITIONAL and dialect.conditional:
        return (dialect.conditional.format(number),)
    if number >= HEADER:
        return (plain_text(number),)
    tag, prose = dialect.value.format(FIELDS[number]), _prose(number)
    if number != SPLIT:
        return (f"第{number}条　{prose[0]}，{tag}{prose[1]}。",)
    pieces = (tag,) if dialect.markup else _thirds(tag, tag.index(FIELDS[number]) + 1)
    return (f"第{number}条　", *pieces, f"：{prose[0]}。")


def _thirds(tag: str, middle: int) -> tuple[str, str, str]:
    """Return a tag as an editor leaves it that marked one character of it."""
    return tag[:middle], tag[middle], tag[middle + 1 :]


def plain_text(number: int) -> str:
    """Return the words of a paragraph without a value."""
    return f"第{number}条　{'，'.join(_prose(number))}。"


def _prose(number: int) -> list[str]:
    return [_PROSE[number * step % len(_PROSE)] for step in (1, 3, 5)]


def _table(dialect: Dialect) -> str:
    grid = "".join('<w:gridCol w:w="982"/>' for _ in COLUMNS)
    cells = [dialect.item.format(name) for name in COLUMNS]
    cells[0] = dialect.first + cells[0]
    cells[-1] += dialect.last
    before, after = (
        _row_of([text.format(LIST)]) if text else "" for text in (dialect.before, dialect.after)
    )
    following = _row_of([dialect.following.format(name) for name in COLUMNS])
    repeated = _row_of(cells) + (following if dialect.following else "")
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row_of(HEADS)}{before}{repeated}{after}</w:tbl>"
    )


def _row_of(texts: Sequence[str]) -> str:
    span = f'<w:gridSpan w:val="{len(COLUMNS)}"/>' if len(texts) == 1 else ""
    look = '<w:pPr><w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>'
    font = f'{FONT.format("仿宋_GB2312")}<w:color w:val="000000"/><w:sz w:val="24"/>'
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="982" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>'
        f"<w:p>{look}{_run(text, f'<w:rPr>{font}</w:rPr>')}</w:p></w:tc>"
        for text in texts
    )
    return f"<w:tr>{_ROW_HEIGHT}{''.join(cells)}</w:tr>"


def _paragraph(*texts: str, style: str = "S1") -> str:
    runs = "".join(_run(text) for text in texts)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'
