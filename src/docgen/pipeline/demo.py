"""The demonstration: the sample papers, made from the data that docgen carries."""

from datetime import date
from pathlib import Path

from docgen import carried
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import Order, render_papers

# A fixed day, so that the demonstration makes the same bytes whenever it is run.
DAY = date(2025, 11, 3)


def run_demo(output: Path) -> tuple[tuple[str, Rendered], ...]:
    """Make the faithful notice and the sample notice; return each with its title."""
    orders = (
        (
            "照录：盘锦市兴隆台区司法局 兴司发〔2024〕17号（原文照录，含方案和附件1）",
            carried.sample_data() / "notice-2024-17" / "notice.yaml",
            output / "照录原文",
        ),
        (
            "示例数据：虚构的望潮区司法局印发通知（送审稿）",
            carried.official_templates() / "notice" / "example.yaml",
            output / "示例数据",
        ),
    )
    return tuple(
        (title, rendered)
        for title, data, target in orders
        for rendered in render_papers(Order("notice", data, target, DAY))
    )
