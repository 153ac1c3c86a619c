"""The blank form (空白汇总表) among the attachments of a notice: what its sheet leaves out."""

from collections.abc import Mapping

from docgen.compose.bodies import printed_campaign
from docgen.compose.facts import Facts
from docgen.form import BLANK
from docgen.model.stage import Stage


def completed(facts: Facts, attachment: Mapping[str, object]) -> dict[str, object]:
    """Return an attachment; a blank form gets what units get by e-mail, a copy stays as it is."""
    if not attachment.get("form") or facts.stage is Stage.COPY:
        return dict(attachment)
    usual: dict[str, object] = {
        "caption": BLANK.caption.format_map(printed_campaign(facts.campaign)),
        "form_header": BLANK.header,
        "rows": tuple(str(number) for number in range(1, BLANK.rows + 1)),
        "total_label": BLANK.total_label,
        "notes_heading": BLANK.notes_heading,
        "notes": BLANK.notes,
    }
    return {name: value or usual.get(name, value) for name, value in attachment.items()}
