"""What another maker is asked to set: rows with their measures in points, worked out by hand."""

from dataclasses import asdict, dataclass, field, replace

SONG, FANG, HEI, KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
RED, BLACK = "FF0000", "000000"
_TO_FOOT = 286
_SENTENCE = "各单位要高度重视，明确专人负责，按照时限报送有关材料，确保各项任务落到实处"


@dataclass(frozen=True)
class Row:
    """A paragraph: how it is set; `border` is the colour of a rule below it, `first` its indent."""

    text: str
    font: str = FANG
    size: float = 16
    align: str = "both"
    line: float = 28.95
    before: float = 0
    left: float = 0
    right: float = 0
    first: float = 0
    colour: str = BLACK
    border: str = ""
    space: int = 7


@dataclass(frozen=True)
class Plan:
    """A whole paper; margins in millimetres."""

    rows: tuple[Row, ...]
    colophon: tuple[Row, ...] = ()
    top: float = 37
    centred_numbers: bool = False
    letter: bool = False
    gap: float = 0  # points between the date and the colophon at the foot of its page

    def as_data(self) -> dict[str, object]:
        """Return the plan for programs in other languages."""
        return asdict(self)


@dataclass(frozen=True)
class Words:
    """What a fault may change."""

    number: str = "海司发〔2025〕12号"
    date: str = "2025年1月8日"
    level2: str = KAI
    rule: str = RED
    end: str = "。"


@dataclass(frozen=True)
class Fault:
    """A typical fault, the code that tells it, and where only a file, or a page, shows it."""

    name: str
    root: str
    words: Words = field(default_factory=Words)
    top: float = 37
    centred_numbers: bool = False
    seen_on: tuple[str, ...] = ("docx", "pdf")
    layouts: tuple[str, ...] = ("general", "letter", "plain")


FAULTS = (
    Fault(
        "文号方括号", "number_form", Words(number="海司发[2025]12号"), layouts=("general", "letter")
    ),
    Fault("日期虚位", "date_form", Words(date="2025年1月08日")),
    Fault("分隔线黑色", "masthead_rule_colour", Words(rule=BLACK), layouts=("general",)),
    Fault("二级标题黑体", "level2_font", Words(level2=HEI), seen_on=("docx",)),
    Fault("上边距多 2 毫米", "margin_head", top=39, seen_on=("docx",)),
    Fault("页码居中", "page_number_side", centred_numbers=True, layouts=("general", "plain")),
    Fault("重复标点", "marks_doubled", Words(end="。。")),
)


def make_plan(layout: str, fault: Fault | None = None) -> Plan:
    """Return the plan of a clean paper, or of one with a fault."""
    words = fault.words if fault else Words()
    rows = {"general": _general, "letter": _letter, "plain": _plain}[layout](words)
    colophon = _colophon() if layout == "general" else ()
    plan = Plan(rows, colophon, letter=layout == "letter", gap=_TO_FOOT)
    if fault:
        plan = replace(plan, top=fault.top, centred_numbers=fault.centred_numbers)
    return plan


def _text(text: str, font: str = FANG) -> Row:
    return Row(text, font, first=31.5)


def _body(words: Words, paragraphs: int) -> tuple[Row, ...]:
    return (
        _text(f"为做好冬季安全生产工作，现将有关事项通知如下{words.end}"),
        _text("一、总体要求", HEI),
        *(_text(_SENTENCE + "。") for _ in range(paragraphs)),
        _text("（一）压实责任", words.level2),
        _text(_SENTENCE + "。"),
        _text("1.明确分工。" + _SENTENCE + "。"),
        _text("（1）建立台账。" + _SENTENCE + "。"),
    )


def _closing(words: Words) -> tuple[Row, ...]:
    """Sealed: signature and date on one axis, the date four characters in."""
    axis = 199.0
    return (
        Row("海州市司法局", align="center", left=axis, before=43.4),
        Row(words.date, align="center", left=axis),
    )


def _title(before: float, *lines: str) -> tuple[Row, ...]:
    rows = (Row(line, SONG, 22, "center", 34) for line in lines)
    first, *rest = rows
    return (replace(first, before=before), *rest)


def _general(words: Words) -> tuple[Row, ...]:
    return (
        Row("海州市司法局文件", SONG, 42, "center", 60, before=83, colour=RED),
        Row(words.number, align="center", before=40, border=words.rule),
        *_title(49, "海州市司法局关于做好", "冬季安全生产工作的通知"),
        Row("各县（市、区）司法局：", before=14),
        *_body(words, 3),
        *_closing(words),
    )


def _letter(words: Words) -> tuple[Row, ...]:
    return (
        Row(words.number.replace("司发", "司函"), align="right", before=10),
        *_title(40, "海州市司法局关于商请提供资料的函"),
        Row("市财政局：", before=14),
        *_body(words, 1),
        *_closing(words),
    )


def _plain(words: Words) -> tuple[Row, ...]:
    return (
        *_title(0, "海州市司法局关于冬季安全生产工作的报告"),
        Row("海州市人民政府：", before=14),
        *_body(words, 2),
        *_closing(words),
    )


def _colophon() -> tuple[Row, ...]:
    look = Row("", size=14, line=22)
    return (
        replace(look, text="抄送：市委办公室，市人大常委会办公室，市政协办公室。",
                left=56, first=-42, right=14),
        replace(look, text="海州市司法局办公室\t2025年1月9日印发", left=14, right=14),
    )  # fmt: skip
