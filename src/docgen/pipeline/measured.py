"""What was measured and printed in a folder, kept beside its manifest: a second run asks it first.

Measures hold for one program with its fonts; that a PDF is docgen's own holds for ever.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from docgen import __version__
from docgen.fit import Measures
from docgen.office import stand_ins
from docgen.pipeline.putting import MEASURED
from docgen.publish.store import Store

_LONGEST = 2000  # papers that the file remembers


class _Measured(BaseModel):
    """The file: what was measured, by which program with which fonts; `printed` is of others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: str
    papers: dict[str, Measures]
    printed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Memory:
    """What is known of a folder: `papers` as measured by `by`, the digests of all its `prints`."""

    by: str
    papers: Mapping[str, Measures]
    prints: frozenset[str] = frozenset()


def recall(store: Store, program: Path) -> Memory:
    """Return what earlier runs measured in the same way, and what they printed in any."""
    by = _signature(program)
    try:
        known = _Measured.model_validate_json(store.read(MEASURED) or b"")
    except (OSError, ValidationError):
        return Memory(by, {})
    prints = frozenset([*known.printed, *(one.pdf for one in known.papers.values())]) - {""}
    return Memory(by, known.papers if known.by == by else {}, prints)


def remember(store: Store, memory: Memory, measured: Mapping[str, Measures]) -> None:
    """Keep what was measured now, and what was printed ever."""
    papers = dict(list(measured.items())[-_LONGEST:])
    others = sorted(memory.prints - {one.pdf for one in papers.values()})[:_LONGEST]
    known = _Measured(by=memory.by, papers=papers, printed=tuple(others)).model_dump(mode="json")
    store.write(MEASURED, json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode())


def _signature(program: Path) -> str:
    """Return what decides how pages come out, beside the paper: docgen, LibreOffice, fonts."""
    real = program.resolve()
    fonts = sorted(f"{one.role.name}={one.family}" for one in stand_ins())
    text = f"{__version__} {real} {real.stat().st_mtime_ns} {fonts}"
    return hashlib.sha256(text.encode()).hexdigest()
