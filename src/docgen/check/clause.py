"""Clauses: what each asks (`clauses.yaml`), and how functions that judge become results.

A judge is a small function named after the code of its clause. It yields an outcome for each
place it looked at, and none where the clause has nothing to say.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, Protocol, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict

from docgen.check.verdicts import Result, Verdict
from docgen.standard import Force

MOST_FAULTS = 8  # of one clause that are told one by one
_EXCERPT = 12


class Clause(BaseModel):
    """One requirement: its clause, its force, and how to speak of it."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    clause: str
    force: Force
    name: str
    expected: str
    remedy: str


class Spot(Protocol):
    """A piece of a paper that a finding can point at."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def ordinal(self) -> int: ...  # noqa: D102
    @property
    def page(self) -> int | None: ...  # noqa: D102
    @property
    def anchor(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a judge found at one place."""

    kind: Literal["right", "wrong", "unknown"]
    measured: str
    spot: Spot | None = None
    page: int | None = None


def right(measured: str = "符合", spot: Spot | None = None) -> Outcome:
    """Say that the clause is met."""
    return Outcome("right", measured, spot)


def wrong(measured: str, spot: Spot | None = None, page: int | None = None) -> Outcome:
    """Say that the clause is broken."""
    return Outcome("wrong", measured, spot, page)


def unknown(why: str, spot: Spot | None = None) -> Outcome:
    """Say that it cannot be decided, and why."""
    return Outcome("unknown", why, spot)


def either(met: bool, measured: str, spot: Spot | None = None) -> Outcome:
    """Say that the clause is met or broken."""
    return right(measured, spot) if met else wrong(measured, spot)


Paper = TypeVar("Paper")
Judge = Callable[[Paper], Iterable[Outcome]]


@cache
def load_clauses() -> dict[str, Clause]:
    """Return every clause by its code, in the order of `clauses.yaml`."""
    text = files("docgen.check").joinpath("clauses.yaml").read_text(encoding="utf-8")
    return {code: Clause.model_validate(each) for code, each in yaml.safe_load(text).items()}


def judge_all(judges: Iterable[Judge[Paper]], paper: Paper) -> Iterator[Result]:
    """Yield the results of every judge, in their order: causes before consequences."""
    for judge in judges:
        yield from _results(judge.__name__, tuple(judge(paper)))


def _results(code: str, outcomes: tuple[Outcome, ...]) -> Iterator[Result]:
    wrongs: dict[str, list[Outcome]] = {}
    for one in outcomes:
        if one.kind == "wrong":
            wrongs.setdefault(one.measured, []).append(one)
    for alike in list(wrongs.values())[:MOST_FAULTS]:
        yield _result(code, alike[0], f"（同样的还有 {len(alike) - 1} 处）" if alike[1:] else "")
    if not wrongs:
        unknowns = tuple(one for one in outcomes if one.kind == "unknown")
        yield from (_result(code, one) for one in (unknowns or outcomes)[:1])


def _result(code: str, outcome: Outcome, more: str = "") -> Result:
    clause = load_clauses()[code]
    spot = outcome.spot
    return Result(
        code=code,
        clause=clause.clause,
        force=clause.force,
        verdict=_verdict(clause, outcome),
        page=outcome.page or (spot.page if spot is not None else None),
        paragraph=(spot.ordinal or None) if spot is not None else None,
        measured=outcome.measured,
        expected=clause.expected,
        message=_message(clause, outcome) + more,
        node=spot.anchor if spot is not None else None,
        excerpt=spot.text[:40] if spot is not None else "",
    )


def _verdict(clause: Clause, outcome: Outcome) -> Verdict:
    if outcome.kind == "wrong":
        return Verdict.FAIL if clause.force is Force.SHALL else Verdict.WARN
    return Verdict.PASS if outcome.kind == "right" else Verdict.UNVERIFIED


def _message(clause: Clause, outcome: Outcome) -> str:
    text = " ".join(outcome.spot.text.split()) if outcome.spot is not None else ""
    known = not text or text[:_EXCERPT] in outcome.measured  # is not said twice
    excerpt = "" if known else f"“{text[:_EXCERPT]}{'…' if len(text) > _EXCERPT else ''}”"
    if outcome.kind == "unknown":
        return f"{clause.name}{excerpt}：{outcome.measured}，请人工核对（{clause.expected}）。"
    if outcome.kind == "right":
        return f"{clause.name}{excerpt}：{outcome.measured}。"
    return f"{clause.name}{excerpt}：{outcome.measured}。要求：{clause.expected}。{clause.remedy}"


def in_order(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return results in the order of the catalogue: causes first."""
    order = {code: at for at, code in enumerate(load_clauses())}
    return tuple(sorted(results, key=lambda result: order[result.code]))
