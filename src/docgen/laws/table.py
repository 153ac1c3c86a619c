"""The law table (法规表): names, ranks, articles and times of laws, as data with its source.

The table does not know everything, and says None where it does not.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import TypeAdapter

from docgen.model.returns import BasisLevel

STATE = "中华人民共和国"
_BRACKETS = str.maketrans("〈〉()", "《》（）")
_VERSION = re.compile(r"（(?:\d{4}年?(?:\d+月\d+日)?)?(?:修正|修订|新修订|修改)(?:本|版|稿)?）")
Status = Literal["现行", "废止", ""]
_STATUS: TypeAdapter[Status] = TypeAdapter(Status)
_ROOM = files("docgen.laws")


@dataclass(frozen=True, slots=True)
class Law:
    """A law, regulation or ministerial rule: the number of its articles is that of `version`."""

    name: str
    level: BasisLevel
    articles: int | None
    version: date
    status: Status
    in_force_from: date | None
    repealed_from: date | None

    def in_force(self, on: date) -> bool | None:
        """Tell whether it is in force on a day; None where the table does not know."""
        if self.in_force_from and on < self.in_force_from:
            return False
        if self.repealed_from:
            return on < self.repealed_from
        if self.status == "废止":
            return False if on >= source_date() else None
        return True if self.status == "现行" else None

    def articles_on(self, on: date) -> int | None:
        """Return the number of its articles on a day, None if the known version is a later one."""
        return self.articles if self.version <= on else None


@lru_cache(maxsize=4096)
def look_up(name: str) -> Law | None:
    """Return the law of a name: full or short, with or without 《》 and 中华人民共和国."""
    return _index().get(bare_name(name))


def without_version(name: str) -> str:
    """Return a name without a note on its version: （2021修正）."""
    return _VERSION.sub("", name.translate(_BRACKETS))


def known_names() -> Iterator[str]:
    """Yield every name that `look_up` knows, as `bare_name` returns it and with 中华人民共和国."""
    for name in _index():
        yield name
        yield STATE + name


def bare_name(name: str) -> str:
    """Return a name as the table compares it."""
    text = without_version(re.sub(r"\s", "", name))
    if text.startswith("《") and text.endswith("》") and "《" not in text[1:-1]:
        text = text[1:-1]
    return text.replace(STATE, "")


@cache
def source_date() -> date:
    """Return the day to which the table's statuses apply."""
    return TypeAdapter(date).validate_python(_about()["as_of"])


@cache
def _about() -> Mapping[str, object]:
    text = _ROOM.joinpath("laws.yaml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, object]).validate_python(yaml.safe_load(text))


@cache
def _index() -> Mapping[str, Law]:
    laws = {bare_name(law.name): law for law in _laws()}
    others = TypeAdapter(dict[str, str]).validate_python(_about()["other_names"])
    return {name: laws[bare_name(meant)] for name, meant in others.items()} | laws


def _laws() -> Iterator[Law]:
    lines = _ROOM.joinpath("laws.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(lines):
        yield Law(
            name=row["name"],
            level=BasisLevel(row["level"]),
            articles=int(row["articles"]) if row["articles"] else None,
            version=date.fromisoformat(row["version"]),
            status=_STATUS.validate_python(row["status"]),
            in_force_from=_day(row["in_force_from"]),
            repealed_from=_day(row["repealed_from"]),
        )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
