"""What is told of facts that cannot be so, before a paper states them."""

import shutil
from pathlib import Path

from docgen import carried
from tests.pipeline.test_briefs import CHECKS, change, make


def test_a_report_does_not_plan_in_silence_what_is_past(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    (campaign / CHECKS).write_text("[]\n", encoding="utf-8")
    assert "plan_passed" not in {one.code for one in make(campaign, "overview").findings}

    change(campaign, "papers/inspection.yaml", ("end: 2024-12-06", "end: 2024-11-24"))

    findings = make(campaign, "overview").papers[0].findings
    (told,) = [one for one in findings if one.code == "plan_passed"]
    assert "到2024年11月24日为止，统计日期2024年11月25日时已经过去" in told.message
