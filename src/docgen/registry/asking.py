"""Whether what is asked of the register can be: years, series, numbers, texts, before it is."""

from dataclasses import replace
from datetime import date

from docgen.chinese.dates import format_date
from docgen.chinese.document_number import (
    RUNNING,
    DocumentNumber,
    is_running,
    parse_document_number,
)
from docgen.chinese.typography import clean
from docgen.registry.errors import NumberRefusedError
from docgen.registry.values import Entry, Particulars, Recording, Reservation, Status

FIRST_YEAR, LAST_YEAR = 1949, 2999
HIGHEST = 99_999
LONGEST_SERIES = 40


def checked_reservation(wanted: Reservation) -> Reservation:
    """Return a reservation in clean words, or refuse it."""
    check_year(wanted.year, wanted.series)
    return replace(wanted, series=_series(wanted.series), particulars=_one_line(wanted.particulars))


def checked_recording(recorded: Recording) -> Recording:
    """Return a recording in clean words, or refuse it."""
    number, signatory = recorded.number, one_line(recorded.signatory)
    check_year(number.year, number.issuer_code)
    if not 1 <= number.serial <= HIGHEST:
        raise NumberRefusedError(f"“{number}”的顺序号应在1到{HIGHEST}之间，请核对文号。")
    if signatory and recorded.issued is None:
        raise NumberRefusedError(f"补登{number}写了签发人，还要写签发日期（--date）。")
    return replace(
        recorded,
        number=replace(number, issuer_code=_series(number.issuer_code)),
        particulars=_one_line(recorded.particulars),
        signatory=signatory,
    )


def check_year(year: int, series: str) -> None:
    """Refuse a year that cannot be meant; orders (令) alone may count on through the years."""
    if year == RUNNING and is_running(series):
        return
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NumberRefusedError(f"年份“{year}”不对，应写四位年份，如 2024。")


def check_issue(entry: Entry, signatory: str, issued: date) -> None:
    """Refuse to issue a number that is voided, issued otherwise, or of another year."""
    number = entry.number
    if not signatory:
        raise NumberRefusedError(f"启用{number}要写明签发人（--signatory）。")
    if entry.status is Status.VOID:
        raise NumberRefusedError(
            f"{number}已经作废（{entry.reason}），不能启用；请另外预留（docgen number reserve）。"
        )
    if entry.status is Status.ISSUED and (entry.signatory, entry.issued) != (signatory, issued):
        when = format_date(entry.issued) if entry.issued else ""
        raise NumberRefusedError(
            f"{number}已于{when}由{entry.signatory or '（未登记）'}签发，不能改签；"
            "确实签错的，作废后另外预留一个号。"
        )
    if number.year not in (issued.year, RUNNING):
        raise NumberRefusedError(
            f"{number}不能在{format_date(issued)}启用：文号的年份应是签发的年份。"
            f"请核对日期，或作废后按{issued.year}年另外预留。"
        )


def check_void(entry: Entry, reason: str) -> None:
    """Refuse to void without a reason, or a second time."""
    if not reason:
        raise NumberRefusedError(f"作废{entry.number}要写明原因（--reason）。")
    if entry.status is Status.VOID:
        when = format_date(entry.voided) if entry.voided else ""
        raise NumberRefusedError(
            f"{entry.number}已于{when}作废（{entry.reason}），不用再作废，请核对文号。"
        )


def one_line(text: str) -> str:
    """Return a text as a table prints it: on one line, nothing invisible in it."""
    return " ".join(clean(text).split())


def _one_line(particulars: Particulars) -> Particulars:
    return Particulars(
        one_line(particulars.title),
        one_line(particulars.recipients),
        one_line(particulars.handler),
    )


def _series(text: str) -> str:
    """Return a series (机关代字) that a number can be read back from, or refuse it."""
    series = one_line(text)
    if not series:
        raise NumberRefusedError("没有写机关代字，应写成 兴司发 的样子。")
    sample = DocumentNumber(series, FIRST_YEAR, 1)
    if len(series) > LONGEST_SERIES or parse_document_number(str(sample)).value != sample:
        raise NumberRefusedError(
            f"机关代字“{series}”不对，应写成 兴司发 的样子，不带年份、括号、数字和空格。"
        )
    return series
