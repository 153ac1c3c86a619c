"""What a judge says: a verdict for each clause, where, what was measured, how to mend it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from docgen.standard import Force

_BEGINNING = 8  # characters by which a paragraph is found
NO_WAIVERS: Mapping[str, str] = {}


class Verdict(StrEnum):
    """符合, 不符合, 提示, 已知的不同, 无法判定: what cannot be decided is never a pass."""

    PASS = "pass"  # noqa: S105 - a verdict, not a word of secrecy
    FAIL = "fail"
    WARN = "warn"
    WAIVED = "waived"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one clause at one place of a paper."""

    code: str
    clause: str
    force: Force
    verdict: Verdict
    page: int | None
    paragraph: int | None
    measured: str
    expected: str
    message: str
    node: int | None = None
    excerpt: str = ""
    cell: str = ""

    @property
    def place(self) -> str:
        """Say where, as a clerk would look for it: nobody counts paragraphs."""
        page = f"第{self.page}页" if self.page else ""
        begin = "".join(self.excerpt.split())[:_BEGINNING]
        return page + (self.cell or (f"以“{begin}”开头的一段" if begin else ""))


@dataclass(frozen=True, slots=True)
class Report:
    """All verdicts on one paper."""

    layout: str
    profile: str
    results: tuple[Result, ...]

    @property
    def verdict(self) -> Verdict:
        """The verdict on the whole: the gravest of its parts, `pass` if none is grave."""
        said = {result.verdict for result in self.results}
        return next((one for one in (Verdict.FAIL, Verdict.WARN) if one in said), Verdict.PASS)

    @property
    def findings(self) -> tuple[Result, ...]:
        """The results that ask for attention, the gravest first."""
        order = (Verdict.FAIL, Verdict.WARN)
        return tuple(one for kind in order for one in self.results if one.verdict is kind)


def waive(results: Iterable[Result], reasons: Mapping[str, str]) -> tuple[Result, ...]:
    """Turn the failures and warnings of the given codes into known departures."""
    grave = (Verdict.FAIL, Verdict.WARN)
    return tuple(
        replace(one, verdict=Verdict.WAIVED, message=f"{one.message}（已知：{reasons[one.code]}）")
        if one.code in reasons and one.verdict in grave
        else one
        for one in results
    )
