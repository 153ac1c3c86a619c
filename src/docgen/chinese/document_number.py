"""Document numbers (发文字号): 兴司发〔2024〕17号 (GB/T 9704-2012, 7.2.5).

Orders (令) count on through the years (10.2): 海州市人民政府令第12号, of which the order itself
prints 第12号 under its mark.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from docgen.findings import Finding, Severity

# The year of a number that does not begin anew each year.
RUNNING = 0
_OPENING, _CLOSING = "〔[［【（({〈<「『﹝", "〕]］】）)}〉>」』﹞"
_SERIAL = r"\d{1,9}"  # a longer one is no number of a paper, and no database takes it
_LOOSE = re.compile(
    rf"(?P<code>[^\s\d{re.escape(_OPENING + _CLOSING)}第号]+)"
    rf"(?P<open>[{re.escape(_OPENING)}])(?P<year>\d{{2}}|\d{{4}})年?(?P<close>[{re.escape(_CLOSING)}])"
    rf"(?P<ordinal>第?)(?P<serial>{_SERIAL})(?P<mark>号?)"
)
_ORDER = re.compile(
    rf"(?P<code>[^\s\d第号〔〕]*令)?(?P<ordinal>第?)(?P<serial>{_SERIAL})(?P<mark>号?)"
)
_BRACKETS = re.compile(rf"[{re.escape(_OPENING + _CLOSING)}]")


@dataclass(frozen=True, slots=True, order=True)
class DocumentNumber:
    """A number: the issuer's code (机关代字), the year, the serial; ordered in this way.

    An order's code is its mark (…令), its year `RUNNING`.
    """

    issuer_code: str
    year: int
    serial: int

    def __str__(self) -> str:
        """Return the number as the standard writes it."""
        if self.year == RUNNING:
            return f"{self.issuer_code}第{self.serial}号"
        return f"{self.issuer_code}〔{self.year}〕{self.serial}号"


@dataclass(frozen=True, slots=True)
class ParsedNumber:
    """The number that a text means, if it means one, and what was repaired or is wrong."""

    value: DocumentNumber | None
    findings: tuple[Finding, ...] = ()


def is_running(series: str) -> bool:
    """Tell whether a series (机关代字) is one of orders, which count on through the years."""
    return series.endswith("令")


def blank_order_number() -> str:
    """Return the number of an order's draft."""
    return "第　号"


def blank_number(issuer_code: str, year: int) -> str:
    """Return the number of a draft, its serial left blank."""
    return f"{issuer_code}〔{year}〕　号"


def parse_document_number(text: str) -> ParsedNumber:
    """Read a number; wrong brackets and widths, 第, leading zeros are understood and reported.

    A year of two digits is not guessed: it is an error.
    """
    bare = re.sub(r"\s", "", _narrow(text))
    if "令" in bare and not _BRACKETS.search(bare):
        return parse_order_number(text)
    match = _LOOSE.fullmatch(bare)
    if match is None:
        return _invalid(f"发文字号“{text}”看不懂，应写成 兴司发〔2024〕17号 的样子。")
    if len(match["year"]) == 2:
        return _invalid(f"发文字号“{text}”的年份应写四位，如〔2024〕。")
    serial = int(match["serial"])
    if serial == 0:
        return _invalid(f"发文字号“{text}”的顺序号应从1开始。")
    number = DocumentNumber(match["code"], int(match["year"]), serial)
    return ParsedNumber(number, _repairs(text, match, number))


def parse_order_number(text: str, mark: str = "") -> ParsedNumber:
    """Read the number of an order: 海州市人民政府令第12号, or 第12号 of an order with that mark."""
    match = _ORDER.fullmatch(re.sub(r"\s", "", _narrow(text)))
    if match is None:
        return _invalid(f"令号“{text}”看不懂，应写成 第12号 的样子，不写年份。")
    if int(match["serial"]) == 0:
        return _invalid(f"令号“{text}”应从第1号开始。")
    number = DocumentNumber(match["code"] or mark, RUNNING, int(match["serial"]))
    written = text.removeprefix(match["code"] or "")
    if written == str(replace(number, issuer_code="")):
        return ParsedNumber(number)
    message = f"令号“{text}”已改为“{number}”：写作“第”加阿拉伯数字加“号”，不编虚位，中间不空格。"
    return ParsedNumber(number, (Finding("number_repaired", Severity.WARNING, message),))


def _narrow(text: str) -> str:
    """Make digits half-width; every other character stays."""
    return "".join(
        unicodedata.normalize("NFKC", character) if character.isdigit() else character
        for character in text
    )


def _repairs(text: str, match: re.Match[str], number: DocumentNumber) -> tuple[Finding, ...]:
    faults = {
        "年份应用六角括号〔〕": match["open"] + match["close"] != "〔〕",
        "顺序号前不加“第”": bool(match["ordinal"]),
        "顺序号不编虚位": match["serial"].startswith("0"),
        "末尾应有“号”": not match["mark"],
    }
    reasons = [reason for reason, wrong in faults.items() if wrong]
    if text == str(number):
        return ()
    because = "，".join(reasons) or "数字用半角，中间不空格"
    message = f"发文字号“{text}”已改为“{number}”：{because}。"
    return (Finding("number_repaired", Severity.WARNING, message),)


def _invalid(message: str) -> ParsedNumber:
    return ParsedNumber(None, (Finding("number_invalid", Severity.ERROR, message),))
