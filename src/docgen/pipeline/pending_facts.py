"""The facts that a stamped paper prints as pending (待补), wherever they came from."""

from docgen.archive import read_package
from docgen.findings import Finding, Place, Severity
from docgen.model.kind import Kind
from docgen.model.pending import MARK
from docgen.rules.paper import pending_facts
from docgen.typeset.finishing import plain_text


def still_pending(package: bytes, file: str, kind: Kind) -> list[Finding]:
    """Return the facts that a finished paper prints as pending, wherever they came from."""
    return [
        Finding(
            "pending_fact",
            Severity.ERROR,
            f"还有待补事项“{fact}”，补齐后才能生成正式文件{_where_to_fill(fact, kind)}。",
            Place(file),
        )
        for fact in pending_in(package)
    ]


def pending_in(package: bytes) -> tuple[str, ...]:
    """Return the facts that a stamped paper prints as pending, each once."""
    text = plain_text(read_package(package)["word/document.xml"].decode())
    return tuple(dict.fromkeys(fact for _, fact in pending_facts(text))) if MARK in text else ()


def _where_to_fill(fact: str, kind: Kind) -> str:
    """Say which line of the kind's sheet tells a fact, if one does."""
    field = next((one for one in kind.fields if one.label == fact and one.by != "data"), None)
    return f"：填在 papers/{kind.id}.yaml 的 {field.name}" if field else ""
