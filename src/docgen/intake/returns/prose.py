"""What a paper without a table says (来文性质): a report, or that there are no devices."""

import re
from collections.abc import Iterable, Iterator, Sequence

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.days import read_day
from docgen.intake.returns.denials import Denial, tells_of_devices
from docgen.intake.returns.numbers import plain
from docgen.model.pending import MARK
from docgen.model.readings import Cell
from docgen.model.returns import ReturnKind

_TITLE_LINES = 8
_REPORT = re.compile(
    r"(?:总体情况|清理规范?(?:工作)?(?:的|总体)?(?:情况)?|情况的?)的?(?:报告|总结)$"
)
_ANNEXED = re.compile(r"附件\d*:|^\d+[.、)]")  # 附件:2.总体情况报告, in a letter that goes with it
# The same under other titles, which papers on other matters bear as well.
_TOPIC = "(?:电子(?:技术)?监控|监控设备|清理规范).*"
_REPORT_TOO = re.compile(
    f"{_TOPIC}(?:(?:情况|工作)的?(?:汇报|小结)|自查(?:工作)?(?:情况)?的?(?:报告|汇报|总结))$"
)
# A letter so titled is the report if it tells of devices, else it may only go with one.
_REPORTING_LETTER = re.compile(f"{_TOPIC}总体情况的?(?:函|说明)$")
_SIGNATURE_LINES = 6
_LONGEST_NAME = 30
_OFFICE_STOP = re.compile("(?:局|委员会|委|办公室|街道办|办事处|街道|[大中支总]队|中心|政府)[。.]$")
# A day to be written by hand, or one that the calendar lacks: 2024年　月　日, 2024年11月31日.
_SLOT = re.compile(r"[\s\d〇○零一二三四五六七八九十_＿xX×]*年[^年月]{0,8}月[^月日号]{0,8}[日号]?")
_TITLED = re.compile(rf"(.{{3,{_LONGEST_NAME}}}?)关于")


def prose_kind(lines: Sequence[str], denial: Denial | None) -> ReturnKind | None:
    """Return letter or report, or None if the text is neither.

    What is titled as a report is a letter without devices only if it denies them beyond doubt.
    """
    report = has_report(lines)
    if denial and not (report and denial.doubt):
        return ReturnKind.LETTER
    return ReturnKind.REPORT if report else None


def has_report(lines: Sequence[str]) -> bool:
    """Tell whether a text is titled as a report on the whole situation (总体情况报告)."""
    titles = [plain(line) for line in lines[:_TITLE_LINES]]
    joined = [*titles, *("".join(titles[at : at + 2]) for at in range(len(titles)))]
    short = [one for one in joined if len(one) <= 80 and not _ANNEXED.search(one)]
    if any(_REPORT.search(title) or _REPORT_TOO.search(title) for title in short):
        return True
    return any(map(_REPORTING_LETTER.search, short)) and tells_of_devices(lines)


def signature(lines: Sequence[Cell], year: int | None) -> dict[str, Cell]:
    """Return unit and date as signed at the end of a paper, the date as good as it is."""
    tail = list(lines[-_SIGNATURE_LINES:])
    dated = [at for at, line in enumerate(tail) if read_day(line.text, year, None)[0]]
    slots = [at for at, line in enumerate(tail) if _SLOT.fullmatch(line.text)]
    if not dated and not slots:
        return {}
    index = (dated or slots)[-1]
    signed = {"date": tail[index]}
    name = _without_stop(tail[index - 1]) if index else Cell()
    if 2 < len(name.text) <= _LONGEST_NAME and not re.search("[。；：，]", name.text):
        signed["unit"] = name
    return signed


def _without_stop(line: Cell) -> Cell:
    """Return a line that ends in an office and a full stop without that stop."""
    return Cell(line.text.rstrip("。."), line.where) if _OFFICE_STOP.search(line.text) else line


def titled_unit(lines: Sequence[Cell]) -> Cell:
    """Return the unit that a title begins with: 某局关于……的情况说明."""
    titles = ((line, _TITLED.match(line.text)) for line in lines[:_TITLE_LINES])
    named = (Cell(match[1], line.where) for line, match in titles if match)
    return next((cell for cell in named if not re.search("[，。《]", cell.text)), Cell())


def left_open(lines: Iterable[Cell], file: str) -> Iterator[Finding]:
    """Yield the places in which somebody has yet to fill in what only a person knows."""
    for line in lines:
        for piece in line.text.split(MARK)[1:]:
            fact = piece.partition("〕")[0]
            message = f"还留着“{MARK}{fact}〕”没有填，请填好后盖章重新报送。"
            yield Finding("pending_fact", Severity.ERROR, message, Place(file, where=line.where))
